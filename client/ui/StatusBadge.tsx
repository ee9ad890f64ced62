import type { ComponentChildren } from 'preact';
import { classes } from './classes.ts';
import { StatusShape } from './StatusShape.tsx';
import type { Tone } from './tone.ts';
import styles from './StatusBadge.module.css';

type Props = {
  readonly tone: Tone;
  readonly children: ComponentChildren;
  /** Filled: for the states that must be seen across the room. */
  readonly filled?: boolean;
};

/** A state said by colour, by shape and by word, so that none of them is needed to tell it. */
export function StatusBadge({ tone, children, filled = false }: Props) {
  return (
    <span class={classes(styles['badge'], filled && styles['filled'])} data-tone={tone}>
      <StatusShape tone={tone} />
      {children}
    </span>
  );
}
