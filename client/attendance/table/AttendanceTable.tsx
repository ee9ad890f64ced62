import { useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { SiteMedia } from '../../../contract/notifications.ts';
import type { SiteId } from '../../../domain/ids.ts';
import { language } from '../../i18n/language.ts';
import { t } from '../../i18n/translate.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import data from '../../ui/DataTable.module.css';
import type { Board, BoardModel } from '../board/BoardModel.ts';
import { liveConnection } from '../board/liveConnection.ts';
import { TimelineLegend } from '../timeline/TimelineLegend.tsx';
import { AttendanceRow } from './AttendanceRow.tsx';
import { SelectedLine } from './SelectedLine.tsx';
import { TableHead } from './TableHead.tsx';
import styles from './AttendanceTable.module.css';

type Props = {
  readonly model: BoardModel;
  readonly board: Board;
  readonly timeZone: string;
  /** What the moment knows of the sites' lines. */
  readonly media: ReadonlyMap<SiteId, SiteMedia>;
};

/** All sites that fit, a row each. It scrolls in itself, with the head and the codes in their places. */
export function AttendanceTable(props: Props) {
  const { model, board, timeZone } = props;
  const region = useScrollToTop(model);
  return (
    <div
      ref={region}
      class={styles['scroll']}
      tabIndex={0}
      role="group"
      aria-label={t('attendance.list')}
      data-version={board.record.version}
    >
      <table class={classes(data['table'], styles['table'])}>
        <TableHead model={model} board={board} timeZone={timeZone} />
        <tbody>
          <Rows {...props} />
        </tbody>
      </table>
      <SelectedLine model={model} />
      <div class={styles['legend']}>
        <TimelineLegend />
      </div>
      {model.shown.value.length === 0 && <Empty model={model} />}
    </div>
  );
}

/** What does not fit is hidden, not taken away: two hundred rows that come back would be made anew at each letter. */
function Rows({ model, board, timeZone, media }: Props) {
  const shown = new Set(model.shown.value);
  const selected = model.selected.value?.site.id ?? null;
  const calling = model.calling.value;
  const places = new Map(board.sheet.lines.map(({ site }, index) => [site.id, index + 1]));
  return model.ordered.value.map((line) => {
    const { id } = line.site;
    return (
      <AttendanceRow
        key={id}
        line={line}
        hidden={!shown.has(line)}
        place={places.get(id) ?? 0}
        frame={board.frame}
        timeZone={timeZone}
        language={language.value}
        live={liveConnection(line.connection, media.get(id))}
        calling={calling === id}
        selected={selected === id}
        open={selected === id && model.open.value}
        onOpen={() => model.openDetail(id)}
      />
    );
  });
}

/** Another list begins at its beginning. */
function useScrollToTop({ wanted, sort }: BoardModel) {
  const region = useRef<HTMLDivElement>(null);
  useSignalEffect(() => {
    void wanted.value;
    void sort.value;
    region.current?.scrollTo({ top: 0 });
  });
  return region;
}

function Empty({ model }: { readonly model: BoardModel }) {
  return (
    <div class={styles['empty']}>
      <p>{t('attendance.noneFound')}</p>
      <Button size="small" onClick={() => model.wantEverything()}>
        {t('attendance.clearFilters')}
      </Button>
    </div>
  );
}
