import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { t } from '../i18n/translate.ts';
import type { LocalDevices } from '../media/LocalDevices.ts';
import { LevelMeter } from '../media/LevelMeter.ts';
import { Icon } from '../ui/Icon.tsx';
import { LevelBar } from './LevelBar.tsx';
import styles from './MicrophoneCheck.module.css';

/** As loud as a voice at arm's length: a quiet room's hum stays below it. */
const VOICE_LEVEL = 0.45;

/** The level of the microphone, and whether a voice has been seen on it. */
export function MicrophoneCheck({ devices }: { readonly devices: LocalDevices }) {
  const { track } = devices.microphone;
  const meter = useMemo(() => new LevelMeter(track), [track]);
  const heard = useSignal<MediaStreamTrack | null>(null);
  useSignalEffect(() => {
    if (meter.level.value >= VOICE_LEVEL) {
      heard.value = track.peek();
    }
  });
  const works = useComputed(() => track.value !== null && heard.value === track.value);
  if (devices.microphone.state.value.status === 'lost') {
    return null;
  }
  return (
    <div class={styles['check']} data-microphone-heard={works.value}>
      <LevelBar level={meter.level} />
      <p class={styles['hint']} role="status" data-good={works.value}>
        {works.value && <Icon name="check" size={16} />}
        {t(works.value ? 'devices.soundSeen' : 'devices.speakNow')}
      </p>
    </div>
  );
}
