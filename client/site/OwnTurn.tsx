import type { HoldCause, Speech } from '../../domain/speeches/speech.ts';
import { nestedSpeech } from '../../domain/floor/floor.ts';
import { local } from '../i18n/language.ts';
import { t, type TextKey } from '../i18n/translate.ts';
import { speechClock } from '../state/speechClock.ts';
import { SpeechTimer } from '../ui/SpeechTimer.tsx';
import { speakerOf } from '../ui/speakerOf.ts';
import styles from './OwnTurn.module.css';
import type { SiteVisit } from './SiteVisit.ts';

const HELD: Readonly<Record<HoldCause, TextKey>> = {
  lost: 'site.heldByLoss',
  conference: 'site.heldByPause',
  chair: 'site.heldByChair',
  response: 'site.heldByResponse',
  operator: 'site.heldByOperator',
};

type Props = { readonly visit: SiteVisit };

/** This site's own speech: its time, large, and why that stands where it does. */
export function OwnTurn({ visit }: Props) {
  const { speaking } = visit.floor.turn.value;
  if (speaking === null) {
    return null;
  }
  const conference = visit.client.store.conference.value;
  const { rules, response } = conference.floor;
  const { person } = speakerOf(conference, speaking);
  return (
    <section class={styles['turn']} data-own-turn={speaking.id}>
      <h2 class={styles['title']}>{t(response === speaking.id ? 'site.ownResponse' : 'site.ownSpeech')}</h2>
      <SpeechTimer
        speech={speaking}
        rules={rules}
        clock={visit.client.signalling.clock}
        class={styles['timer']}
      />
      <HeldNote visit={visit} speech={speaking} />
      {(person !== null || speaking.topic !== null) && (
        <p class={styles['what']}>
          {person !== null && <strong>{person}</strong>} {speaking.topic}
        </p>
      )}
    </section>
  );
}

/** What makes the clock stand, and what comes after it. */
function HeldNote({ visit, speech }: Props & { readonly speech: Speech }) {
  const conference = visit.client.store.conference.value;
  const { holdCause } = speechClock(speech, 0, 0);
  if (holdCause === null) {
    return null;
  }
  const nested = nestedSpeech(conference);
  const site = nested === undefined ? '' : local(speakerOf(conference, nested).site);
  return (
    <p class={styles['held']} role="status" data-held-by={holdCause}>
      {t(HELD[holdCause], { site })}
    </p>
  );
}
