import { t } from '../../i18n/translate.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { Board, BoardModel } from '../board/BoardModel.ts';
import { HourAxis } from '../timeline/HourAxis.tsx';
import { COLUMNS, type Column } from './columns.ts';
import styles from './TableHead.module.css';

type Props = { readonly model: BoardModel; readonly board: Board; readonly timeZone: string };

/** Names of the columns, that sort; over the timelines, the hours of all of them. */
export function TableHead({ model, board, timeZone }: Props) {
  const { window } = board.frame;
  return (
    <thead>
      <tr>
        {COLUMNS.map((column: Column) => (
          <th
            key={column.name}
            scope="col"
            class={styles['head']}
            data-column={column.name}
            aria-sort={ariaSort(model, column)}
          >
            {column.sort === undefined ? t(column.text) : <SortButton model={model} column={column} />}
            {column.sort !== undefined && (
              <span class={styles['printed']} aria-hidden="true">
                {t(column.text)}
              </span>
            )}
            {column.name === 'timeline' && window !== null && (
              <HourAxis window={window} timeZone={timeZone} most={4} />
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function SortButton({ model, column }: { readonly model: BoardModel; readonly column: Column }) {
  const sorted = ariaSort(model, column);
  return (
    <button
      type="button"
      class={styles['sort']}
      data-sort={column.sort}
      title={t('attendance.sortHint')}
      onClick={() =>
        model.sortBy(column.sort === undefined || column.sort === 'protocol' ? null : column.sort)
      }
    >
      {t(column.text)}
      {sorted !== undefined && <Icon name={sorted === 'ascending' ? 'up' : 'down'} size={13} />}
    </button>
  );
}

/** Undefined for columns that the list is not sorted by. */
function ariaSort(model: BoardModel, { sort }: Column): 'ascending' | 'descending' | undefined {
  const current = model.sort.value;
  if (sort === 'protocol') {
    return current === null ? 'ascending' : undefined;
  }
  return sort !== undefined && current?.key === sort ? current.direction : undefined;
}
