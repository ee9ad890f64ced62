import { emptyAttendance, evolveAttendance, type Attendance } from '../../domain/attendance/attendance.ts';
import type { ConferenceId } from '../../domain/ids.ts';
import type { EventLog } from '../log/EventLog.ts';
import { toRecorded } from '../log/eventCodec.ts';

/** Attendance from the log alone, so that it is the same before and after a restart. Rejects where the log cannot be read. */
export async function projectAttendance(log: EventLog, conference: ConferenceId): Promise<Attendance> {
  const events = await log.read(conference, 1);

  return events.map(toRecorded).reduce(evolveAttendance, emptyAttendance);
}
