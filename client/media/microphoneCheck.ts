import type { MicrophoneCheck } from '../../domain/floor/floor.ts';

/** The level of a microphone (0 to 1, as `LevelMeter` shows it) at a moment of a clock that never jumps, ms. */
export type LevelSample = { readonly at: number; readonly level: number };

/** How far back a check looks, ms. */
export const CHECK_MS = 3_000;
/** As loud as a voice at arm's length, −33 dBFS: a quiet room's hum stays below it. */
export const VOICE_LEVEL = 0.45;
/** Share of the time that somebody who speaks is loud: there are pauses between words. */
const SPEAKING_SHARE = 0.6;

/**
 * What the last three seconds say of a microphone: a voice has come through it, something too quiet for one, or nothing
 * at all. Rule [SP13].
 */
export function microphoneCheck(samples: readonly LevelSample[], now: number): MicrophoneCheck {
  const peak = Math.max(0, ...recent(samples, now).map(({ level }) => level));
  if (peak >= VOICE_LEVEL) {
    return 'good';
  }
  return peak > 0 ? 'quiet' : 'absent';
}

/** Whether somebody has been speaking into the microphone for the last three seconds, and not only coughed. Rule [SP14]. */
export function speaksOut(samples: readonly LevelSample[], now: number): boolean {
  const looked = recent(samples, now);
  const loud = looked.filter(({ level }) => level >= VOICE_LEVEL);
  const [first] = samples;
  const whole = first !== undefined && first.at <= now - CHECK_MS;
  return whole && loud.length >= looked.length * SPEAKING_SHARE;
}

function recent(samples: readonly LevelSample[], now: number): readonly LevelSample[] {
  return samples.filter(({ at }) => at > now - CHECK_MS && at <= now);
}
