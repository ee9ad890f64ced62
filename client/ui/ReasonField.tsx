import type { Signal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { REASON_LIMIT } from '../../domain/rollcall/rollCall.ts';
import { t } from '../i18n/translate.ts';
import styles from './ReasonField.module.css';

type Props = {
  readonly choices: readonly string[];
  /** The reason as it stands: a choice, or whatever was typed. */
  readonly value: Signal<string>;
};

/** A reason: the arrow keys go through the usual ones, typing makes another. */
export function ReasonField({ choices, value }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  const chosen = choices.indexOf(value.value);
  const move = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0) {
      event.preventDefault();
      value.value = choices.at((chosen + by) % choices.length) ?? value.value;
    }
  };
  return (
    <div class={styles['field']}>
      <label class={styles['label']} for={id}>
        {t('rollcall.reason')}
      </label>
      <input
        ref={input}
        id={id}
        class={styles['input']}
        role="combobox"
        name="reason"
        autoComplete="off"
        maxLength={REASON_LIMIT}
        aria-expanded="true"
        aria-controls={`${id}-choices`}
        aria-activedescendant={chosen < 0 ? undefined : `${id}-${chosen}`}
        value={value}
        onInput={(event) => (value.value = event.currentTarget.value)}
        onKeyDown={move}
      />
      <Choices id={id} choices={choices} value={value} />
    </div>
  );
}

function Choices({ id, choices, value }: Props & { readonly id: string }) {
  return (
    <div
      id={`${id}-choices`}
      class={styles['choices']}
      role="listbox"
      aria-label={t('rollcall.usualReasons')}
    >
      {choices.map((choice, index) => (
        <div
          key={choice}
          id={`${id}-${index}`}
          class={styles['choice']}
          role="option"
          aria-selected={choice === value.value}
          // Focus stays in the field, so that Enter takes the choice.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => (value.value = choice)}
        >
          {choice}
        </div>
      ))}
    </div>
  );
}
