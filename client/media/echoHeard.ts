import { VOICE_LEVEL } from './microphoneCheck.ts';

/** How loud the microphone and what the loudspeakers play were at one moment, 0 to 1 as `LevelMeter` shows it. */
export type EchoSample = { readonly microphone: number; readonly programme: number };

/** Samples that a judgement takes, 100 ms each: six seconds, in which two people hardly speak alike. */
export const ECHO_SAMPLES = 60;
/** How late the room gives back what it hears at most, in samples: loudspeaker, air and two buffers. */
const LATEST = 4;
/** Pearson's coefficient from which on two levels go up and down together. */
const ALIKE = 0.8;
/** Levels that hardly move have no likeness to speak of (standard deviation). */
const LIVELY = 0.025;

/**
 * Whether the microphone hears the loudspeakers of its own room: its level goes up and down with the programme's, a
 * little later. Says no until there are enough samples, and while the programme is silent. Rule [SP13].
 */
export function echoHeard(samples: readonly EchoSample[]): boolean {
  const recent = samples.slice(-ECHO_SAMPLES);
  const programme = recent.map((sample) => sample.programme);
  if (recent.length < ECHO_SAMPLES || Math.max(...programme) < VOICE_LEVEL) {
    return false;
  }
  const microphone = recent.map((sample) => sample.microphone);
  return Array.from({ length: LATEST + 1 }, (_, late) =>
    likeness(programme.slice(0, programme.length - late), microphone.slice(late)),
  ).some((alike) => alike >= ALIKE);
}

/** Pearson's correlation coefficient of two series of one length; 0 where one of them hardly moves. */
function likeness(a: readonly number[], b: readonly number[]): number {
  const [first, second] = [fromMean(a), fromMean(b)];
  const together = first.reduce((sum, value, index) => sum + value * (second[index] ?? 0), 0) / a.length;
  const spread = (series: readonly number[]) =>
    Math.sqrt(series.reduce((sum, value) => sum + value * value, 0) / series.length);
  const [spreadA, spreadB] = [spread(first), spread(second)];
  return spreadA < LIVELY || spreadB < LIVELY ? 0 : together / (spreadA * spreadB);
}

function fromMean(series: readonly number[]): readonly number[] {
  const mean = series.reduce((sum, value) => sum + value, 0) / series.length;
  return series.map((value) => value - mean);
}
