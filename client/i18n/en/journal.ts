import type { Translated } from '../Translated.ts';
import type { journalVi } from '../vi/journal.ts';

export const journalEn: Translated<typeof journalVi> = {};
