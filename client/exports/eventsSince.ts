import type { IssuedExport } from '../../contract/exports.ts';

/**
 * How many events of the log an export does not hold, the issuing of exports aside: that is in no file, and changes
 * none. Rule [EP4].
 * @param issuedInAll number of the latest export; each is logged after the version up to which it was made
 */
export function eventsSince(
  { number, toVersion }: Pick<IssuedExport, 'number' | 'toVersion'>,
  issuedInAll: number,
  logVersion: number,
): number {
  return Math.max(0, logVersion - toVersion - (issuedInAll - number + 1));
}
