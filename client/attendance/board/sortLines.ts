import type { AttendanceLine } from '../../../domain/attendance/AttendanceLine.ts';
import type { Language } from '../../../domain/text.ts';

/** What the list can be sorted by; it comes in protocol order. */
export const SORT_KEYS = ['name', 'firstIn', 'lastOut', 'share', 'drops', 'spoke'] as const;
export type SortKey = (typeof SORT_KEYS)[number];
export type Direction = 'ascending' | 'descending';
/** Null: protocol order. */
export type Sort = { readonly key: SortKey; readonly direction: Direction } | null;

/** What one looks for first: the names from A, the first to come, but the most drops. */
const FIRST_DIRECTIONS: Readonly<Record<SortKey, Direction>> = {
  name: 'ascending',
  firstIn: 'ascending',
  lastOut: 'ascending',
  share: 'ascending',
  drops: 'descending',
  spoke: 'descending',
};

type Value = string | number | null;

const VALUES: Readonly<Record<SortKey, (line: AttendanceLine, language: Language) => Value>> = {
  name: ({ site }, language) => site.shortName[language],
  firstIn: ({ firstIn }) => firstIn.official,
  lastOut: ({ lastOut }) => lastOut.official,
  share: ({ share }) => share,
  drops: ({ drops }) => drops,
  spoke: ({ spoke }) => spoke.netMs,
};

const collators: Readonly<Record<Language, Intl.Collator>> = {
  vi: new Intl.Collator('vi'),
  en: new Intl.Collator('en'),
};

/** The order after a press on a column's head: its own way, the other way round, protocol order. */
export function nextSort(sort: Sort, key: SortKey): Sort {
  const first = FIRST_DIRECTIONS[key];
  if (sort?.key !== key) {
    return { key, direction: first };
  }
  const other = first === 'ascending' ? 'descending' : 'ascending';
  return sort.direction === first ? { key, direction: other } : null;
}

/** The lines in that order; those without a value last either way, and of equal ones the earlier one first. Rule [AB5]. */
export function sortLines(
  lines: readonly AttendanceLine[],
  sort: Sort,
  language: Language,
): readonly AttendanceLine[] {
  if (sort === null) {
    return lines;
  }
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const valued = lines.map((line) => ({ line, value: VALUES[sort.key](line, language) }));
  return valued
    .toSorted((a, b) => {
      if (a.value === null || b.value === null) {
        return Number(a.value === null) - Number(b.value === null);
      }
      return sign * compare(a.value, b.value, collators[language]);
    })
    .map(({ line }) => line);
}

function compare(a: string | number, b: string | number, collator: Intl.Collator): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}
