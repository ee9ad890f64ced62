import type { Attendance } from '../../domain/attendance/attendance.ts';
import { emptyAttendance } from '../../domain/attendance/attendance.ts';
import type { AttendanceSheet } from '../../domain/attendance/AttendanceSheet.ts';
import { evolveAttendance } from '../../domain/attendance/evolveAttendance.ts';
import { summariseAttendance } from '../../domain/attendance/summariseAttendance.ts';
import type { Conference } from '../../domain/conference/conference.ts';
import type { PlanDetails } from '../../domain/conference/plan.ts';
import type { ConferenceId } from '../../domain/ids.ts';
import type { Language } from '../../domain/text.ts';
import type { StoredEvent } from '../log/EventLog.ts';
import { toRecorded } from '../log/eventCodec.ts';
import { EMPTY_HEAD, type LogHead } from '../log/hashChain.ts';

/** What every export is made of: one moment of one conference's record, and the language to tell it in. */
export type ExportSubject = {
  readonly conference: ConferenceId;
  readonly details: PlanDetails;
  readonly sheet: AttendanceSheet;
  /** The people, agenda items and speeches that the sheet names by their ids. */
  readonly names: Pick<Conference, 'people' | 'agenda' | 'speeches' | 'delegations'>;
  /** The last event of which it is made. */
  readonly log: LogHead;
  /** Null for what is only printed. */
  readonly number: number | null;
  readonly language: Language;
};

/** Which events, and how they are to be told. */
export type SubjectSource = {
  readonly conference: ConferenceId;
  /** From the first on, without a gap. */
  readonly events: readonly StoredEvent[];
  readonly number: number | null;
  readonly language: Language;
  /** Up to when what goes on counts, ms epoch; null for the moment of the last event. */
  readonly at: number | null;
};

/**
 * Folds a log into the subject of an export. It follows from the events alone unless `at` is given: the same log gives
 * the same files whenever and wherever they are made. Rules [EX1] and [EX2]. Throws before the conference is planned.
 */
export function exportSubject(source: SubjectSource): ExportSubject {
  const { conference, events, number, language } = source;
  const attendance = foldAttendance(events);
  const sheet = summariseAttendance(attendance, source.at ?? attendance.lastEventAt);
  const { details, people, agenda, speeches, delegations } = attendance.conference;
  if (details === null) {
    throw new Error(`the conference ${conference} has no plan`);
  }
  const { version, hash } = events.at(-1) ?? EMPTY_HEAD;
  const names = { people, agenda, speeches, delegations };
  return { conference, details, sheet, names, log: { version, hash }, number, language };
}

function foldAttendance(events: readonly StoredEvent[]): Attendance {
  return events.reduce((folded, event) => evolveAttendance(folded, toRecorded(event)), emptyAttendance);
}
