import { t } from '../i18n/translate.ts';
import styles from './Brand.module.css';

type Props = { readonly size?: number };

/** The product's name and mark, which lead to the front door. */
export function BrandLink({ size = 26 }: Props) {
  return (
    <a class={styles['brand']} href="/">
      <NameAndMark size={size} />
    </a>
  );
}

/** The same where a press must not lead away: from a conference one leaves by its own button. */
export function Brand({ size = 26 }: Props) {
  return (
    <span class={styles['brand']}>
      <NameAndMark size={size} />
    </span>
  );
}

/** One place in the middle of many. */
function NameAndMark({ size }: Required<Props>) {
  return (
    <>
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
    </>
  );
}
