import { Router } from 'express';
import type { Tokens } from '../auth/Tokens.ts';
import type { AttendanceProjection } from '../projections/AttendanceProjection.ts';
import { requireRole } from './bearer.ts';
import { route } from './replies.ts';

export type AttendanceOptions = {
  readonly tokens: Tokens;
  /** Of the current conference. */
  readonly attendance: AttendanceProjection;
};

/** The attendance as the record that a page goes on folding by itself. Files are exports: numbered, kept and logged. */
export function attendanceRoutes({ tokens, attendance }: AttendanceOptions): Router {
  const router = Router();
  router.use(requireRole(tokens, ['clerk', 'operator', 'admin']));
  router.get(
    '/',
    route(() => attendance.record),
  );

  return router;
}
