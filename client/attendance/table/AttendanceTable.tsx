import type { SiteMedia } from '../../../contract/notifications.ts';
import type { SiteId } from '../../../domain/ids.ts';
import { language } from '../../i18n/language.ts';
import { t } from '../../i18n/translate.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import data from '../../ui/DataTable.module.css';
import type { Board, BoardModel } from '../board/BoardModel.ts';
import { AttendanceRow } from './AttendanceRow.tsx';
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
export function AttendanceTable({ model, board, timeZone, media }: Props) {
  const shown = model.shown.value;
  const selected = model.selected.value?.site.id ?? null;
  const calling = model.calling.value;
  const places = new Map(board.sheet.lines.map(({ site }, index) => [site.id, index + 1]));
  return (
    <div
      class={styles['scroll']}
      tabIndex={0}
      role="group"
      aria-label={t('attendance.list')}
      data-version={board.record.version}
    >
      <table class={classes(data['table'], styles['table'])}>
        <TableHead model={model} board={board} timeZone={timeZone} />
        <tbody>
          {shown.map((line) => (
            <AttendanceRow
              key={line.site.id}
              line={line}
              place={places.get(line.site.id) ?? 0}
              sheet={board.sheet}
              timeZone={timeZone}
              language={language.value}
              media={media.get(line.site.id)}
              calling={calling === line.site.id}
              selected={selected === line.site.id}
              open={selected === line.site.id && model.open.value}
              onOpen={() => model.openDetail(line.site.id)}
            />
          ))}
        </tbody>
      </table>
      {shown.length === 0 && <Empty model={model} />}
    </div>
  );
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
