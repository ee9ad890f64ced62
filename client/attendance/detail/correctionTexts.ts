import type { AttendanceLine } from '../../../domain/attendance/AttendanceLine.ts';
import type { Correction, CorrectionField, Verdict } from '../../../domain/secretariat/secretariat.ts';
import { answerMessage } from '../../connection/answer.ts';
import { formatDuration } from '../../i18n/formatTime.ts';
import { local } from '../../i18n/language.ts';
import { t, type TextKey } from '../../i18n/translate.ts';
import { VERDICT_TEXTS } from '../../i18n/verdictTexts.ts';
import type { Consequence } from './foreseeCorrection.ts';
import { momentText, type MomentPlace } from '../momentText.ts';
import type { CorrectionProblem } from './readCorrection.ts';
import type { RecordRefusal } from './RecordDesk.ts';

/** What corrections are called, and what they come to. */

export const FIELD_TEXTS: Readonly<Record<CorrectionField, TextKey>> = {
  firstInAt: 'attendanceDetail.firstIn',
  lastOutAt: 'attendanceDetail.lastOut',
  verdict: 'attendanceDetail.verdict',
  note: 'attendanceDetail.note',
};

export const PROBLEM_TEXTS: Readonly<Record<CorrectionProblem, TextKey>> = {
  unreadable: 'attendanceDetail.problemUnreadable',
  no_such_time: 'attendanceDetail.problemNoSuchTime',
  in_future: 'attendanceDetail.problemInFuture',
  in_after_out: 'attendanceDetail.problemInAfterOut',
  note_too_long: 'attendanceDetail.problemNoteTooLong',
  unchanged: 'attendanceDetail.problemUnchanged',
};

export function verdictText(verdict: Verdict | null): string {
  return t(verdict === null ? 'attendanceDetail.unknown' : VERDICT_TEXTS[verdict]);
}

export function firstInText(at: number | null, place: MomentPlace): string {
  return at === null ? t('attendanceDetail.never') : momentText(at, place);
}

/** Null is both who has never been there and who is there still. */
export function lastOutText(at: number | null, { connection }: AttendanceLine, place: MomentPlace): string {
  if (at !== null) {
    return momentText(at, place);
  }
  return t(connection === 'online' ? 'attendanceDetail.stillHere' : 'attendanceDetail.never');
}

/** The correction of a field that is in force; null where none is. */
export function correctedField(field: CorrectionField, line: AttendanceLine): Correction | null {
  switch (field) {
    case 'firstInAt':
      return line.firstIn.correction;
    case 'lastOutAt':
      return line.lastOut.correction;
    case 'verdict':
      return line.verdict.correction;
    case 'note':
      return line.note;
    default:
      return field satisfies never;
  }
}

/** What counts of a field, or what was measured. */
export function fieldText(
  field: CorrectionField,
  line: AttendanceLine,
  which: 'official' | 'measured',
  place: MomentPlace,
): string {
  switch (field) {
    case 'firstInAt':
      return firstInText(line.firstIn[which], place);
    case 'lastOutAt':
      return lastOutText(line.lastOut[which], line, place);
    case 'verdict':
      return verdictText(line.verdict[which]);
    case 'note':
      return (which === 'official' && line.note?.value?.toString()) || t('attendanceDetail.noNote');
    default:
      return field satisfies never;
  }
}

/** What was measured, where a correction puts something else in its place; null where nothing else is shown. */
export function struckText(
  field: Exclude<CorrectionField, 'note'>,
  line: AttendanceLine,
  place: MomentPlace,
): string | null {
  const measured = fieldText(field, line, 'measured', place);
  const isCorrected = correctedField(field, line) !== null;
  return isCorrected && measured !== fieldText(field, line, 'official', place) ? measured : null;
}

/** What a correction of the history says. */
export function correctedText(correction: Correction, place: MomentPlace): string {
  switch (correction.field) {
    case 'firstInAt':
    case 'lastOutAt':
      return correction.value === null
        ? t('attendanceDetail.backToMeasured')
        : momentText(correction.value, place);
    case 'verdict':
      return correction.value === null ? t('attendanceDetail.backToMeasured') : verdictText(correction.value);
    case 'note':
      return correction.value ?? t('attendanceDetail.noteTaken');
    default:
      return correction satisfies never;
  }
}

const LATE = {
  not: 'attendanceDetail.notLate',
  now: 'attendanceDetail.nowLate',
  other: 'attendanceDetail.otherLate',
} as const;
const EARLY = {
  not: 'attendanceDetail.notEarly',
  now: 'attendanceDetail.nowEarly',
  other: 'attendanceDetail.otherEarly',
} as const;

/** A sentence for what follows from a correction. */
export function consequenceText(consequence: Consequence): string {
  switch (consequence.of) {
    case 'late':
      return changedText(consequence, LATE);
    case 'left_early':
      return changedText(consequence, EARLY);
    case 'verdict':
      return t('attendanceDetail.verdictChanges', {
        before: verdictText(consequence.before),
        after: verdictText(consequence.after),
      });
    default:
      return consequence satisfies never;
  }
}

export function recordRefusalText(refusal: RecordRefusal): string {
  return refusal === 'stale' ? t('attendanceDetail.blockStale') : local(answerMessage(refusal));
}

function changedText(
  { before, after }: { readonly before: number | null; readonly after: number | null },
  texts: typeof LATE | typeof EARLY,
): string {
  if (after === null) {
    return t(texts.not, { time: formatDuration(before ?? 0) });
  }
  return before === null
    ? t(texts.now, { time: formatDuration(after) })
    : t(texts.other, { before: formatDuration(before), after: formatDuration(after) });
}
