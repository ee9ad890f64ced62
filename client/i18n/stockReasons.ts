import { LANGUAGES } from '../../domain/text.ts';
import type { TextKey } from './translate.ts';
import { t, textIn } from './translate.ts';

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

/**
 * A reason as the reader is told it. The record keeps the words of whoever gave it: where these are one of the stock
 * reasons, in whichever language, the reader gets it in their own; else as it was typed. Rule [RC18].
 */
export function localReason(reason: string): string {
  const key = [...ABSENT_REASONS, ...EXCUSED_REASONS].find((stock) =>
    LANGUAGES.some((language) => textIn(stock, language) === reason),
  );
  return key === undefined ? reason : t(key);
}
