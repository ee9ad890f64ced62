import { t } from '../i18n/translate.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import styles from './ConfirmDialog.module.css';

type Props = {
  readonly title: string;
  readonly text: string;
  /** What the button that does it says. */
  readonly yes: string;
  readonly dangerous: boolean;
  readonly onAnswer: (yes: boolean) => void;
};

/** Asks before something that cannot be taken back. */
export function ConfirmDialog({ title, text, yes, dangerous, onAnswer }: Props) {
  return (
    <Dialog title={title} onClose={() => onAnswer(false)}>
      <p>{text}</p>
      <div class={styles['answers']}>
        <Button data-answer="no" autoFocus onClick={() => onAnswer(false)}>
          {t('shared.cancel')}
        </Button>
        <Button variant={dangerous ? 'danger' : 'primary'} data-answer="yes" onClick={() => onAnswer(true)}>
          {yes}
        </Button>
      </div>
    </Dialog>
  );
}
