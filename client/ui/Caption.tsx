import styles from './Caption.module.css';

type Props = {
  readonly site: string;
  readonly person: string | null;
  readonly office: string | null;
  readonly size?: 'small' | 'large';
};

/** Who is seen: the person over the office over the site, or the site alone. */
export function Caption({ site, person, office, size = 'large' }: Props) {
  return (
    <div class={styles['caption']} data-size={size} data-caption="">
      <strong class={styles['first']}>{person ?? site}</strong>
      {person !== null && (
        <span class={styles['second']}>{office === null ? site : `${office} · ${site}`}</span>
      )}
    </div>
  );
}
