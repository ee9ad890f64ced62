/**
 * Tells the user what the set-up does. On stderr, because the last line on stdout belongs to the program that is
 * set up (a benchmark's JSON, the tests' totals).
 * @param {string} text
 */
export function say(text) {
  process.stderr.write(`set-up: ${text}\n`);
}

/**
 * Says what begins and, when it has ended well, how long it took.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what `work` gives; its error passes through
 */
export async function timed(what, work) {
  const startedAt = Date.now();
  say(`${what} …`);
  const result = await work();
  say(`${what}: done in ${formatElapsed(Date.now() - startedAt)}`);
  return result;
}

/**
 * @param {number} elapsedMs
 * @returns {string} `0.3 s`, `59.9 s`, `4 min 05 s`
 */
export function formatElapsed(elapsedMs) {
  if (elapsedMs < 59_950) return `${(elapsedMs / 1000).toFixed(1)} s`;
  const seconds = Math.round(elapsedMs / 1000);
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}
