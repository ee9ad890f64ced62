import { useId, useRef } from 'preact/hooks';
import { classes } from './classes.ts';
import styles from './Field.module.css';
import { useFocusOnMount } from './useFocusOnMount.ts';

type Props = {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with the value, said below the field and to screen readers. */
  readonly error?: string | undefined;
  readonly size?: 'normal' | 'large';
  readonly class?: string | undefined;
  /** What is typed is not shown. */
  readonly secret?: boolean;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly name?: string;
  readonly autoComplete?: string;
  readonly autoCapitalize?: 'none' | 'characters' | 'words';
  readonly inputMode?: 'text' | 'numeric';
  readonly spellcheck?: boolean;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
  readonly maxLength?: number;
};

/** A labelled input with its hint and its error. */
export function Field({
  label,
  hint,
  error,
  size = 'normal',
  class: extra,
  secret,
  onInput,
  autoFocus = false,
  ...rest
}: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useFocusOnMount(input, autoFocus);
  const note = error ?? hint;
  const type = secret === true ? ({ type: 'password' } as const) : ({ type: 'text' } as const);
  return (
    <div class={classes(styles['field'], styles[size], extra)}>
      <label class={styles['label']} for={id}>
        {label}
      </label>
      <input
        {...rest}
        {...type}
        ref={input}
        id={id}
        // A dialog that opens gives the focus to what says so, and else to its first button.
        autoFocus={autoFocus}
        onInput={(event) => onInput(event.currentTarget.value)}
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
