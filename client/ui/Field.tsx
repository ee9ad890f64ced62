import type { InputHTMLAttributes } from 'preact';
import { useId } from 'preact/hooks';
import { classes } from './classes.ts';
import styles from './Field.module.css';

type Props = Omit<InputHTMLAttributes, 'class' | 'label' | 'size'> & {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with the value, said below the field and to screen readers. */
  readonly error?: string | undefined;
  readonly size?: 'normal' | 'large';
  readonly class?: string | undefined;
};

/** A labelled input with its hint and its error. */
export function Field({ label, hint, error, size = 'normal', class: extra, ...rest }: Props) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div class={classes(styles['field'], styles[size], extra)}>
      <label class={styles['label']} for={id}>
        {label}
      </label>
      <input
        {...rest}
        id={id}
        class={styles['input']}
        aria-invalid={error !== undefined}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
      />
      {note !== undefined && (
        <p id={`${id}-note`} class={error === undefined ? styles['hint'] : styles['error']}>
          {note}
        </p>
      )}
    </div>
  );
}
