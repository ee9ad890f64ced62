import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { AttendanceLine } from '../../../domain/attendance/AttendanceLine.ts';
import type { Language } from '../../../domain/text.ts';
import type { BoardFrame } from '../board/boardFrame.ts';
import type { LiveConnection } from '../board/liveConnection.ts';
import { SiteTimeline } from '../timeline/SiteTimeline.tsx';
import { ConnectionCell } from './ConnectionCell.tsx';
import { DelegationCell } from './DelegationCell.tsx';
import { MarkCell } from './MarkCell.tsx';
import { SiteCell } from './SiteCell.tsx';
import { DropsCell, SpokeCell, TotalCell } from './FigureCells.tsx';
import { FirstInCell, LastOutCell } from './TimeCells.tsx';
import { VerdictCell } from './VerdictCell.tsx';
import styles from './AttendanceTable.module.css';

type Props = {
  readonly line: AttendanceLine;
  readonly hidden: boolean;
  /** In protocol order, 1 for the first. */
  readonly place: number;
  readonly frame: BoardFrame;
  readonly timeZone: string;
  /** That of the page: the texts of a row that is not drawn anew are in it. */
  readonly language: Language;
  /** How its line stands by the moment's knowledge, too. */
  readonly live: LiveConnection;
  /** Whether the roll call is calling the site. */
  readonly calling: boolean;
  readonly selected: boolean;
  /** Whether the page shows the site in detail. */
  readonly open: boolean;
  readonly onOpen: () => void;
};

/** What the record says of one site. It scrolls into view when it is selected. */
export function AttendanceRow(props: Props) {
  const { line, hidden, place, frame, timeZone, language, live, calling, selected, open, onOpen } = props;
  const element = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (selected) {
      element.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [selected]);
  // Two hundred rows are not drawn anew for every letter that is typed into the search box, nor for what one of them does.
  const cells = useMemo(
    () => (
      <Cells
        line={line}
        frame={frame}
        timeZone={timeZone}
        live={live}
        calling={calling}
        open={open}
        place={place}
      />
    ),
    [line, frame, timeZone, language, live, calling, open, place],
  );
  return (
    <tr
      ref={element}
      hidden={hidden}
      class={styles['row']}
      data-site={line.site.id}
      data-online={line.connection === 'online'}
      data-never={line.firstIn.official === null}
      data-removed={line.removedAt !== null}
      data-selected={selected}
      aria-current={selected ? 'true' : undefined}
      onClick={onOpen}
    >
      {cells}
    </tr>
  );
}

type CellsProps = Omit<Props, 'hidden' | 'language' | 'selected' | 'onOpen'>;

function Cells({ line, place, frame, timeZone, live, calling, open }: CellsProps) {
  const { site } = line;
  const moments = { sheet: frame, timeZone };
  return (
    <>
      <th scope="row" data-column="code">
        <span class={styles['code']}>{site.id}</span>
        <span class={styles['small']}>{place}</span>
      </th>
      <SiteCell line={line} open={open} {...moments} />
      <ConnectionCell state={live} />
      <MarkCell line={line} calling={calling} />
      <VerdictCell line={line} {...moments} />
      <FirstInCell line={line} {...moments} />
      <LastOutCell line={line} {...moments} />
      <TotalCell line={line} />
      <DropsCell line={line} />
      <DelegationCell line={line} />
      <SpokeCell line={line} />
      <td data-column="timeline" data-cell="timeline">
        <SiteTimeline line={line} frame={frame} timeZone={timeZone} size="row" />
      </td>
    </>
  );
}
