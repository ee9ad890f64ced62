import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { classes } from '../ui/classes.ts';
import { useFocusOnMount } from '../ui/useFocusOnMount.ts';
import styles from './Choice.module.css';

type Option<Value extends string> = {
  readonly value: Value;
  readonly text: ComponentChildren;
  /** The key that chooses it. */
  readonly shortcut?: string;
};

type Props<Value extends string> = {
  readonly label: ComponentChildren;
  /** For tests and scripts. */
  readonly name: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value | null;
  readonly onChoose: (value: Value) => void;
  readonly size?: 'small' | 'large';
  readonly autoFocus?: boolean;
};

/** One of a few, all of them seen: radio buttons that look like keys. */
export function Choice<Value extends string>(props: Props<Value>) {
  const { label, name, options, value, onChoose, size = 'small', autoFocus = false } = props;
  const group = useId();
  const first = useRef<HTMLInputElement>(null);
  const choices = useRef<HTMLFieldSetElement>(null);
  useFocusOnMount(first, autoFocus);
  useEffect(() => followChoice(choices.current), [value]);
  return (
    <fieldset ref={choices} class={classes(styles['choice'], styles[size])} data-choice={name}>
      <legend class={styles['label']}>{label}</legend>
      {options.map((option, index) => (
        <label key={option.value} class={styles['option']} data-value={option.value}>
          <input
            {...(index === 0 && { ref: first, autoFocus })}
            type="radio"
            class={styles['input']}
            name={group}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          {option.text}
          {option.shortcut !== undefined && <kbd>{option.shortcut}</kbd>}
        </label>
      ))}
    </fieldset>
  );
}

/** A key may choose another one than that which has the focus: the focus goes along, so that arrows go on from there. */
function followChoice(choices: HTMLFieldSetElement | null): void {
  if (choices?.contains(document.activeElement) === true) {
    choices.querySelector<HTMLInputElement>(':checked')?.focus();
  }
}
