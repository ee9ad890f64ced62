import { normaliseText } from '../../domain/text.ts';

/**
 * A text of the record as files can hold it: in the form of [TX1], whatever the log says, and without code points that
 * are no characters, which XML forbids. Rule [EX5].
 */
export function cleanText(text: string): string {
  return normaliseText(text.replace(/\p{Noncharacter_Code_Point}/gu, ''));
}
