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
    readonly session: Pick<AttendanceSheet['session'], 'openedAt' | 'closedAt'>;
    readonly lines: readonly ReportedLine[];
  };
};

/** How a site did in one conference. */
export type SiteAppearance = {
  readonly conference: ConferenceId;
  /** When that conference was opened, ms epoch. */
  readonly openedAt: number;
  /** Null while that conference goes on: nobody can be called absent before it is over. */
  readonly verdict: Verdict | null;
  readonly share: number | null;
  readonly lateMs: number | null;
  /** Null while that conference goes on, too. */
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
  /** Of those that are over, in how many it was there, at least for a part. */
  readonly attended: number;
  /** In how many it was absent, there for a part, late, gone early. */
  readonly absent: number;
  readonly partly: number;
  readonly late: number;
  readonly leftEarly: number;
  readonly drops: number;
  readonly spokeCount: number;
  readonly spokeMs: number;
  /** Whether it was there and never had the word; what goes on is no silence yet. */
  readonly neverSpoke: boolean;
};

/**
 * Every site over several conferences that have been in session, worst first: by absences, then by coming late or
 * going early, by parts, by drops, and by silence; in protocol order where that is the same. The host site, and
 * conferences whose list a site was taken off, do not count. One that goes on has no verdicts yet. Rule [AT23].
 */
export function reportAcross(sheets: readonly ConferenceSheet[]): readonly SiteAcross[] {
  const held = sheets
    .flatMap(({ conference, sheet }) => {
      const { openedAt, closedAt } = sheet.session;
      return openedAt === null ? [] : [{ conference, openedAt, over: closedAt !== null, lines: sheet.lines }];
    })
    .toSorted((a, b) => a.openedAt - b.openedAt);
  const sites = new Map<SiteId, { site: SiteProfile; appearances: SiteAppearance[] }>();
  for (const { lines, ...opened } of held) {
    for (const line of lines.filter(isReported)) {
      const appearances = sites.get(line.site.id)?.appearances ?? [];
      appearances.push(appearance(line, opened));
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

type Opened = Pick<SiteAppearance, 'conference' | 'openedAt'> & { readonly over: boolean };

function appearance(line: ReportedLine, { conference, openedAt, over }: Opened): SiteAppearance {
  const { verdict, share, lateMs, leftEarlyMs, drops, spoke } = line;
  return {
    conference,
    openedAt,
    verdict: over ? verdict.official : null,
    share,
    lateMs,
    leftEarlyMs: over ? leftEarlyMs : null,
    drops,
    spokeCount: spoke.count,
    spokeMs: spoke.netMs,
  };
}

function across(site: SiteProfile, appearances: readonly SiteAppearance[]): SiteAcross {
  const number = (is: (one: SiteAppearance) => boolean) => appearances.filter(is).length;
  const sum = (of: (one: SiteAppearance) => number) => appearances.reduce((all, one) => all + of(one), 0);
  const partly = number(({ verdict }) => verdict === 'partly');
  const attended = partly + number(({ verdict }) => verdict === 'attended');
  const spokeCount = sum((one) => one.spokeCount);
  return {
    site,
    appearances,
    attended,
    absent: number(({ verdict }) => verdict === 'absent'),
    partly,
    late: number(({ lateMs }) => lateMs !== null),
    leftEarly: number(({ leftEarlyMs }) => leftEarlyMs !== null),
    drops: sum((one) => one.drops),
    spokeCount,
    spokeMs: sum((one) => one.spokeMs),
    neverSpoke: spokeCount === 0 && attended > 0,
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
