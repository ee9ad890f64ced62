import { useId } from 'preact/hooks';
import { classes } from './classes.ts';
import styles from './Select.module.css';

type Option<Value extends string> = { readonly value: Value; readonly text: string };

type Props<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
  readonly size?: 'small' | 'normal';
  readonly disabled?: boolean;
  /** For tests and scripts. */
  readonly [data: `data-${string}`]: string;
};

/** A labelled choice among a few. */
export function Select<Value extends string>(props: Props<Value>) {
  const { label, value, options, onChange, size = 'normal', ...rest } = props;
  const id = useId();
  return (
    <div class={classes(styles['field'], size === 'small' && styles['small'])}>
      <label class={styles['label']} for={id}>
        {label}
      </label>
      <select
        {...rest}
        id={id}
        class={styles['select']}
        value={value}
        onChange={({ currentTarget: { selectedIndex } }) => {
          const chosen = options[selectedIndex];
          if (chosen !== undefined) {
            onChange(chosen.value);
          }
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
