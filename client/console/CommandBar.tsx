import type { RefObject } from 'preact';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { formatTime } from '../i18n/formatTime.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { Icon } from '../ui/Icon.tsx';
import search from '../ui/SearchBox.module.css';
import type { CommandLine } from './CommandLine.ts';
import type { ConsoleModel } from './ConsoleModel.ts';
import { ACTION_TEXTS } from './consoleTexts.ts';
import { FilterChips } from './FilterChips.tsx';
import { shortcutOf } from './keyIntent.ts';
import { refusalText } from './refusalText.ts';
import { rowId, SITE_LIST_ID } from './siteListIds.ts';
import styles from './CommandBar.module.css';

type Props = {
  readonly model: ConsoleModel;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onHelp: () => void;
};

/** Where sites are found, what became of the last command, and the counters that filter the list. */
export function CommandBar({ model, input, onHelp }: Props) {
  return (
    <div class={styles['bar']}>
      <div class={styles['line']}>
        <CommandInput line={model.line} input={input} />
        <Button onClick={onHelp} shortcut="?" data-action="help">
          {t('console.keys')}
        </Button>
      </div>
      <OutcomeLine model={model} />
      <FilterChips model={model} />
    </div>
  );
}

function CommandInput({ line, input }: Pick<Props, 'input'> & { readonly line: CommandLine }) {
  const candidate = line.candidate.value;
  const moving = line.moving.value;
  return (
    <label class={classes(search['box'], styles['box'])}>
      <Icon name="search" />
      <input
        ref={input}
        type="text"
        role="combobox"
        class={classes(search['input'], styles['input'])}
        aria-label={t('console.commandLabel')}
        aria-controls={SITE_LIST_ID}
        aria-expanded={line.matches.value.length > 0}
        aria-autocomplete="list"
        aria-activedescendant={moving === null ? undefined : rowId(moving.id)}
        placeholder={t('console.commandHint')}
        autoComplete="off"
        spellcheck={false}
        data-command-line=""
        value={line.typed}
        onInput={(event) => line.type(event.currentTarget.value)}
      />
      {candidate !== null && (
        <span class={styles['candidate']} data-candidate={candidate.id}>
          <kbd>Enter</kbd> {candidate.id} · {local(candidate.shortName)}
        </span>
      )}
    </label>
  );
}

function OutcomeLine({ model }: { readonly model: ConsoleModel }) {
  const outcome = model.outcome.value;
  const refused = outcome !== null && typeof outcome.result === 'object' ? outcome.result.refused : null;
  return (
    <p
      class={styles['outcome']}
      role="status"
      data-outcome={outcome === null ? 'none' : refused === null ? outcome.result : 'refused'}
      data-code={refused ?? undefined}
    >
      {outcome === null ? (
        <IdleHint model={model} />
      ) : (
        <>
          <time class={styles['at']}>{formatTime(outcome.at, model.timeZone.value, 'seconds')}</time>
          <Icon
            name={refused === null ? (outcome.result === 'sent' ? 'clock' : 'check') : 'warning'}
            size={16}
          />
          <span>
            {outcome.action !== null && <strong>{actionText(outcome.action)}: </strong>}
            {refused === null
              ? t(outcome.result === 'sent' ? 'console.outcomeSent' : 'console.outcomeDone')
              : refusalText(refused)}
          </span>
        </>
      )}
    </p>
  );
}

/** The three keys of every minute, until there is something to report. Nothing for accounts that may not use them. */
function IdleHint({ model }: { readonly model: ConsoleModel }) {
  const keys = { grant: shortcutOf('grant'), standby: shortcutOf('standby'), end: shortcutOf('endSpeech') };
  return model.operates.value ? <>{t('console.idleHint', keys)}</> : null;
}

function actionText(action: NonNullable<ConsoleModel['outcome']['value']>['action'] & object): string {
  const name = t(ACTION_TEXTS[action.type]);
  return 'site' in action ? `${name} (${action.site})` : name;
}
