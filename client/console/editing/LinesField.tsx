import { useId } from 'preact/hooks';
import styles from '../../ui/EditForm.module.css';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
};

/** A labelled text of several lines. */
export function LinesField({ label, value, onInput }: Props) {
  const id = useId();
  return (
    <div class={styles['lines']}>
      <label for={id}>{label}</label>
      <textarea id={id} rows={3} value={value} onInput={(event) => onInput(event.currentTarget.value)} />
    </div>
  );
}
