import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import styles from './SiteDetail.module.css';

type Props = {
  readonly title: string;
  /** For tests and scripts. */
  readonly name: string;
  /** Beside the title: a button. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
};

/** One titled part of a site's detail. */
export function Section({ title, name, aside, children }: Props) {
  const id = useId();
  return (
    <section class={styles['section']} aria-labelledby={id} data-section={name}>
      <header class={styles['sectionHead']}>
        <h3 id={id}>{title}</h3>
        {aside}
      </header>
      {children}
    </section>
  );
}
