import type { Conference } from '../../domain/conference/conference.ts';
import { formatTime } from '../i18n/formatTime.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { shownSpeech, type ShownSpeech } from '../state/shownSpeech.ts';
import { SpeechTimer } from '../ui/SpeechTimer.tsx';
import { speakerOf } from '../ui/speakerOf.ts';
import type { PageClock } from '../ui/useSpeechClock.ts';
import styles from './ChairFloor.module.css';

type Props = {
  readonly conference: Conference;
  readonly clock: PageClock;
  /** IANA. */
  readonly timeZone: string;
};

/** Who has the word, with the clock; and whether the conference stands still. */
export function ChairFloor({ conference, clock, timeZone }: Props) {
  const shown = shownSpeech(conference);
  const { pause } = conference.phase;
  return (
    <section class={styles['floor']} aria-label={t('chair.floor')} data-floor={shown?.speech.site ?? 'none'}>
      {pause !== null && (
        <p class={styles['paused']} role="status" data-paused={pause.cause}>
          {t('chair.conferencePaused', { time: formatTime(pause.since, timeZone) })}
        </p>
      )}
      {shown !== null && shown.chair !== null && (
        <p class={styles['chair']} role="status">
          {t('chair.chairSpeaks')}
        </p>
      )}
      {shown === null ? (
        <p class={styles['nobody']}>{t('chair.nobody')}</p>
      ) : (
        <Speaking conference={conference} clock={clock} shown={shown} />
      )}
    </section>
  );
}

type SpeakingProps = Omit<Props, 'timeZone'> & { readonly shown: ShownSpeech };

function Speaking({ conference, clock, shown: { speech } }: SpeakingProps) {
  const { person, office, site } = speakerOf(conference, speech);
  const name = person ?? (speech.kind === 'chair' ? t('displays.chair') : null);
  return (
    <div class={styles['speaking']}>
      <div class={styles['who']}>
        <p class={styles['name']}>{name ?? local(site)}</p>
        {office !== null && <p class={styles['office']}>{local(office)}</p>}
        {name !== null && <p class={styles['site']}>{local(site)}</p>}
        {speech.topic !== null && <p class={styles['office']}>{speech.topic}</p>}
      </div>
      <SpeechTimer speech={speech} rules={conference.floor.rules} clock={clock} class={styles['timer']} />
    </div>
  );
}
