const FLOOR_DB = -60;

/**
 * The level of a stretch of sound as a meter shows it.
 * @param samples from -1 to 1
 * @returns 0 (−60 dBFS or less) to 1 (0 dBFS), linear in decibels of the root mean square
 */
export function levelOf(samples: Float32Array): number {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length);
  const db = 10 * Math.log10(power);
  return Math.min(1, Math.max(0, 1 - db / FLOOR_DB));
}
