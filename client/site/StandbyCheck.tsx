import { t, type TextKey } from '../i18n/translate.ts';
import type { VoiceWatch } from '../media/VoiceWatch.ts';
import { Icon } from '../ui/Icon.tsx';
import { LevelBar } from './LevelBar.tsx';
import type { SiteVisit } from './SiteVisit.ts';
import styles from './StandbyCheck.module.css';

type Props = { readonly visit: SiteVisit; readonly voice: VoiceWatch };
type Verdict = 'good' | 'quiet' | 'absent' | 'muted' | 'none';

const TEXTS: Readonly<Record<Verdict, TextKey>> = {
  good: 'site.checkGood',
  quiet: 'site.checkQuiet',
  absent: 'site.checkAbsent',
  muted: 'site.checkMuted',
  none: 'site.checkNone',
};

/** The microphone as it is being tried before the turn: its level, and what can be said of it. Rule [SP13]. */
export function StandbyCheck({ visit, voice }: Props) {
  const verdict = verdictOf(visit, voice);
  return (
    <div class={styles['check']} data-check={verdict}>
      <p class={styles['ask']}>{t('site.standbyAsk')}</p>
      <LevelBar level={visit.meter.level} />
      <p class={styles['verdict']} role="status">
        <Icon name={verdict === 'good' ? 'check' : 'warning'} size={16} />
        {t(TEXTS[verdict])}
      </p>
    </div>
  );
}

function verdictOf({ room, devices, watching }: SiteVisit, voice: VoiceWatch): Verdict {
  if (watching.value === 'chosen' || devices.microphone.track.value === null) {
    return 'none';
  }
  return room.muted.value ? 'muted' : voice.check.value;
}
