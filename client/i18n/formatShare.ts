import { locale } from './language.ts';

/** A share, 0 to 1, in per cent with one decimal, rounded down: 84.99 % is not 85 % ([EX3]). */
export function formatShare(share: number): string {
  const percent = Math.floor(share * 1000 + 1e-9) / 10;
  return `${percent.toLocaleString(locale(), { minimumFractionDigits: 1, maximumFractionDigits: 1 })} %`;
}
