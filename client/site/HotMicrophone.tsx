import { useMemo } from 'preact/hooks';
import { t } from '../i18n/translate.ts';
import { VoiceWatch } from '../media/VoiceWatch.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './HotMicrophone.module.css';
import type { SiteVisit } from './SiteVisit.ts';

/** Somebody speaks into a microphone that is closed: they are told, and nobody else is. Rule [SP14]. */
export function HotMicrophone({ visit }: { readonly visit: SiteVisit }) {
  const { microphone } = visit.devices;
  const voice = useMemo(
    () => new VoiceWatch({ level: visit.meter.level, track: microphone.track }),
    [visit, microphone],
  );
  const inVain = voice.speaking.value && !visit.client.live.contribution.value.microphone;
  return (
    <div role="status" data-hot-microphone={inVain}>
      {inVain && (
        <p class={styles['hint']}>
          <Icon name="microphoneOff" size={16} />
          {t('site.hotMicrophone')}
        </p>
      )}
    </div>
  );
}
