import type { Signal } from '@preact/signals';
import { Icon } from './Icon.tsx';
import styles from './SearchBox.module.css';

type Props = { readonly label: string; readonly typed: Signal<string> };

/** Narrows a list while one types. */
export function SearchBox({ label, typed }: Props) {
  return (
    <label class={styles['box']}>
      <Icon name="search" />
      <input
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
