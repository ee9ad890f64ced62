/** Ms since the epoch with fractions. Never goes back: it is the wall clock of this process's start, counted on. */
export function preciseNow(): number {
  return performance.timeOrigin + performance.now();
}
