import { useSignal } from '@preact/signals';
import type { AccountSecret } from '../../contract/http.ts';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './SecretDialog.module.css';

type Props = { readonly secret: AccountSecret; readonly onClose: () => void };

/** A new password, shown this once. Rule [CN13]. */
export function SecretDialog({ secret, onClose }: Props) {
  const copied = useSignal<boolean | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret.password);
      copied.value = true;
    } catch {
      // Not allowed, or not there on plain HTTP: the text can still be selected.
      copied.value = false;
    }
  };
  return (
    <Dialog title={t('admin.passwordTitle', { name: secret.name })} onClose={onClose}>
      <p>{t('admin.passwordOnce')}</p>
      <p class={styles['line']}>
        <code class={styles['password']} data-password="">
          {secret.password}
        </code>
        <Button icon="copy" data-action="copy" onClick={() => void copy()}>
          {t('admin.copy')}
        </Button>
      </p>
      <p role="status" data-copied={copied.value ?? ''}>
        {copied.value !== null && t(copied.value ? 'admin.copied' : 'admin.copyFailed')}
      </p>
      <Button variant="primary" data-action="password-done" onClick={onClose}>
        {t('admin.passwordDone')}
      </Button>
    </Dialog>
  );
}
