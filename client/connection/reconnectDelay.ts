/**
 * How long to wait before the next attempt to connect. The first attempt comes almost at once, because most losses are
 * a moment's; later ones spread over seconds, so that a restarted server is not met by all sites in one instant.
 * @param attempt 0 for the first one after a loss
 * @param random uniform in [0, 1)
 * @returns milliseconds
 */
export function reconnectDelay(attempt: number, random: number): number {
  if (attempt === 0) {
    return random * 250;
  }
  const spreadMs = Math.min(3_000, 500 * 2 ** (attempt - 1));
  return 250 + random * spreadMs;
}

/** The wait when the server itself asked everybody to come back: all of them are on their way already. */
export function spreadDelay(random: number): number {
  return random * 3_000;
}
