import type { Verdict } from '../../domain/secretariat/secretariat.ts';
import type { TextKey } from './translate.ts';

/** What an attendance comes to. */
export const VERDICT_TEXTS: Readonly<Record<Verdict, TextKey>> = {
  attended: 'attendance.verdictAttended',
  partly: 'attendance.verdictPartly',
  absent: 'attendance.verdictAbsent',
};
