import { Router, type Request } from 'express';
import {
  reportFileQuery,
  reportQuery,
  type AttendanceReport,
  type ReportSelection,
} from '../../contract/report.ts';
import type { LiveConference } from '../application/LiveConference.ts';
import type { Tokens } from '../auth/Tokens.ts';
import { buildReportCsv } from '../exports/buildReportCsv.ts';
import { attendanceReport } from '../projections/attendanceReport.ts';
import type { ConferenceSheets } from '../projections/ConferenceSheets.ts';
import { createLocalTime } from '../projections/createLocalTime.ts';
import { identityOf, requireRole } from './bearer.ts';
import { OrdersUnderWay } from './OrdersUnderWay.ts';
import { queryOf, route } from './replies.ts';

/** Of an account: its page asks anew at every choice of conferences. */
const REPORTS_AT_ONCE = 8;
/** Length of a date in figures. */
const DATE = 10;

export type ReportOptions = {
  readonly tokens: Tokens;
  /** In whose time zone the report is made. */
  readonly current: LiveConference;
  readonly conferenceSheets: ConferenceSheets;
  /** Ms epoch. */
  readonly now: () => number;
};

/** The report over several conferences, for the page and as a file. Rules [RE1] to [RE5]. */
export function reportRoutes({ tokens, current, conferenceSheets, now }: ReportOptions): Router {
  const router = Router();
  const allowed = requireRole(tokens, ['clerk', 'operator', 'admin']);
  const orders = new OrdersUnderWay<AttendanceReport>(REPORTS_AT_ONCE);
  const report = (request: Request, selection: ReportSelection): Promise<AttendanceReport> =>
    orders.take(identityOf(request), JSON.stringify(selection), async () => {
      const madeAt = now();
      return attendanceReport(await conferenceSheets.read(madeAt), selection, madeAt);
    });
  const day = (at: number) => {
    const timeZone = current.runner.state.details?.timeZone ?? 'UTC';
    return createLocalTime(timeZone, 'en')(at).slice(0, DATE);
  };
  router.get(
    '/report',
    allowed,
    route((request) => report(request, queryOf(request, reportQuery))),
  );
  router.get('/report.csv', allowed, async (request, response) => {
    const { language, separator, ...selection } = queryOf(request, reportFileQuery);
    const made = await report(request, selection);
    response
      .set('cache-control', 'no-store')
      .attachment(`bao-cao-tham-du-${day(made.madeAt)}.csv`)
      .type('text/csv; charset=utf-8')
      .send(buildReportCsv(made, language, { separator }));
  });

  return router;
}
