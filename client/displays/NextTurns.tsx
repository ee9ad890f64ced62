import type { Conference } from '../../domain/conference/conference.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { upNext, type NextTurn } from '../state/upNext.ts';
import { speakerOf } from '../ui/speakerOf.ts';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import styles from './NextTurns.module.css';
import { TURN_TEXTS, TURN_TONES } from './turnTexts.ts';

type Props = { readonly conference: Conference; readonly limit: number };

/** Who comes next, with what they are doing about it. */
export function NextTurns({ conference, limit }: Props) {
  const turns = upNext(conference, limit);
  return (
    <section class={styles['next']}>
      <h2 class={styles['title']}>{t('displays.next')}</h2>
      {turns.length === 0 ? (
        <p class={styles['nobody']}>{t('displays.nextNobody')}</p>
      ) : (
        <ol>
          {turns.map((turn) => (
            <Turn key={turn.key} conference={conference} turn={turn} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Turn({ conference, turn }: { readonly conference: Conference; readonly turn: NextTurn }) {
  const { person, site } = speakerOf(conference, turn);
  return (
    <li class={styles['turn']} data-next={turn.site} data-turn={turn.state}>
      <strong class={styles['site']}>{local(site)}</strong>
      {person !== null && <span class={styles['person']}>{person}</span>}
      <StatusBadge tone={TURN_TONES[turn.state]}>{t(TURN_TEXTS[turn.state])}</StatusBadge>
    </li>
  );
}
