export type Percentiles = { readonly p50: number; readonly p95: number; readonly max: number };

/** Nearest-rank percentiles, rounded to a tenth. Of no values they are NaN, which JSON shows as null. */
export function percentiles(values: readonly number[]): Percentiles {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = (share: number) => roundTenth(sorted[Math.ceil(share * sorted.length) - 1] ?? NaN);

  return { p50: rank(0.5), p95: rank(0.95), max: rank(1) };
}

export function roundTenth(value: number): number {
  return Math.round(value * 10) / 10;
}
