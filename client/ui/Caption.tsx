import styles from './Caption.module.css';

type Props = {
  readonly site: string;
  readonly person: string | null;
  readonly office: string | null;
  /** `small` has no room for the office. */
  readonly size?: 'small' | 'large';
};

/** Who is seen: the person, their office and the site, or the site alone. A long office gives way, never the site. */
export function Caption({ site, person, office, size = 'large' }: Props) {
  return (
    <div class={styles['caption']} data-size={size} data-caption="">
      <strong class={styles['first']}>{person ?? site}</strong>
      {person !== null && office !== null && size === 'large' && (
        <span class={styles['office']}>{office}</span>
      )}
      {person !== null && <span class={styles['site']}>{site}</span>}
    </div>
  );
}
