import type { TextKey } from '../../i18n/translate.ts';
import type { SortKey } from '../board/sortLines.ts';

/** A column of the board, in the order of the table. */
export type Column = {
  readonly name: string;
  readonly text: TextKey;
  /** What a press on its head sorts by; `protocol` gives the protocol order back. */
  readonly sort?: SortKey | 'protocol';
};

export const COLUMNS = [
  { name: 'code', text: 'attendance.code', sort: 'protocol' },
  { name: 'site', text: 'attendance.name', sort: 'name' },
  { name: 'connection', text: 'attendance.connection' },
  { name: 'mark', text: 'attendance.mark' },
  { name: 'verdict', text: 'attendance.verdict', sort: 'share' },
  { name: 'first-in', text: 'attendance.firstIn', sort: 'firstIn' },
  { name: 'last-out', text: 'attendance.lastOut', sort: 'lastOut' },
  { name: 'total', text: 'attendance.inSession' },
  { name: 'drops', text: 'attendance.drops', sort: 'drops' },
  { name: 'delegation', text: 'attendance.delegation' },
  { name: 'spoke', text: 'attendance.spoke', sort: 'spoke' },
  { name: 'timeline', text: 'attendance.timeline' },
] as const satisfies readonly Column[];
