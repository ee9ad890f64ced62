import styles from './FilterSelect.module.css';

type Props<Value extends string> = {
  /** For tests and scripts. */
  readonly name: string;
  readonly label: string;
  /** What stands there while nothing is asked for. */
  readonly all: string;
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly onChange: (value: Value | null) => void;
};

/** A choice that narrows a list. It needs no label beside it: what stands in it says what it is about. */
export function FilterSelect<Value extends string>(props: Props<Value>) {
  const { name, label, all, value, options, onChange } = props;
  return (
    <select
      class={styles['select']}
      aria-label={label}
      data-choice={name}
      data-chosen={value !== null}
      value={value ?? ''}
      onChange={({ currentTarget: { selectedIndex } }) => onChange(options[selectedIndex - 1]?.value ?? null)}
    >
      <option value="">{all}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  );
}
