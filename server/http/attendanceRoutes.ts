import { Router } from 'express';
import * as v from 'valibot';
import { summariseAttendance } from '../../domain/attendance/summariseAttendance.ts';
import { LANGUAGES } from '../../domain/text.ts';
import type { LiveConference } from '../application/LiveConference.ts';
import type { Tokens } from '../auth/Tokens.ts';
import type { EventLog } from '../log/EventLog.ts';
import { attendanceCsv } from '../projections/attendanceCsv.ts';
import { projectAttendance } from '../projections/projectAttendance.ts';
import { requireRole } from './bearer.ts';
import { HttpError, route } from './replies.ts';

export type AttendanceOptions = {
  readonly tokens: Tokens;
  readonly current: LiveConference;
  readonly eventLog: EventLog;
  readonly now: () => number;
};

const query = v.strictObject({
  language: v.optional(v.picklist(LANGUAGES), 'vi'),
  separator: v.optional(v.picklist([',', ';', '\t']), ','),
});

/** The attendance list: as a file as of now, and as the record that a page goes on folding by itself. */
export function attendanceRoutes({ tokens, current, eventLog, now }: AttendanceOptions): Router {
  const router = Router();
  const allowed = requireRole(tokens, ['clerk', 'operator', 'admin']);
  router.get(
    '/attendance',
    allowed,
    route(() => projectAttendance(eventLog, current.runner.conference)),
  );
  router.get('/attendance.csv', allowed, async (request, response) => {
    const parsed = v.safeParse(query, request.query, { abortEarly: true });
    if (!parsed.success) {
      throw new HttpError('bad_request');
    }
    const { conference, state } = current.runner;
    if (state.details === null) {
      throw new HttpError('not_planned');
    }
    const { attendance } = await projectAttendance(eventLog, conference);
    // After reading, so that no event that is in the list is later than the list.
    const at = now();
    const lines = summariseAttendance(attendance, at);
    const file = attendanceCsv(lines, state.details, { ...parsed.output, at });
    response
      .set('cache-control', 'no-store')
      .attachment(`diem-danh-${conference}-${new Date(at).toISOString().replace(/[:.]/g, '-')}.csv`)
      .type('text/csv; charset=utf-8')
      .send(file);
  });

  return router;
}
