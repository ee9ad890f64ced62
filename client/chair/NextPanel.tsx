import type { Conference } from '../../domain/conference/conference.ts';
import { TURN_TEXTS, TURN_TONES } from '../displays/turnTexts.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { upNext } from '../state/upNext.ts';
import { Panel } from '../ui/Panel.tsx';
import { speakerOf } from '../ui/speakerOf.ts';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import styles from './ChairList.module.css';

const SHOWN = 8;

/** Who comes next: prepared, planned, or waiting. */
export function NextPanel({ conference }: { readonly conference: Conference }) {
  const turns = upNext(conference, SHOWN);
  return (
    <Panel title={t('chair.next')} fills>
      {turns.length === 0 && <p class={styles['empty']}>{t('chair.nextNobody')}</p>}
      <ol tabIndex={0} aria-label={t('chair.next')}>
        {turns.map((turn) => {
          const { person, site } = speakerOf(conference, turn);
          return (
            <li key={turn.key} class={styles['line']} data-next={turn.site}>
              <span class={styles['who']}>
                <strong>{local(site)}</strong>
                {person !== null && <span>{person}</span>}
              </span>
              <StatusBadge tone={TURN_TONES[turn.state]}>{t(TURN_TEXTS[turn.state])}</StatusBadge>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
