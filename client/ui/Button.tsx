import type { ButtonHTMLAttributes, TargetedMouseEvent } from 'preact';
import { classes } from './classes.ts';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Button.module.css';

type Props = Omit<ButtonHTMLAttributes, 'icon' | 'size' | 'class' | 'disabled'> & {
  /** `onAir` puts somebody on air, `standby` prepares somebody, `danger` takes something away. */
  readonly variant?: 'normal' | 'primary' | 'quiet' | 'onAir' | 'standby' | 'danger';
  readonly size?: 'small' | 'normal' | 'large';
  readonly icon?: IconName;
  /** The key that does the same, shown on the button. */
  readonly shortcut?: string;
  /** Pressing it does nothing. It keeps the focus that it has: one that the browser disables would lose it. */
  readonly disabled?: boolean;
  readonly class?: string | undefined;
};

/** The one button of the product. */
export function Button(props: Props) {
  const { variant = 'normal', size = 'normal', icon, shortcut, disabled = false, ...others } = props;
  const { class: extra, children, ...rest } = others;
  const locked = disabled ? { 'aria-disabled': true, onClick: refuse } : {};
  return (
    <button
      type="button"
      {...rest}
      {...locked}
      class={classes(styles['button'], styles[variant], styles[size], extra)}
    >
      {icon !== undefined && <Icon name={icon} size={size === 'small' ? 15 : 18} />}
      {children}
      {shortcut !== undefined && <kbd class={styles['shortcut']}>{shortcut}</kbd>}
    </button>
  );
}

/** Neither what is around it hears of the press, nor does its form: that is how a disabled button is. */
function refuse(event: TargetedMouseEvent<HTMLButtonElement>): void {
  event.preventDefault();
  event.stopPropagation();
}
