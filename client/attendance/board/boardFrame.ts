import type { AttendanceSheet } from '../../../domain/attendance/AttendanceSheet.ts';
import { timelineWindow, type TimelineWindow } from '../timeline/timelineWindow.ts';

/** What all lines of the board have in common. */
export type BoardFrame = Pick<AttendanceSheet, 'at' | 'session' | 'phases' | 'pauses'> & {
  /** Null where nothing has happened yet. */
  readonly window: TimelineWindow | null;
};

export function boardFrame(sheet: AttendanceSheet): BoardFrame {
  const { at, session, phases, pauses } = sheet;
  return { at, session, phases, pauses, window: timelineWindow(sheet) };
}
