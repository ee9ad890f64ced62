import { OutcomeLine } from './actions/OutcomeLine.tsx';
import type { ConsoleModel } from './ConsoleModel.ts';
import { FilterChips } from './sites/FilterChips.tsx';
import { UndoChip } from './turn/UndoChip.tsx';
import styles from './StatusBar.module.css';

/** The foot of the desk: what became of the last command, whether it can be taken back, and how many sites are where. */
export function StatusBar({ model }: { readonly model: ConsoleModel }) {
  return (
    <div class={styles['bar']}>
      <div class={styles['outcome']}>
        <UndoChip model={model} />
        <OutcomeLine model={model} />
      </div>
      <FilterChips model={model} />
    </div>
  );
}
