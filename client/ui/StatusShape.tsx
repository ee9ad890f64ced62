import type { Tone } from './tone.ts';
import styles from './StatusBadge.module.css';

/** Every tone has a shape of its own: they differ in grey, too. */
const SHAPES: Readonly<Record<Tone, string>> = {
  onAir: 'M1 1h10v10H1z',
  standby: 'M6 .5L11.5 6 6 11.5.5 6z',
  online: 'M6 1a5 5 0 1 1 0 10A5 5 0 1 1 6 1z',
  listening: 'M6 1a5 5 0 1 1 0 10A5 5 0 1 1 6 1z',
  lost: 'M6 .8L11.6 11H.4z',
  left: 'M1 4.8h10v2.4H1z',
  never: 'M6 1a5 5 0 1 1 0 10A5 5 0 1 1 6 1z M6 2.8a3.2 3.2 0 1 0 0 6.4a3.2 3.2 0 1 0 0-6.4z',
};

/** The shape of a state in its colour. It says nothing to a screen reader: a word stands beside it. */
export function StatusShape({ tone, size = 11 }: { readonly tone: Tone; readonly size?: number }) {
  return (
    <svg
      class={styles['shape']}
      data-tone={tone}
      viewBox="0 0 12 12"
      width={size}
      height={size}
      aria-hidden="true"
    >
      <path d={SHAPES[tone]} fill="currentColor" fill-rule="evenodd" />
    </svg>
  );
}
