import type { ComponentChildren } from 'preact';
import { t } from '../../i18n/translate.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import type { Refusal } from '../actions/ActionDesk.ts';
import styles from '../../ui/EditForm.module.css';
import { Refused } from './Refused.tsx';

type Props = {
  readonly title: string;
  readonly onClose: () => void;
  readonly onSave: () => void;
  readonly canSave: boolean;
  /** Why the last try was not saved. */
  readonly refused: Refusal | null;
  /** The fields, and above them what others have written. */
  readonly children: ComponentChildren;
};

/** The frame of what is typed and saved: Enter saves, Escape leaves it. */
export function EditDialog({ title, onClose, onSave, canSave, refused, children }: Props) {
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        class={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        {children}
        <Refused code={refused} />
        <div class={styles['buttons']}>
          <Button onClick={onClose}>{t('shared.cancel')}</Button>
          <Button type="submit" variant="primary" data-action="save" disabled={!canSave}>
            {t('run.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
