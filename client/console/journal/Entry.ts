import type { TextKey, TextValues } from '../../i18n/translate.ts';

/** What an event says: a text with its values; a value that is a key itself is translated first. */
export type Entry = { readonly key: TextKey; readonly values?: TextValues; readonly word?: Word };
/** A value that is said in the page's language. */
export type Word = { readonly name: string; readonly key: TextKey };
