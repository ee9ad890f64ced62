import { t } from '../../i18n/translate.ts';
import { FilterChip } from '../../ui/FilterChip.tsx';
import type { Board, BoardModel } from './BoardModel.ts';
import { COUNTER_GROUPS, COUNTER_TEXTS, COUNTER_TONES } from './boardTexts.ts';
import styles from './CounterBar.module.css';

type Props = { readonly model: BoardModel; readonly board: Board };

/** How many of what there are: each counter shows its sites when pressed, and all again when pressed once more. */
export function CounterBar({ model, board }: Props) {
  const { counter } = model.wanted.value;
  const { counters } = board.sheet;
  return (
    <div class={styles['bar']} role="group" aria-label={t('attendance.counters')}>
      {COUNTER_GROUPS.map((group) => (
        <div key={group.name} class={styles['group']} role="group" aria-label={t(group.text)}>
          <span class={styles['name']} aria-hidden="true">
            {t(group.text)}
          </span>
          {group.counters.map((name) => (
            <FilterChip
              key={name}
              name={name}
              label={t(COUNTER_TEXTS[name])}
              count={counters[name]}
              tone={COUNTER_TONES[name]}
              pressed={counter === name}
              onPress={() => model.want({ counter: counter === name ? null : name })}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
