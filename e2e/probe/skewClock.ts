declare global {
  /** Where the page's clocks are wrong: the machine's own time at which the page began, ms epoch. */
  var trueTimeOrigin: number | undefined;
}

/** Runs in the page, before its own scripts: sets the page's clocks wrong by so many milliseconds. */
export function skewClock(byMs: number): void {
  globalThis.trueTimeOrigin = performance.timeOrigin;
  const realNow = Date.now.bind(Date);
  Object.defineProperty(performance, 'timeOrigin', { value: performance.timeOrigin + byMs });
  Date.now = () => realNow() + byMs;
}
