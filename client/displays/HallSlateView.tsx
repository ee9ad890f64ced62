import type { OnAir } from '../../contract/notifications.ts';
import type { Conference } from '../../domain/conference/conference.ts';
import { formatDuration, formatTime } from '../i18n/formatTime.ts';
import { HOME_ZONE } from '../i18n/homeZone.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { programmeSlate } from '../state/programmeSlate.ts';
import { RunningFigures } from '../ui/Figures.tsx';
import { speakerOf } from '../ui/speakerOf.ts';
import type { PageClock } from '../ui/useSpeechClock.ts';
import styles from './HallSlateView.module.css';

type Props = { readonly conference: Conference; readonly onAir: OnAir; readonly clock: PageClock };

/** In the place of the picture: a lost line, the pause, the end. The elements that play it stay where they are. */
export function HallSlateView({ conference, onAir, clock }: Props) {
  const slate = programmeSlate(conference, onAir);
  switch (slate?.kind) {
    case undefined:
      return null;
    case 'closed':
      return (
        <div class={styles['slate']} data-slate="closed">
          <p class={styles['word']}>{t('displays.slateClosed')}</p>
        </div>
      );
    case 'lost': {
      const site = local(speakerOf(conference, { site: slate.site, person: null }).site);
      return (
        <div class={styles['slate']} data-slate="lost" role="status">
          <p class={styles['word']}>{t('displays.slateLost')}</p>
          <p class={styles['text']}>{t('displays.slateLostText', { site })}</p>
        </div>
      );
    }
    case 'break':
    case 'stopped': {
      const { kind, at: since } = slate;
      const time = formatTime(since, conference.details?.timeZone ?? HOME_ZONE);
      return (
        <div class={styles['slate']} data-slate={kind} role="status">
          <p class={styles['word']}>
            {t(kind === 'break' ? 'displays.slateBreak' : 'displays.slateStopped')}
          </p>
          <p class={styles['text']}>
            {t('displays.slateSince', { time })} ·{' '}
            <RunningFigures text={() => formatDuration(clock.serverNow() - since)} />
          </p>
        </div>
      );
    }
    default:
      return slate satisfies never;
  }
}
