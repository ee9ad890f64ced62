import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { classes } from './classes.ts';
import styles from './Panel.module.css';

type Props = {
  readonly title: string;
  /** Beside the title: a count, a button. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
  readonly class?: string | undefined;
  /** Takes the height that is left and scrolls inside. */
  readonly fills?: boolean;
};

/** One titled area of a dense page. */
export function Panel({ title, aside, children, class: extra, fills = false }: Props) {
  const id = useId();
  return (
    <section class={classes(styles['panel'], extra)} data-fills={fills} aria-labelledby={id}>
      <header class={styles['header']}>
        <h2 id={id} class={styles['title']}>
          {title}
        </h2>
        {aside}
      </header>
      <div class={styles['body']}>{children}</div>
    </section>
  );
}
