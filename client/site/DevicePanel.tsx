import { useId } from 'preact/hooks';
import { t } from '../i18n/translate.ts';
import type { CapturedDevice } from '../media/CapturedDevice.ts';
import type { LocalDevices } from '../media/LocalDevices.ts';
import { DeviceSelect } from './DeviceSelect.tsx';
import styles from './DevicePanel.module.css';
import { MicrophoneCheck } from './MicrophoneCheck.tsx';
import { SpeakerTest } from './SpeakerTest.tsx';

/** Which camera, microphone and speaker, and whether they work. */
export function DevicePanel({ devices }: { readonly devices: LocalDevices }) {
  const choice = devices.choice.value;
  const of = (kind: MediaDeviceKind) => devices.present.value.filter((device) => device.kind === kind);
  return (
    <div class={styles['panel']}>
      <DeviceSelect
        label={t('devices.camera')}
        name="camera"
        devices={of('videoinput')}
        chosen={choice.camera}
        onChoose={(camera) => void devices.choose({ camera })}
        missing={isMissing(devices.camera)}
      />
      <div class={styles['group']}>
        <DeviceSelect
          label={t('devices.microphone')}
          name="microphone"
          devices={of('audioinput')}
          chosen={choice.microphone}
          onChoose={(microphone) => void devices.choose({ microphone })}
          missing={isMissing(devices.microphone)}
        />
        <MicrophoneCheck devices={devices} />
      </div>
      <div class={styles['group']}>
        {'setSinkId' in HTMLMediaElement.prototype && (
          <DeviceSelect
            label={t('devices.speaker')}
            name="speaker"
            devices={of('audiooutput')}
            chosen={choice.speaker}
            onChoose={(speaker) => void devices.choose({ speaker })}
          />
        )}
        <SpeakerTest speaker={choice.speaker} />
      </div>
      <OriginalSound devices={devices} />
    </div>
  );
}

function isMissing({ state }: CapturedDevice): boolean {
  return state.value.status === 'lost' && state.value.problem === 'missing';
}

function OriginalSound({ devices }: { readonly devices: LocalDevices }) {
  const id = useId();
  return (
    <div class={styles['switch']}>
      <input
        id={id}
        type="checkbox"
        data-device="original-sound"
        aria-describedby={`${id}-hint`}
        checked={devices.choice.value.originalSound}
        onChange={(event) => void devices.choose({ originalSound: event.currentTarget.checked })}
      />
      <label for={id}>{t('devices.originalSound')}</label>
      <p id={`${id}-hint`} class={styles['hint']}>
        {t('devices.originalSoundHint')}
      </p>
    </div>
  );
}
