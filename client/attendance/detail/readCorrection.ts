import type { AttendanceLine } from '../../../domain/attendance/AttendanceLine.ts';
import type { AttendanceSheet } from '../../../domain/attendance/AttendanceSheet.ts';
import {
  NOTE_LIMIT,
  type CorrectionChange,
  type CorrectionField,
  type Verdict,
} from '../../../domain/secretariat/secretariat.ts';
import { normaliseText } from '../../../domain/text.ts';
import { formatTime } from '../../i18n/formatTime.ts';
import { dayAfter, instantAt, readWallTime, wallClock, wallDay } from '../../i18n/wallTime.ts';

/** A correction as it is typed; of the values the field's own is meant. */
export type TypedCorrection = {
  readonly field: CorrectionField;
  /** Back to what was measured; for a note: no note. */
  readonly measured: boolean;
  /** Day in the conference's zone, `2024-07-18`. */
  readonly day: string;
  readonly time: string;
  readonly verdict: Verdict;
  readonly note: string;
};

/** Why what is typed is no correction. */
export type CorrectionProblem =
  | 'unreadable'
  | 'no_such_time'
  | 'in_future'
  | 'in_after_out'
  | 'note_too_long'
  | 'unchanged';

/** What a correction is read against. `at` of the sheet is now, as far as the page knows. */
export type CorrectionView = {
  readonly line: AttendanceLine;
  readonly sheet: AttendanceSheet;
  /** IANA zone that times are typed in. */
  readonly timeZone: string;
};

/** What the fields begin with: what counts now; of a verdict that nobody has corrected, another one. */
export function typedCorrection(
  field: CorrectionField,
  measured: boolean,
  { line, sheet, timeZone }: CorrectionView,
): TypedCorrection {
  const at = field === 'lastOutAt' ? line.lastOut.official : line.firstIn.official;
  const shown = at ?? sheet.session.openedAt ?? sheet.at;
  return {
    field,
    measured,
    day: wallDay(shown, timeZone),
    time: at === null ? '' : formatTime(at, timeZone, 'seconds'),
    verdict: proposedVerdict(line),
    note: line.note?.field === 'note' ? (line.note.value ?? '') : '',
  };
}

/** What is typed as the record would take it, or why it would not. Rules [SC3] and [SD3]. */
export function readCorrection(
  typed: TypedCorrection,
  view: CorrectionView,
): CorrectionChange | CorrectionProblem {
  const change = readChange(typed, view);
  if (typeof change === 'string') {
    return change;
  }
  const { correction, measured } = standing(typed.field, view.line);
  // Saying again what was measured takes nothing back and adds nothing.
  const unchanged = change.value === correction || (correction === null && change.value === measured);
  return unchanged ? 'unchanged' : change;
}

function proposedVerdict({ verdict }: AttendanceLine): Verdict {
  if (verdict.correction !== null) {
    return verdict.official ?? 'attended';
  }
  return verdict.measured === 'attended' ? 'partly' : 'attended';
}

function readChange(typed: TypedCorrection, view: CorrectionView): CorrectionChange | CorrectionProblem {
  const { field, measured, verdict, note } = typed;
  switch (field) {
    case 'firstInAt':
    case 'lastOutAt':
      return measured ? { field, value: null } : readTime(field, typed, view);
    case 'verdict':
      return { field, value: measured ? null : verdict };
    case 'note': {
      const value = normaliseText(note);
      if (value.length > NOTE_LIMIT) {
        return 'note_too_long';
      }
      return { field, value: measured || value === '' ? null : value };
    }
    default:
      return field satisfies never;
  }
}

function readTime(
  field: 'firstInAt' | 'lastOutAt',
  { day, time: text }: TypedCorrection,
  { line, sheet, timeZone }: CorrectionView,
): CorrectionChange | CorrectionProblem {
  const time = readWallTime(text);
  if (time === null) {
    return 'unreadable';
  }
  const at = instantAt(day, time, timeZone);
  if (at === null) {
    return 'no_such_time';
  }
  const { official } = field === 'firstInAt' ? line.firstIn : line.lastOut;
  // The page shows what clocks show; whoever leaves that as it is has not corrected what is behind it.
  const untouched = official !== null && wallClock(official, timeZone) === wallClock(at, timeZone);
  const value = untouched ? official : at;
  if (value > sheet.at) {
    return 'in_future';
  }
  const [first, last] =
    field === 'firstInAt' ? [value, line.lastOut.official] : [line.firstIn.official, value];
  if (first !== null && last !== null && first > last) {
    return 'in_after_out';
  }
  return { field, value };
}

/** The value of the correction in force, and what was measured; null where there is none. */
function standing(field: CorrectionField, { firstIn, lastOut, verdict, note }: AttendanceLine) {
  const values = {
    firstInAt: firstIn,
    lastOutAt: lastOut,
    verdict,
    note: { measured: null, correction: note },
  }[field];
  return { measured: values.measured, correction: values.correction?.value ?? null };
}

/**
 * The days among which a time may be chosen, latest last: from when the site or the session began until now, or until
 * the close and whatever came after it. The record is corrected also weeks later.
 */
export function correctionDays({ line, sheet, timeZone }: CorrectionView): readonly string[] {
  const { firstIn, lastOut, connections } = line;
  const { openedAt, closedAt } = sheet.session;
  const end = closedAt ?? sheet.at;
  const known = [
    connections[0]?.startAt,
    openedAt,
    firstIn.official,
    lastOut.official,
    lastOut.measured,
    end,
  ];
  const moments = known.filter((at) => typeof at === 'number');
  const last = wallDay(Math.max(...moments), timeZone);
  const days: string[] = [];
  for (let day = wallDay(Math.min(...moments), timeZone); day < last; day = dayAfter(day)) {
    days.push(day);
  }
  return [...days, last].slice(-DAYS_MAX);
}

/** Whoever tries lines for weeks before still corrects the day of the conference. */
const DAYS_MAX = 14;
