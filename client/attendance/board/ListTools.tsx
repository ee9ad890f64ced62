import type { RefObject } from 'preact';
import { SITE_GROUPS } from '../../../domain/sites/sites.ts';
import { GROUP_TEXTS } from '../../i18n/groupTexts.ts';
import { t } from '../../i18n/translate.ts';
import { Button } from '../../ui/Button.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import type { Board, BoardModel } from './BoardModel.ts';
import { counterText, markStateText } from './counterText.ts';
import { isFiltered, type Wanted } from './filterLines.ts';
import { FilterSelect } from './FilterSelect.tsx';
import { MARK_STATES } from './markStates.ts';
import styles from './ListTools.module.css';

type Props = {
  readonly model: BoardModel;
  readonly board: Board;
  readonly search: RefObject<HTMLInputElement | null>;
};

/** What narrows the list beside the counters, and how much of it is shown. */
export function ListTools({ model, board, search }: Props) {
  const wanted = model.wanted.value;
  const total = board.sheet.lines.length;
  return (
    <div class={styles['tools']}>
      <SearchBox label={t('attendance.searchLabel')} typed={model.typed} input={search} />
      <FilterSelect
        name="group"
        label={t('attendance.group')}
        all={t('attendance.anyGroup')}
        value={wanted.group}
        options={SITE_GROUPS.map((value) => ({ value, text: t(GROUP_TEXTS[value]) }))}
        onChange={(group) => model.want({ group })}
      />
      <FilterSelect
        name="mark"
        label={t('attendance.newestMark')}
        all={t('attendance.anyMark')}
        value={wanted.mark}
        options={MARK_STATES.map((value) => ({ value, text: markStateText(value, board.sheet) }))}
        onChange={(mark) => model.want({ mark })}
      />
      <p class={styles['shown']} role="status" data-shown={model.shown.value.length} data-total={total}>
        {t('attendance.shown', { count: model.shown.value.length, total })}
        <span class={styles['printed']}>{wantedNames(wanted, board)}</span>
      </p>
      {isFiltered(wanted) && (
        <Button size="small" icon="close" data-action="clear-filters" onClick={() => model.wantEverything()}>
          {t('attendance.clearFilters')}
        </Button>
      )}
    </div>
  );
}

/** What the list is narrowed by, for paper: there no chip is pressed. */
function wantedNames({ counter, group, mark, typed }: Wanted, board: Board): string {
  const names = [
    counter && counterText(counter, board.sheet),
    group && t(GROUP_TEXTS[group]),
    mark && markStateText(mark, board.sheet),
    typed.trim() !== '' && `“${typed.trim()}”`,
  ];
  return names.flatMap((name) => (name ? [` · ${name}`] : [])).join('');
}
