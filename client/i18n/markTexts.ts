import type { Mark } from '../../domain/rollcall/rollCall.ts';
import type { TextKey } from './translate.ts';

/** What the marks of a roll call are called. */
export const MARK_TEXTS: Readonly<Record<Mark, TextKey>> = {
  present_online: 'rollcall.presentOnline',
  present_in_hall: 'rollcall.presentInHall',
  absent: 'rollcall.absent',
  excused: 'rollcall.excused',
};
