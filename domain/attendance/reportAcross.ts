import type { ConferenceId, SiteId } from '../ids.ts';
import type { Verdict } from '../secretariat/secretariat.ts';
import { compareProtocolOrder, type SiteProfile } from '../sites/sites.ts';
import type { AttendanceLine } from './AttendanceLine.ts';
import type { AttendanceSheet } from './AttendanceSheet.ts';

/** As much of a site's line as the report asks for. */
export type ReportedLine = Pick<
  AttendanceLine,
  'site' | 'removedAt' | 'share' | 'lateMs' | 'leftEarlyMs' | 'drops'
> & {
  readonly verdict: Pick<AttendanceLine['verdict'], 'official'>;
  readonly spoke: Pick<AttendanceLine['spoke'], 'count' | 'netMs'>;
};

/** As much of a conference's sheet as the report asks for. */
export type ConferenceSheet = {
  readonly conference: ConferenceId;
  readonly sheet: {
    readonly session: Pick<AttendanceSheet['session'], 'openedAt'>;
    readonly lines: readonly ReportedLine[];
  };
};

/** How a site did in one conference. */
export type SiteAppearance = {
  readonly conference: ConferenceId;
  /** When that conference was opened, ms epoch. */
  readonly openedAt: number;
  readonly verdict: Verdict;
  readonly share: number | null;
  readonly lateMs: number | null;
  readonly leftEarlyMs: number | null;
  readonly drops: number;
  readonly spokeCount: number;
  readonly spokeMs: number;
};

/** How a site did over several conferences. */
export type SiteAcross = {
  /** As the latest of them knows it. */
  readonly site: SiteProfile;
  /** In the order of their openings. */
  readonly appearances: readonly SiteAppearance[];
  /** In how many it was absent, there for a part, late, gone early. */
  readonly absent: number;
  readonly partly: number;
  readonly late: number;
  readonly leftEarly: number;
  readonly drops: number;
  readonly spokeCount: number;
  readonly spokeMs: number;
  /** Whether it was there and never had the word. */
  readonly neverSpoke: boolean;
};

/**
 * Every site over several conferences that have been in session, worst first: by absences, then by coming late or
 * going early, by parts, by drops, and by silence; in protocol order where that is the same. The host site, and
 * conferences whose list a site was taken off, do not count. Rule [AT23].
 */
export function reportAcross(sheets: readonly ConferenceSheet[]): readonly SiteAcross[] {
  const held = sheets
    .flatMap(({ conference, sheet }) => {
      const { openedAt } = sheet.session;
      return openedAt === null ? [] : [{ conference, openedAt, lines: sheet.lines }];
    })
    .toSorted((a, b) => a.openedAt - b.openedAt);
  const sites = new Map<SiteId, { site: SiteProfile; appearances: SiteAppearance[] }>();
  for (const { conference, openedAt, lines } of held) {
    for (const line of lines.filter(isReported)) {
      const appearances = sites.get(line.site.id)?.appearances ?? [];
      appearances.push(appearance(line, conference, openedAt));
      sites.set(line.site.id, { site: line.site, appearances });
    }
  }
  return [...sites.values()]
    .map(({ site, appearances }) => across(site, appearances))
    .toSorted((a, b) => compareWorst(a, b) || compareProtocolOrder(a.site, b.site));
}

/** Whether the report is about the site of a line. */
export function isReported({ site, removedAt, verdict }: ReportedLine): boolean {
  return site.group !== 'host' && removedAt === null && verdict.official !== null;
}

function appearance(line: ReportedLine, conference: ConferenceId, openedAt: number): SiteAppearance {
  const { verdict, share, lateMs, leftEarlyMs, drops, spoke } = line;
  return {
    conference,
    openedAt,
    verdict: verdict.official ?? 'absent',
    share,
    lateMs,
    leftEarlyMs,
    drops,
    spokeCount: spoke.count,
    spokeMs: spoke.netMs,
  };
}

function across(site: SiteProfile, appearances: readonly SiteAppearance[]): SiteAcross {
  const number = (is: (one: SiteAppearance) => boolean) => appearances.filter(is).length;
  const sum = (of: (one: SiteAppearance) => number) => appearances.reduce((all, one) => all + of(one), 0);
  const absent = number(({ verdict }) => verdict === 'absent');
  const spokeCount = sum((one) => one.spokeCount);
  return {
    site,
    appearances,
    absent,
    partly: number(({ verdict }) => verdict === 'partly'),
    late: number(({ lateMs }) => lateMs !== null),
    leftEarly: number(({ leftEarlyMs }) => leftEarlyMs !== null),
    drops: sum((one) => one.drops),
    spokeCount,
    spokeMs: sum((one) => one.spokeMs),
    neverSpoke: spokeCount === 0 && absent < appearances.length,
  };
}

function compareWorst(a: SiteAcross, b: SiteAcross): number {
  return (
    b.absent - a.absent ||
    b.late + b.leftEarly - (a.late + a.leftEarly) ||
    b.partly - a.partly ||
    b.drops - a.drops ||
    Number(b.neverSpoke) - Number(a.neverSpoke)
  );
}
