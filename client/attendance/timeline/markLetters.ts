import type { Mark } from '../../../domain/rollcall/rollCall.ts';

/** The letters of the keys that give the marks on the roll-call page, so that people know them. */
export const MARK_LETTERS: Readonly<Record<Mark, string>> = {
  present_online: 'P',
  present_in_hall: 'H',
  absent: 'A',
  excused: 'E',
};
