import { t } from '../i18n/translate.ts';
import type { CapturedDevice } from '../media/CapturedDevice.ts';
import type { LocalDevices } from '../media/LocalDevices.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { captureProblemText } from './captureProblemText.ts';
import styles from './DeviceNotices.module.css';

/** Says of each device that cannot be used why, with one button to try again. */
export function DeviceNotices({ devices }: { readonly devices: LocalDevices }) {
  return (
    <>
      <DeviceNotice device={devices.camera} />
      <DeviceNotice device={devices.microphone} />
    </>
  );
}

function DeviceNotice({ device }: { readonly device: CapturedDevice }) {
  const state = device.state.value;
  if (state.status !== 'lost') {
    return null;
  }
  return (
    <Notice code={`${device.kind}-${state.problem}`}>
      <div class={styles['row']}>
        <p>{captureProblemText(device.kind, state.problem)}</p>
        {state.problem !== 'insecure' && (
          <Button size="small" onClick={() => void device.open()} data-action={`retry-${device.kind}`}>
            {t('devices.retry')}
          </Button>
        )}
      </div>
    </Notice>
  );
}
