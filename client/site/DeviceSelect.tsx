import { t } from '../i18n/translate.ts';
import type { PresentDevice } from '../media/CapturedDevice.ts';
import { Select } from '../ui/Select.tsx';

type Props = {
  readonly label: string;
  readonly name: string;
  readonly devices: readonly PresentDevice[];
  /** Null is the system's default. */
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
  /** The browser has looked for one and found none: then there is no default either. */
  readonly missing?: boolean;
};

const SYSTEM_DEFAULT = '';

/** A choice among the devices of one kind. One that is remembered but not plugged in shows as the default. */
export function DeviceSelect({ label, name, devices, chosen, onChoose, missing = false }: Props) {
  // Before a permission browsers list devices without ids; there is nothing to choose from yet.
  const named = devices.filter(({ deviceId }) => deviceId !== '' && deviceId !== 'default');
  const shown = named.some(({ deviceId }) => deviceId === chosen) ? chosen : null;
  const options = named.map(({ deviceId, label: own }, index) => ({
    value: deviceId,
    text: own === '' ? t('devices.unnamedDevice', { number: index + 1 }) : own,
  }));
  return (
    <Select
      label={label}
      value={shown ?? SYSTEM_DEFAULT}
      options={[
        { value: SYSTEM_DEFAULT, text: t(missing ? 'devices.noDevice' : 'devices.systemDefault') },
        ...options,
      ]}
      onChange={(id) => onChoose(id === SYSTEM_DEFAULT ? null : id)}
      disabled={named.length === 0}
      data-device={name}
    />
  );
}
