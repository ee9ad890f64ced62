import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../../domain/text.ts';
import { catalogues, type PageName, type PageTexts } from './catalogues.ts';
import { language, locale } from './language.ts';

/** `page.name` of a text in the catalogues. */
export type TextKey = { [P in PageName]: `${P}.${keyof PageTexts<P> & string}` }[PageName];
export type TextValues = Readonly<Record<string, string | number>>;

const formats = new Map<string, IntlMessageFormat>();

/**
 * The text of a key in the page's language, with ICU MessageFormat arguments filled in
 * (https://unicode-org.github.io/icu/userguide/format_parse/messages/).
 */
export function t(key: TextKey, values?: TextValues): string {
  const message = messageOf(key, language.value);
  // Most texts have no arguments: those skip the parser.
  return values === undefined ? message : String(formatOf(key, message).format(values));
}

/** The text of a key in a language that need not be the page's; of a text without arguments. */
export function textIn(key: TextKey, wanted: Language): string {
  return messageOf(key, wanted);
}

function messageOf(key: TextKey, wanted: Language): string {
  const dot = key.indexOf('.');
  const page: Readonly<Record<string, string>> = catalogues[wanted][key.slice(0, dot) as PageName];
  // The key's type says that the text is there; the key itself is what a person can report when it is not.
  return page[key.slice(dot + 1)] ?? key;
}

function formatOf(key: TextKey, message: string): IntlMessageFormat {
  const id = `${language.value} ${key}`;
  let format = formats.get(id);
  if (format === undefined) {
    format = new IntlMessageFormat(message, locale(), undefined, { ignoreTag: true });
    formats.set(id, format);
  }
  return format;
}
