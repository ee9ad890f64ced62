import * as v from 'valibot';
import type { SiteAcross } from '../domain/attendance/reportAcross.ts';
import type { ConferenceId } from '../domain/ids.ts';
import { asId } from '../domain/ids.ts';
import { LANGUAGES, type LocalText } from '../domain/text.ts';
import { CSV_SEPARATORS } from './exports.ts';

/**
 * The report over all conferences of a server that have been in session; roles clerk, operator and admin.
 *
 *   GET /api/report?from&to&without                         → AttendanceReport
 *   GET /api/report.csv?from&to&without&language&separator  → text/csv
 */

/** How many conferences one question may leave out. */
const WITHOUT_MAX = 500;

/** A moment in a query, ms epoch. */
const moment = v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number));
const conferenceId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/), v.transform(asId<ConferenceId>));

const selection = {
  /** Only conferences that were opened then or later. */
  from: v.optional(moment),
  /** Only conferences that were opened before. */
  to: v.optional(moment),
  /** Conferences that do not count, such as a rehearsal; the parameter may come several times. */
  without: v.optional(
    v.union([
      v.pipe(v.array(conferenceId), v.maxLength(WITHOUT_MAX)),
      v.pipe(
        conferenceId,
        v.transform((one) => [one]),
      ),
    ]),
    [],
  ),
};

export const reportQuery = v.strictObject(selection);
export type ReportSelection = v.InferOutput<typeof reportQuery>;

export const reportFileQuery = v.strictObject({
  ...selection,
  language: v.optional(v.picklist(LANGUAGES), 'vi'),
  separator: v.optional(v.picklist(CSV_SEPARATORS), ','),
});

/** A conference that the report is about, or could be. */
export type ReportedConference = {
  readonly conference: ConferenceId;
  readonly title: LocalText;
  readonly organiser: LocalText;
  readonly timeZone: string;
  /** First time in session, ms epoch. */
  readonly openedAt: number;
  /** Null while it goes on. */
  readonly closedAt: number | null;
  /** Sites that were expected, without the host. */
  readonly sites: number;
  /** Whether it counts in what is told of the sites. */
  readonly counted: boolean;
};

export type AttendanceReport = {
  /** Up to when what still goes on counts, server's ms epoch. */
  readonly madeAt: number;
  /** All of the time asked for, the latest first: also those that were left out. */
  readonly conferences: readonly ReportedConference[];
  /** Over those that count, worst first. */
  readonly sites: readonly SiteAcross[];
};
