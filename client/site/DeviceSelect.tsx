import { useId } from 'preact/hooks';
import { t } from '../i18n/translate.ts';
import type { PresentDevice } from '../media/CapturedDevice.ts';
import styles from './DeviceSelect.module.css';

type Props = {
  readonly label: string;
  readonly name: string;
  readonly devices: readonly PresentDevice[];
  /** Null is the system's default. */
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
};

/** A choice among the devices of one kind. One that is remembered but not plugged in shows as the default. */
export function DeviceSelect({ label, name, devices, chosen, onChoose }: Props) {
  const id = useId();
  // Before a permission browsers list devices without ids; there is nothing to choose from yet.
  const named = devices.filter(({ deviceId }) => deviceId !== '' && deviceId !== 'default');
  const shown = named.some(({ deviceId }) => deviceId === chosen) ? chosen : null;
  return (
    <div class={styles['select']}>
      <label class={styles['label']} for={id}>
        {label}
      </label>
      <select
        id={id}
        class={styles['input']}
        data-device={name}
        disabled={named.length === 0}
        value={shown ?? ''}
        onChange={(event) => onChoose(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      >
        <option value="">{t('devices.systemDefault')}</option>
        {named.map(({ deviceId, label: own }, index) => (
          <option key={deviceId} value={deviceId}>
            {own === '' ? t('devices.unnamedDevice', { number: index + 1 }) : own}
          </option>
        ))}
      </select>
    </div>
  );
}
