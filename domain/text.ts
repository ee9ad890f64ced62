/** A text in both of the product's languages; Vietnamese is the official one. */
export type LocalText = { readonly vi: string; readonly en: string };

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Longest title, and longest name or office, in UTF-16 code units. */
export const TITLE_LIMIT = 500;
export const NAME_LIMIT = 200;

/**
 * Brings a name or title into the form in which everything is stored and compared. Rule [TX1]: Unicode NFC (UAX #15)
 * on one line, without leading, trailing or doubled spaces and without what nobody sees: control and format
 * characters (bidi marks and zero-width spaces among them) and lone surrogates.
 */
export function normaliseText(text: string): string {
  return (
    text
      .replace(/[\p{Cf}\p{Cs}]/gu, '')
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim()
      // Last, because a character that is taken out may have kept a letter and its mark apart.
      .normalize('NFC')
  );
}

/** Whether a text may be stored as it is: in the form of [TX1], not empty, at most `limit` UTF-16 code units long. */
export function isStoredText(text: string, limit: number): boolean {
  return text !== '' && text.length <= limit && text === normaliseText(text);
}

/**
 * A text reduced to what a hurried operator types: no diacritics, đ as d, lower case. Used on both sides of a search. Rule [TX2].
 */
export function searchKey(text: string): string {
  return normaliseText(text)
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
}
