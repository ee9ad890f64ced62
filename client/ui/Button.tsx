import type { ButtonHTMLAttributes } from 'preact';
import { classes } from './classes.ts';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Button.module.css';

type Props = Omit<ButtonHTMLAttributes, 'icon' | 'size' | 'class'> & {
  /** `onAir` puts somebody on air, `standby` prepares somebody, `danger` takes something away. */
  readonly variant?: 'normal' | 'primary' | 'quiet' | 'onAir' | 'standby' | 'danger';
  readonly size?: 'small' | 'normal' | 'large';
  readonly icon?: IconName;
  /** The key that does the same, shown on the button. */
  readonly shortcut?: string;
  readonly class?: string | undefined;
};

/** The one button of the product. */
export function Button(props: Props) {
  const { variant = 'normal', size = 'normal', icon, shortcut, class: extra, children, ...rest } = props;
  return (
    <button type="button" {...rest} class={classes(styles['button'], styles[variant], styles[size], extra)}>
      {icon !== undefined && <Icon name={icon} size={size === 'small' ? 15 : 18} />}
      {children}
      {shortcut !== undefined && <kbd class={styles['shortcut']}>{shortcut}</kbd>}
    </button>
  );
}
