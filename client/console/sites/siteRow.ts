import type { OnAir, SiteMedia } from '../../../contract/notifications.ts';
import { floorRole, queuePosition, type Floor } from '../../../domain/floor/floor.ts';
import type { SiteId } from '../../../domain/ids.ts';
import {
  hasLineTest,
  lineTestsOf,
  type LineResult,
  type LineTests,
} from '../../../domain/linetest/lineTest.ts';
import type { Speeches } from '../../../domain/speeches/speech.ts';
import { BUSES } from '../../../domain/programme/programme.ts';
import {
  inProtocolOrder,
  isInvited,
  type Site,
  type SiteGroup,
  type Sites,
} from '../../../domain/sites/sites.ts';
import type { LocalText } from '../../../domain/text.ts';
import { siteConnection, type SiteConnection } from '../../../domain/sites/siteConnection.ts';

export type MediaState = 'none' | SiteMedia['connection'];
export type FloorRole = ReturnType<typeof floorRole>;

/** What the console's list shows of one site: flat and comparable. */
export type SiteRow = {
  readonly id: SiteId;
  readonly name: LocalText;
  readonly shortName: LocalText;
  readonly group: SiteGroup;
  readonly timeZone: string;
  readonly connection: SiteConnection;
  readonly devices: number;
  readonly media: MediaState;
  readonly camera: boolean;
  readonly microphone: boolean;
  /** What the floor says of the site. */
  readonly role: FloorRole;
  /** Whether any bus really forwards the site. */
  readonly onAir: boolean;
  /** On standby, and its picture can be cut to at once. */
  readonly ready: boolean;
  /** How the line was when it was last tried; null where it is not tested. */
  readonly lineTest: LineResult | 'untested' | null;
  /** Place in the queue, 1 for the first; null when it does not wait. */
  readonly waiting: number | null;
};

export type SiteListSources = {
  readonly sites: Sites;
  readonly floor: Floor;
  readonly speeches: Speeches;
  readonly lineTests: LineTests;
  readonly media: ReadonlyMap<SiteId, SiteMedia>;
  readonly onAir: OnAir;
};

/**
 * All sites in protocol order as the console shows them. A row that is the same as in `previous` is that very object,
 * so that a view which compares by identity draws only what changed.
 */
export function siteRows(sources: SiteListSources, previous: readonly SiteRow[] = []): readonly SiteRow[] {
  const earlier = new Map(previous.map((row) => [row.id, row]));
  const forwarded = new Set(BUSES.map((bus) => sources.onAir[bus]));
  return inProtocolOrder(sources.sites).map((site) => {
    const row = rowOf(site, sources, forwarded.has(site.id));
    const old = earlier.get(site.id);
    return old !== undefined && sameRow(old, row) ? old : row;
  });
}

function rowOf(site: Site, { floor, speeches, lineTests, media }: SiteListSources, onAir: boolean): SiteRow {
  const state = media.get(site.id);
  const role = floorRole({ floor, speeches }, site.id);
  return {
    id: site.id,
    name: site.name,
    shortName: site.shortName,
    group: site.group,
    timeZone: site.timeZone,
    connection: siteConnection(site),
    devices: site.connections.length,
    media: state?.connection ?? 'none',
    camera: state?.camera ?? false,
    microphone: state?.microphone ?? false,
    role,
    onAir,
    ready: role === 'standby' && (state?.ready ?? false),
    lineTest: lineTestOf(site, lineTests),
    waiting: queuePosition(floor, site.id),
  };
}

function lineTestOf(site: Site, lineTests: LineTests): SiteRow['lineTest'] {
  const expected = hasLineTest(site) && isInvited(site) ? 'untested' : null;
  return expected && (lineTestsOf(lineTests, site.id).at(-1)?.result ?? expected);
}

function sameRow(a: SiteRow, b: SiteRow): boolean {
  const names = Object.keys(a) as (keyof SiteRow)[];
  return names.every((name) => a[name] === b[name]);
}
