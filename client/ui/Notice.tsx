import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';
import styles from './Notice.module.css';

type Props = { readonly children: ComponentChildren; readonly code?: string };

/** What went wrong and what helps, in the place where it matters; read out as it appears. */
export function Notice({ children, code }: Props) {
  return (
    <div class={styles['notice']} role="alert" data-notice={code ?? ''}>
      <span class={styles['sign']}>
        <Icon name="warning" />
      </span>
      <div>{children}</div>
    </div>
  );
}
