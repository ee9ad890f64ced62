import type { AttendanceFilter } from '../../../domain/attendance/attendanceFilters.ts';
import { t } from '../../i18n/translate.ts';
import { FilterChip } from '../../ui/FilterChip.tsx';
import type { Board, BoardModel } from './BoardModel.ts';
import { COUNTER_GROUPS, COUNTER_TONES } from './boardTexts.ts';
import { counterText } from './counterText.ts';
import styles from './CounterBar.module.css';

type Props = { readonly model: BoardModel; readonly board: Board };

/** How many of what there are: each counter shows its sites when pressed, and all again when pressed once more. */
export function CounterBar({ model, board }: Props) {
  return (
    <div class={styles['bar']} role="group" aria-label={t('attendance.counters')}>
      {COUNTER_GROUPS.map(({ name, text, counters: [first, ...others] }) => (
        <div key={name} class={styles['group']} role="group" aria-label={t(text)}>
          {/* A line never ends with the name of what begins on the next one. */}
          <span class={styles['lead']}>
            <span class={styles['name']} aria-hidden="true">
              {t(text)}
            </span>
            <Counter model={model} board={board} name={first} />
          </span>
          {others.map((other) => (
            <Counter key={other} model={model} board={board} name={other} />
          ))}
        </div>
      ))}
    </div>
  );
}

function Counter({ model, board, name }: Props & { readonly name: AttendanceFilter }) {
  const pressed = model.wanted.value.counter === name;
  return (
    <FilterChip
      name={name}
      label={counterText(name, board.sheet)}
      count={board.sheet.counters[name]}
      tone={COUNTER_TONES[name]}
      pressed={pressed}
      onPress={() => model.want({ counter: pressed ? null : name })}
    />
  );
}
