import type { ComponentChildren } from 'preact';
import { StatusShape } from './StatusShape.tsx';
import type { Tone } from './tone.ts';
import styles from './FilterChip.module.css';

type Props = {
  /** For tests and scripts. */
  readonly name: string;
  readonly label: string;
  /** How many the filter holds. */
  readonly count: number;
  /** What is shown instead of the bare count. */
  readonly shown?: ComponentChildren;
  readonly tone?: Tone | undefined;
  readonly pressed: boolean;
  readonly onPress: () => void;
};

/** A counter that filters when pressed. Pressing it does not take the focus from where one types. */
export function FilterChip({ name, label, count, shown, tone, pressed, onPress }: Props) {
  return (
    <button
      type="button"
      class={styles['chip']}
      aria-pressed={pressed}
      data-filter={name}
      data-count={count}
      data-empty={count === 0}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {tone !== undefined && <StatusShape tone={tone} />}
      {label}
      <b>{shown ?? count}</b>
    </button>
  );
}
