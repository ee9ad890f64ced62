import type { RefObject } from 'preact';
import { local } from '../../i18n/language.ts';
import { t } from '../../i18n/translate.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import search from '../../ui/SearchBox.module.css';
import type { CommandLine } from './CommandLine.ts';
import { MATCHES_ID, rowId, SITE_LIST_ID } from './siteListIds.ts';
import { SiteRowView } from './SiteRowView.tsx';
import styles from './CommandInput.module.css';

type Props = {
  readonly line: CommandLine;
  readonly input: RefObject<HTMLInputElement | null>;
  /** Whether the list of all sites can be seen, whose lines the command line points to while nothing is typed. */
  readonly listShown: boolean;
};

/** More do not help: whoever wants another one types another letter. */
const SHOWN = 9;

/** The command line, and below it what fits while something is typed. */
export function CommandInput({ line, input, listShown }: Props) {
  const candidate = line.candidate.value;
  const moving = line.moving.value;
  const typing = line.typed.value.trim() !== '';
  const pointsTo = moving !== null && (typing || listShown) ? rowId(moving.id, typing) : undefined;
  return (
    <div class={styles['command']}>
      <label class={classes(search['box'], styles['box'])}>
        <Icon name="search" />
        <input
          ref={input}
          type="text"
          role="combobox"
          class={classes(search['input'], styles['input'])}
          aria-label={t('console.commandLabel')}
          aria-controls={typing ? MATCHES_ID : listShown ? SITE_LIST_ID : undefined}
          aria-expanded={typing}
          aria-autocomplete="list"
          aria-activedescendant={pointsTo}
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
      {typing && <Matches line={line} />}
    </div>
  );
}

/** What fits the typed text, around the candidate. */
function Matches({ line }: Pick<Props, 'line'>) {
  const matches = line.matches.value;
  const candidate = line.candidate.value;
  const at = candidate === null ? 0 : matches.indexOf(candidate);
  const first = Math.max(0, Math.min(at - Math.floor(SHOWN / 2), matches.length - SHOWN));
  return (
    <div class={styles['matches']} id={MATCHES_ID} role="listbox" aria-label={t('console.sites')}>
      {matches.slice(first, first + SHOWN).map((row) => (
        <SiteRowView
          key={row.id}
          row={row}
          id={rowId(row.id, true)}
          selected={line.selected.value === row.id}
          candidate={row === candidate}
          line={line}
        />
      ))}
      {matches.length === 0 && (
        <p class={styles['none']}>{t('console.noneFound', { typed: line.typed.value.trim() })}</p>
      )}
    </div>
  );
}
