import type { Mark } from '../../domain/rollcall/rollCall.ts';

/** The letters of the marks: their keys on the roll-call page, and how they are drawn wherever a word has no room. */
export const MARK_LETTERS: Readonly<Record<Mark, string>> = {
  present_online: 'P',
  present_in_hall: 'H',
  absent: 'A',
  excused: 'E',
};
