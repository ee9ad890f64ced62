import { useMemo } from 'preact/hooks';
import { AUDIO_BUSES } from '../../domain/programme/programme.ts';
import { t, type TextKey } from '../i18n/translate.ts';
import { EchoWatch } from '../media/EchoWatch.ts';
import { LevelMeter } from '../media/LevelMeter.ts';
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
      <EchoHint visit={visit} />
    </div>
  );
}

/** The loudspeakers come back through the microphone: with the floor, everybody would hear themselves. */
function EchoHint({ visit }: { readonly visit: SiteVisit }) {
  const watch = useMemo(() => {
    const programme = AUDIO_BUSES.map((bus) => new LevelMeter(visit.client.media.trackOf(bus)).level);
    return new EchoWatch({ microphone: visit.meter.level, programme });
  }, [visit]);
  const echo = watch.heard.value;
  return (
    <div role="status" data-echo={echo}>
      {echo && (
        <p class={styles['echo']}>
          <Icon name="sound" size={16} />
          {t('site.checkEcho')}
        </p>
      )}
    </div>
  );
}

function verdictOf({ room, devices, watching }: SiteVisit, voice: VoiceWatch): Verdict {
  if (watching.value === 'chosen' || devices.microphone.track.value === null) {
    return 'none';
  }
  return room.muted.value ? 'muted' : voice.check.value;
}
