export const SAMPLE_RATE = 48_000;
export const VOICE_FRAME_MS = 20;
const SAMPLES_PER_FRAME = (SAMPLE_RATE * VOICE_FRAME_MS) / 1000;
/** Opus looks ahead by this much at 48 kHz, so packet n speaks of samples that begin this much earlier. */
const ENCODER_DELAY_SAMPLES = 312;

export type Tone = {
  /** Pitch, Hz. */
  readonly hz: number;
  /** Highest amplitude of the tone without its overtone, as a share of full scale. */
  readonly volume: number;
};

/**
 * A site's "voice": a tone with one overtone, swelling four times a second so that it is easy on the ear and its
 * level moves. With whole tenths of hertz and a whole number of seconds it loops without a click.
 * @param seconds length of the loop. @returns 16-bit mono samples at 48 kHz.
 */
export function makeTone({ hz, volume }: Tone, seconds: number): Int16Array {
  const samples = new Int16Array(SAMPLE_RATE * seconds);
  for (let i = 0; i < samples.length; i++) {
    const phase = (2 * Math.PI * i) / SAMPLE_RATE;
    const swell = 0.65 + 0.35 * Math.sin(4 * phase);
    const wave = Math.sin(hz * phase) + 0.4 * Math.sin(2 * hz * phase);
    samples[i] = Math.round(0x7fff * volume * swell * wave);
  }

  return samples;
}

/**
 * Loudness of every 20 ms of a loop, as the header extension of RFC 6464 carries it: 0 is a full-scale square wave
 * (0 dBov), 127 silence.
 */
export function measureLevels(samples: Int16Array): number[] {
  const levels: number[] = [];
  for (let start = 0; start < samples.length; start += SAMPLES_PER_FRAME) {
    levels.push(levelOf(samples, start - ENCODER_DELAY_SAMPLES));
  }

  return levels;
}

function levelOf(samples: Int16Array, start: number): number {
  let sum = 0;
  for (let i = 0; i < SAMPLES_PER_FRAME; i++) {
    const sample = samples[(start + i + samples.length) % samples.length] ?? 0;
    sum += (sample / 0x8000) ** 2;
  }
  const dBov = 10 * Math.log10(sum / SAMPLES_PER_FRAME);

  return Math.min(127, Math.max(0, Math.round(-dBov)));
}
