import { LANGUAGES } from '../../domain/text.ts';
import { t, textIn, type TextKey } from './translate.ts';

/** Reasons of an absence that are chosen without typing. */
export const ABSENT_REASONS: readonly TextKey[] = [
  'rollcall.reasonNoAnswer',
  'rollcall.reasonNotConnected',
  'rollcall.reasonLineLost',
  'rollcall.reasonPowerCut',
];
export const EXCUSED_REASONS: readonly TextKey[] = [
  'rollcall.reasonReported',
  'rollcall.reasonOtherMeeting',
  'rollcall.reasonDisaster',
  'rollcall.reasonNight',
];

/** Of corrections of a time, of anything else, and of taking one back. */
export const TIME_REASONS: readonly TextKey[] = [
  'attendanceDetail.reasonConfirmed',
  'attendanceDetail.reasonCarrier',
  'attendanceDetail.reasonPresent',
];
export const VALUE_REASONS: readonly TextKey[] = [
  'attendanceDetail.reasonConfirmed',
  'attendanceDetail.reasonCarrier',
  'attendanceDetail.reasonElsewhere',
];
export const BACK_REASONS: readonly TextKey[] = [
  'attendanceDetail.reasonMistake',
  'attendanceDetail.reasonConfirmed',
];

/** Of another name for a site, and of taking one off the list. */
export const RENAME_REASONS: readonly TextKey[] = [
  'attendanceDetail.reasonRenamed',
  'attendanceDetail.reasonMisspelt',
];
export const REMOVE_REASONS: readonly TextKey[] = [
  'attendanceDetail.reasonInvitedByMistake',
  'attendanceDetail.reasonNotComing',
  'attendanceDetail.reasonMerged',
];

/** Of changes of a delegation after the close. */
export const DELEGATION_REASONS: readonly TextKey[] = [
  'delegation.reasonList',
  'delegation.reasonSpelling',
  'delegation.reasonReplaced',
  'delegation.reasonCount',
];

/** All of them, by their words in either language. */
const STOCK: ReadonlyMap<string, TextKey> = new Map(
  [
    ...ABSENT_REASONS,
    ...EXCUSED_REASONS,
    ...TIME_REASONS,
    ...VALUE_REASONS,
    ...BACK_REASONS,
    ...RENAME_REASONS,
    ...REMOVE_REASONS,
    ...DELEGATION_REASONS,
  ].flatMap((key) => LANGUAGES.map((language) => [textIn(key, language), key] as const)),
);

/**
 * A reason as the reader is told it. The record keeps the words of whoever gave it: where these are one of the stock
 * reasons, in whichever language, the reader gets it in their own; else as it was typed. Rule [RC18].
 */
export function localReason(reason: string): string {
  const key = STOCK.get(reason);
  return key === undefined ? reason : t(key);
}
