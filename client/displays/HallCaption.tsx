import type { OnAir } from '../../contract/notifications.ts';
import type { Conference } from '../../domain/conference/conference.ts';
import type { Speech } from '../../domain/speeches/speech.ts';
import { local } from '../i18n/language.ts';
import { t, type TextKey } from '../i18n/translate.ts';
import { shownSpeech } from '../state/shownSpeech.ts';
import { speakerOf, type Speaker } from '../ui/speakerOf.ts';
import styles from './HallCaption.module.css';

type Props = { readonly conference: Conference; readonly onAir: OnAir };
type CaptionLine = Speaker & {
  readonly label: TextKey;
  readonly tone: 'speaking' | 'calling' | 'seen';
  readonly topic: string | null;
};

/** Under the picture: who has the word, which site is being called, or else whom the picture shows. Rule [DP12]. */
export function HallCaption({ conference, onAir }: Props) {
  const line = captionLine(conference, onAir);
  if (line === null) {
    return <div class={styles['caption']} data-tone="none" data-caption-line="" />;
  }
  const { label, tone, person, office, site, topic } = line;
  return (
    <div class={styles['caption']} data-tone={tone} data-caption-line={label}>
      <p class={styles['label']}>{t(label)}</p>
      <p class={styles['name']}>
        <strong>{person ?? local(site)}</strong>
        {person !== null && <span class={styles['site']}>{local(site)}</span>}
      </p>
      {office !== null && <p class={styles['office']}>{local(office)}</p>}
      {topic !== null && <p class={styles['topic']}>{topic}</p>}
    </div>
  );
}

function captionLine(conference: Conference, onAir: OnAir): CaptionLine | null {
  const { phase, pause } = conference.phase;
  if (phase === 'closed' || pause !== null) {
    return null;
  }
  const shown = shownSpeech(conference);
  if (shown?.chair) {
    const chair = speakerOf(conference, shown.chair);
    return {
      ...chair,
      person: chair.person ?? t('displays.chair'),
      label: 'displays.speaking',
      tone: 'speaking',
      topic: null,
    };
  }
  if (shown !== null) {
    const { speech, waiting } = shown;
    return {
      ...speakerOf(conference, speech),
      label: labelOf(speech, waiting !== null),
      tone: 'speaking',
      topic: speech.topic,
    };
  }
  const { calling } = conference.rollCall;
  const site = calling?.site ?? onAir.speakerVideo ?? onAir.hostVideo;
  if (site === null) {
    return null;
  }
  const speaker = speakerOf(conference, { site, person: null });
  return calling === null
    ? { ...speaker, label: 'displays.seen', tone: 'seen', topic: null }
    : { ...speaker, label: 'displays.calling', tone: 'calling', topic: null };
}

function labelOf({ byPhone }: Speech, responds: boolean): TextKey {
  if (byPhone) {
    return 'displays.byPhone';
  }
  return responds ? 'displays.responding' : 'displays.speaking';
}
