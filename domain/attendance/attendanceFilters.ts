import { hasLineTest } from '../linetest/lineTest.ts';
import type { AttendanceLine } from './AttendanceLine.ts';
import { isToBeMarked } from './newestMark.ts';

/** What the secretariat looks for. `expected` are all sites on the list; the others are parts of `all`. */
export const ATTENDANCE_FILTERS = [
  'all',
  'expected',
  'online',
  'away',
  'never',
  'attended',
  'partly',
  'absent',
  'late',
  'left_early',
  'dropped',
  'spoke',
  'silent',
  'not_marked',
  'contradictory',
  'corrected',
  'no_delegation',
  'tested',
  'test_failed',
  'not_tested',
  'removed',
] as const;
export type AttendanceFilter = (typeof ATTENDANCE_FILTERS)[number];

const FILTERS: Readonly<Record<AttendanceFilter, (line: AttendanceLine) => boolean>> = {
  all: () => true,
  expected: ({ removedAt }) => removedAt === null,
  online: ({ connection }) => connection === 'online',
  /** Was there, and is not. */
  away: ({ connection }) => connection === 'lost' || connection === 'left',
  never: ({ connection }) => connection === 'never',
  attended: ({ verdict }) => verdict.official === 'attended',
  partly: ({ verdict }) => verdict.official === 'partly',
  absent: ({ verdict }) => verdict.official === 'absent',
  late: ({ lateMs }) => lateMs !== null,
  left_early: ({ leftEarlyMs }) => leftEarlyMs !== null,
  dropped: ({ drops }) => drops > 0,
  spoke: ({ spoke }) => spoke.count > 0,
  silent: ({ spoke }) => spoke.count === 0,
  not_marked: isToBeMarked,
  contradictory: ({ contradictory }) => contradictory,
  corrected: ({ corrections }) => corrections.length > 0,
  no_delegation: ({ delegation }) => delegation === null,
  tested: ({ lineTest }) => lineTest.latest !== null,
  test_failed: ({ lineTest }) => lineTest.latest?.result === 'bad',
  not_tested: ({ site, lineTest }) => hasLineTest(site) && lineTest.latest === null,
  removed: ({ removedAt }) => removedAt !== null,
};

/** Whether a line belongs to a filter. Of a removed site's line only `all` and `removed` ask. Rule [AT22]. */
export function passesFilter(line: AttendanceLine, filter: AttendanceFilter): boolean {
  const asked = line.removedAt === null || filter === 'all' || filter === 'removed';
  return asked && FILTERS[filter](line);
}

/** The size of every filter. */
export function countFilters(lines: readonly AttendanceLine[]): Readonly<Record<AttendanceFilter, number>> {
  const sizes = ATTENDANCE_FILTERS.map((filter) => [
    filter,
    lines.filter((line) => passesFilter(line, filter)).length,
  ]);
  return Object.fromEntries(sizes) as Record<AttendanceFilter, number>;
}
