import type { LoginStore } from '../connection/LoginStore.ts';
import { t } from '../i18n/translate.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { PairForm } from './PairForm.tsx';

type Props = { readonly logins: LoginStore; readonly onClose: () => void };

/** Asks for a screen's code, on pages that do not follow the conference. */
export function PairDialog({ logins, onClose }: Props) {
  return (
    <Dialog title={t('displays.addDisplay')} onClose={onClose}>
      <PairForm logins={logins} onPaired={onClose} />
    </Dialog>
  );
}
