import type { AttendanceRecord } from '../../contract/http.ts';
import { emptyAttendance } from '../../domain/attendance/attendance.ts';
import { evolveAttendance } from '../../domain/attendance/evolveAttendance.ts';
import type { ConferenceId } from '../../domain/ids.ts';
import type { EventLog } from '../log/EventLog.ts';
import { toRecorded } from '../log/eventCodec.ts';

/**
 * Attendance from the log alone, so that it is the same before and after a restart, with the version that it is the
 * fold of. Rejects where the log cannot be read.
 */
export async function projectAttendance(log: EventLog, conference: ConferenceId): Promise<AttendanceRecord> {
  const events = await log.read(conference, 1);

  return {
    version: events.at(-1)?.version ?? 0,
    attendance: events.map(toRecorded).reduce(evolveAttendance, emptyAttendance),
  };
}
