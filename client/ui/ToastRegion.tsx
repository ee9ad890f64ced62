import { t } from '../i18n/translate.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { dismissToast, toasts } from './toasts.ts';
import styles from './ToastRegion.module.css';

/** Where toasts appear; read out as they come. */
export function ToastRegion() {
  return (
    <div class={styles['region']} role="status" aria-live="polite">
      {toasts.value.map(({ id, tone, text }) => (
        <div key={id} class={styles['toast']} data-tone={tone} data-toast={tone}>
          <Icon name={tone === 'done' ? 'check' : 'warning'} />
          <p>{text}</p>
          <Button
            variant="quiet"
            size="small"
            icon="close"
            aria-label={t('shared.close')}
            onClick={() => dismissToast(id)}
          />
        </div>
      ))}
    </div>
  );
}
