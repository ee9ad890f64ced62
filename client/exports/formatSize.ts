import { locale } from '../i18n/language.ts';

const KILOBYTE = 1000;
const MEGABYTE = 1_000_000;

/** The size of a file (bytes) as people say it: "34 kB", "1.2 MB". What is not nothing is at least 1 kB. */
export function formatSize(bytes: number): string {
  const large = bytes >= MEGABYTE;
  const unit = large ? 'megabyte' : 'kilobyte';
  const value = large ? bytes / MEGABYTE : Math.ceil(bytes / KILOBYTE);
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}
