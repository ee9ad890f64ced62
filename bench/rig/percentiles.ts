export type Percentiles = { readonly p50: number; readonly p95: number; readonly max: number };

/** Nearest-rank percentiles, rounded to a tenth. Of no values they are NaN, which JSON shows as null. */
export function percentiles(values: readonly number[]): Percentiles {
  return { p50: percentile(values, 0.5), p95: percentile(values, 0.95), max: percentile(values, 1) };
}

/** The nearest-rank percentile of a share from 0 to 1, rounded to a tenth; NaN of no values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);

  return roundTenth(sorted[Math.ceil(share * sorted.length) - 1] ?? NaN);
}

export function roundTenth(value: number): number {
  return Math.round(value * 10) / 10;
}
