import * as v from 'valibot';
import { normaliseText, type LocalText } from '../domain/text.ts';

/**
 * A name or title from a file: NFC-normalised, one line, neither empty nor longer than the limit.
 * @param limit characters (UTF-16 code units), counted after normalising
 */
export function plainText(limit: number): v.GenericSchema<unknown, string> {
  return v.pipe(
    v.string('must be a text'),
    v.transform(normaliseText),
    v.minLength(1, 'must not be empty'),
    v.maxLength(limit, ({ input }) => `must have at most ${limit} characters, but has ${input.length}`),
  );
}

/** The same in both of the product's languages. */
export function localText(limit: number): v.GenericSchema<unknown, LocalText> {
  return v.strictObject(
    { vi: plainText(limit), en: plainText(limit) },
    `must have a text for vi and one for en, of at most ${limit} characters, and nothing else`,
  );
}
