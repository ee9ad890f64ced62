import { t } from '../i18n/translate.ts';
import styles from './Brand.module.css';

/** The product's name and mark: one place in the middle of many. */
export function Brand({ size = 26 }: { readonly size?: number }) {
  return (
    <a class={styles['brand']} href="/">
      <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false">
        <circle cx="16" cy="16" r="6" fill="var(--on-air-fill)" />
        <g fill="currentColor">
          <circle cx="16" cy="3.5" r="2.4" />
          <circle cx="26.8" cy="9.7" r="2.4" />
          <circle cx="26.8" cy="22.3" r="2.4" />
          <circle cx="16" cy="28.5" r="2.4" />
          <circle cx="5.2" cy="22.3" r="2.4" />
          <circle cx="5.2" cy="9.7" r="2.4" />
        </g>
      </svg>
      <span class={styles['name']}>{t('shared.product')}</span>
    </a>
  );
}
