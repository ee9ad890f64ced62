import { formatTime } from '../../i18n/formatTime.ts';
import { t } from '../../i18n/translate.ts';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { journalText } from './journalText.ts';
import { actorText } from '../../i18n/actorText.ts';
import styles from './JournalView.module.css';

/** What was done lately, and by whom; newest first. */
export function JournalView({ model }: { readonly model: ConsoleModel }) {
  const conference = model.link.conference.value;
  const zone = model.timeZone.value;
  const lines = model.journal.entries.value.flatMap((event) => {
    const text = journalText(event, conference, zone);
    return text === null ? [] : [{ event, text }];
  });
  return (
    <div class={styles['journal']} role="log" aria-label={t('console.journal')} aria-live="off" tabIndex={0}>
      {lines.length === 0 && <p class={styles['empty']}>{t('journal.empty')}</p>}
      <ol>
        {lines.map(({ event, text }) => (
          <li key={event.version} class={styles['line']} data-journal={event.type}>
            <time class={styles['at']}>{formatTime(event.at, zone, 'seconds')}</time>
            <b class={styles['actor']} data-actor={event.actor.kind}>
              {actorText(event.actor)}
            </b>
            <span>{text}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
