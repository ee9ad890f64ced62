/** Now, ms since 1970 with fractions. Two processes on one machine agree to well under a millisecond. */
export function preciseNow(): number {
  return performance.timeOrigin + performance.now();
}
