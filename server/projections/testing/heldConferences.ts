import { scriptEvents } from '../../../domain/testing/attendanceScript.ts';
import { asId, type ConferenceId } from '../../../domain/ids.ts';
import { stored } from '../../exports/testing/subjects.ts';
import type { EventLog } from '../../log/EventLog.ts';

/** Logs of conferences for the report. The host HQ, LCA, GLI and USSF are invited to each. */

const DAY_MS = 24 * 3_600_000;
const FIRST_DAY = Date.parse('2026-10-20T00:00:00+07:00');

/** 00:00 in Hà Nội of a day after 20 October 2026, ms epoch. */
export function dayAfter(days: number): number {
  return FIRST_DAY + days * DAY_MS;
}

/** LCA stays throughout and drops once, GLI comes half an hour late and speaks, USSF never comes. */
export const FIRST = `
08:00:00 LCA in pc-1
09:00:00 phase in_session
09:30:00 GLI in pc-1
09:40:00 s1 granted GLI
09:42:00 s1 released ended
09:50:00 LCA out pc-1 lost
09:51:00 LCA in pc-2
10:00:00 phase closed
`;

/** GLI stays throughout, LCA goes half-way through, USSF never comes. */
export const SECOND = `
08:00:00 LCA in pc-1
08:00:00 GLI in pc-1
11:00:00 phase in_session
11:30:00 LCA out pc-1 left
12:00:00 phase closed
`;

/** A conference that nobody has opened. */
export const PREPARED = '08:00:00 LCA in pc-1';

/** Writes what a script tells of a day as the log of a conference. */
export async function hold(log: EventLog, name: string, script: string, days: number): Promise<ConferenceId> {
  const conference = asId<ConferenceId>(name);
  await log.append(conference, 0, stored(scriptEvents(script), dayAfter(days)));
  return conference;
}
