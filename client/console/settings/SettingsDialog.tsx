import { t } from '../../i18n/translate.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import type { ConsoleModel } from '../ConsoleModel.ts';

type Props = { readonly model: ConsoleModel; readonly onClose: () => void };

export function SettingsDialog({ onClose }: Props) {
  return (
    <Dialog title={t('settings.title')} onClose={onClose}>
      {null}
    </Dialog>
  );
}
