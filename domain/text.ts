/** A text in both of the product's languages; Vietnamese is the official one. */
export type LocalText = { readonly vi: string; readonly en: string };

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * Brings a name or title into the form in which everything is stored and compared: Unicode NFC (UAX #15), no control
 * characters or line breaks, no leading, trailing or doubled spaces.
 */
export function normaliseText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * A text reduced to what a hurried operator types: no diacritics, đ as d, lower case. Used on both sides of a search.
 */
export function searchKey(text: string): string {
  return normaliseText(text)
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
}
