import type { SiteId } from '../../domain/ids.ts';
import { sitesToCall } from '../../domain/rollcall/callOrder.ts';
import { markOf, type Count, type Mark, type RollCall } from '../../domain/rollcall/rollCall.ts';
import type { SiteProfile, Sites } from '../../domain/sites/sites.ts';
import { siteConnection, type SiteConnection } from '../../domain/sites/siteConnection.ts';

/** What the list shows of one site: flat and comparable. */
export type RollCallRow = Pick<SiteProfile, 'id' | 'name' | 'shortName' | 'group'> & {
  /** Place in the protocol order, 1 for the first that is called. */
  readonly place: number;
  readonly mark: Mark | null;
  readonly reason: string | null;
  readonly correction: string | null;
  /** When it was marked, ms epoch. */
  readonly markedAt: number | null;
  /** Says nothing of the mark, nor the mark of it. */
  readonly connection: SiteConnection;
  readonly called: boolean;
  /** Left for the end of the run. */
  readonly skipped: boolean;
};

/** What a clerk looks for in the list, in the order of the chips. */
export const MARK_FILTERS = [
  'all',
  'unmarked',
  'present_online',
  'present_in_hall',
  'absent',
  'excused',
] as const;
export type MarkFilter = (typeof MARK_FILTERS)[number];

/**
 * All sites that are asked, in protocol order, with their marks in `count`. A row that is the same as in `previous` is
 * that very object.
 */
export function rollCallRows(
  { rollCall, sites, count }: { rollCall: RollCall; sites: Sites; count: Count | undefined },
  previous: readonly RollCallRow[] = [],
): readonly RollCallRow[] {
  const earlier = new Map(previous.map((row) => [row.id, row]));
  const current = count !== undefined && count === rollCall.counts.at(-1);
  return sitesToCall(sites).map((site, index) => {
    const entry = count === undefined ? null : markOf(count, site.id);
    const row: RollCallRow = {
      id: site.id,
      name: site.name,
      shortName: site.shortName,
      group: site.group,
      place: index + 1,
      mark: entry?.mark ?? null,
      reason: entry?.reason ?? null,
      correction: entry?.correction ?? null,
      markedAt: entry?.at ?? null,
      connection: siteConnection(site),
      called: current && rollCall.calling?.site === site.id,
      skipped: current && entry === null && isSkipped(rollCall, site.id),
    };
    const old = earlier.get(site.id);
    return old !== undefined && isSame(old, row) ? old : row;
  });
}

/** Whether the site belongs to the filter. */
export function passesMarkFilter({ mark }: RollCallRow, filter: MarkFilter): boolean {
  return filter === 'all' || (filter === 'unmarked' ? mark === null : mark === filter);
}

/** How many sites each filter holds. */
export function countMarks(rows: readonly RollCallRow[]): Readonly<Record<MarkFilter, number>> {
  const countOf = (filter: MarkFilter) => rows.filter((row) => passesMarkFilter(row, filter)).length;
  return Object.fromEntries(MARK_FILTERS.map((filter) => [filter, countOf(filter)])) as Record<
    MarkFilter,
    number
  >;
}

function isSkipped({ run }: RollCall, site: SiteId): boolean {
  return run !== null && run.stage !== 'finished' && run.skipped.includes(site);
}

function isSame(a: RollCallRow, b: RollCallRow): boolean {
  const names = Object.keys(a) as (keyof RollCallRow)[];
  return names.every((name) => a[name] === b[name]);
}
