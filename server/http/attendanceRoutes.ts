import { Router } from 'express';
import type { LiveConference } from '../application/LiveConference.ts';
import type { Tokens } from '../auth/Tokens.ts';
import type { AttendanceProjection } from '../projections/AttendanceProjection.ts';
import { identityOf, requireRole } from './bearer.ts';
import { HttpError, route } from './replies.ts';

export type AttendanceOptions = {
  readonly tokens: Tokens;
  readonly current: LiveConference;
  /** Of the current conference. */
  readonly attendance: AttendanceProjection;
};

/** The attendance as the record that a page goes on folding by itself. Files are exports: numbered, kept and logged. */
export function attendanceRoutes({ tokens, current, attendance }: AttendanceOptions): Router {
  const router = Router();
  router.use(requireRole(tokens, ['clerk', 'operator', 'admin']));
  router.get(
    '/',
    route((request) => {
      // The page folds its own conference's events onto the record: after the server has gone on to the next
      // conference, that is another one.
      if (identityOf(request).conference !== current.runner.conference) {
        throw new HttpError('token_expired');
      }
      return attendance.record;
    }),
  );

  return router;
}
