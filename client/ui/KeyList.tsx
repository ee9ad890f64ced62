import styles from './KeyList.module.css';

/** A key, or several that do the same, as they are shown; and what they do. */
export type KeyLine = { readonly keys: string; readonly text: string };

type Props = { readonly lines: readonly KeyLine[]; readonly columns?: 1 | 2 };

/** What the keys of a page do. */
export function KeyList({ lines, columns = 1 }: Props) {
  return (
    <dl class={styles['keys']} data-columns={columns}>
      {lines.map(({ keys, text }) => (
        <div key={text} class={styles['line']}>
          <dt>
            <kbd>{keys}</kbd>
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
