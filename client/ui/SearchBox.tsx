import type { Signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { Icon } from './Icon.tsx';
import styles from './SearchBox.module.css';

type Props = {
  readonly label: string;
  readonly typed: Signal<string>;
  /** For a page whose keys lead into it. */
  readonly input?: RefObject<HTMLInputElement | null>;
};

/** Narrows a list while one types. */
export function SearchBox({ label, typed, input }: Props) {
  return (
    <label class={styles['box']}>
      <Icon name="search" />
      <input
        {...(input !== undefined && { ref: input })}
        type="search"
        class={styles['input']}
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellcheck={false}
        data-search=""
        value={typed}
        onInput={(event) => (typed.value = event.currentTarget.value)}
      />
    </label>
  );
}
