/**
 * How long to wait before the next attempt to connect. The first attempt comes almost at once, because most losses are
 * a moment's; later ones are spread ever wider, over two seconds at the most, so that a restarted server is not met by
 * all sites in one instant, and yet in the first seconds none of them waits for long.
 * @param attempt 0 for the first one after a loss
 * @param random uniform in [0, 1)
 * @returns milliseconds
 */
export function reconnectDelay(attempt: number, random: number): number {
  if (attempt === 0) {
    return random * 250;
  }
  return 200 + random * Math.min(1_800, 300 + 100 * attempt);
}

/** The wait when the server itself asked everybody to come back: all of them are on their way already. */
export function spreadDelay(random: number): number {
  return random * 2_000;
}
