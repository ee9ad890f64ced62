import { formatTime } from '../../i18n/formatTime.ts';
import { t } from '../../i18n/translate.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { shortcutOf } from '../keys/keyIntent.ts';
import { ACTION_TEXTS } from './actionTexts.ts';
import type { ConsoleAction } from './consoleAction.ts';
import { refusalText } from './refusalText.ts';
import styles from './OutcomeLine.module.css';

/** What became of the last command. */
export function OutcomeLine({ model }: { readonly model: ConsoleModel }) {
  const outcome = model.actions.outcome.value;
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
          <span class={styles['text']}>
            {outcome.action !== null && <strong>{actionText(outcome.action)}: </strong>}
            {refused === null
              ? t(outcome.result === 'sent' ? 'action.sent' : 'action.done')
              : refusalText(refused)}
          </span>
        </>
      )}
    </p>
  );
}

/** The keys of every minute, until there is something to report. Nothing for accounts that may not use them. */
function IdleHint({ model }: { readonly model: ConsoleModel }) {
  const keys = { next: shortcutOf('grantNext'), grant: shortcutOf('grant'), end: shortcutOf('endSpeech') };
  const open = model.link.conference.value.phase.phase !== 'closed';
  return model.operates.value && open ? <>{t('console.idleHint', keys)}</> : null;
}

function actionText(action: ConsoleAction): string {
  const name = t(ACTION_TEXTS[action.type]);
  return 'site' in action ? `${name} (${action.site})` : name;
}
