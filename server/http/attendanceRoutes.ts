import { Router } from 'express';
import * as v from 'valibot';
import { summariseAttendance } from '../../domain/attendance/summariseAttendance.ts';
import { LANGUAGES } from '../../domain/text.ts';
import type { LiveConference } from '../application/LiveConference.ts';
import type { Tokens } from '../auth/Tokens.ts';
import { buildCsv } from '../exports/buildCsv.ts';
import type { AttendanceProjection } from '../projections/AttendanceProjection.ts';
import { requireRole } from './bearer.ts';
import { HttpError, queryOf, route } from './replies.ts';

export type AttendanceOptions = {
  readonly tokens: Tokens;
  readonly current: LiveConference;
  /** Of the current conference. */
  readonly attendance: AttendanceProjection;
  readonly now: () => number;
};

const query = v.strictObject({
  language: v.optional(v.picklist(LANGUAGES), 'vi'),
  separator: v.optional(v.picklist([',', ';', '\t']), ','),
});

/** The attendance list: as a file as of now, and as the record that a page goes on folding by itself. */
export function attendanceRoutes({ tokens, current, attendance, now }: AttendanceOptions): Router {
  const router = Router();
  const allowed = requireRole(tokens, ['clerk', 'operator', 'admin']);
  router.get(
    '/attendance',
    allowed,
    route(() => attendance.record),
  );
  router.get('/attendance.csv', allowed, (request, response) => {
    const { language, separator } = queryOf(request, query);
    const sheet = summariseAttendance(attendance.record.attendance, now());
    const { details, at } = sheet;
    if (details === null) {
      throw new HttpError('not_planned');
    }
    const { conference } = current.runner;
    response
      .set('cache-control', 'no-store')
      .attachment(`diem-danh-${conference}-${new Date(at).toISOString().replace(/[:.]/g, '-')}.csv`)
      .type('text/csv; charset=utf-8')
      .send(buildCsv({ details, sheet, language }, { separator }));
  });

  return router;
}
