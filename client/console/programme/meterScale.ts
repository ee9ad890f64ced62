/** Softest level that a meter shows, dBov: what a quiet room gives. */
const FLOOR_DBOV = -60;

/**
 * How far a level meter is filled, 0 to 1, linear in decibels.
 * @param dBov loudest level of a period, −127 (silence) to 0 (RFC 6464)
 */
export function meterScale(dBov: number): number {
  return Math.min(1, Math.max(0, 1 - dBov / FLOOR_DBOV));
}
