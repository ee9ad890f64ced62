import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../i18n/translate.ts';
import { Button } from './Button.tsx';
import styles from './Dialog.module.css';

type Props = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  readonly wide?: boolean;
};

/** A modal question or list in the browser's own dialog: focus stays inside, Escape closes it. */
export function Dialog({ title, onClose, children, wide = false }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    // By then the dialog has been taken away; browsers give the focus back only where one closes it.
    return () => before instanceof HTMLElement && before.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      class={styles['dialog']}
      data-wide={wide}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && event.currentTarget.close()}
    >
      <div class={styles['body']}>
        <header class={styles['header']}>
          <h2 id={titleId}>{title}</h2>
          <Button variant="quiet" size="small" icon="close" onClick={() => dialog.current?.close()}>
            {t('shared.close')}
          </Button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
