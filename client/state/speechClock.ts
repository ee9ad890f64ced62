import type { HoldCause, Speech } from '../../domain/speeches/speech.ts';
import { remainingMs, spentMs, timerStage, type TimerStage } from '../../domain/speeches/timer.ts';

/**
 * What screens show of a speech's time. `untimed` is the chair's own word, which has no limit and only counts up;
 * the others are the timer's stages.
 */
export type SpeechClock = {
  readonly stage: TimerStage | 'untimed';
  /** `m:ss` left, `+m:ss` over, or `m:ss` spent where it is untimed. */
  readonly text: string;
  /** Share of the allowance that is used up, 0 to 1; 0 where it is untimed. */
  readonly fraction: number;
  readonly running: boolean;
  /** Why it stands; null while it runs, and before the speech has begun. */
  readonly holdCause: HoldCause | null;
  /** Minutes begun that are left: what `1 minute left` says. 0 in overtime and where it is untimed. */
  readonly minutesLeft: number;
  /** When the text or the stage next changes, ms from now; null while it stands. */
  readonly changesInMs: number | null;
};

type TimedSpeech = Pick<Speech, 'kind' | 'timer' | 'holds'>;

/** Of several reasons to stand, the one that the people in the room have to know first. */
const FOREMOST: readonly HoldCause[] = ['lost', 'conference', 'chair', 'response', 'operator'];

/**
 * The time of a speech as every screen shows it at `at` (the server's time, ms epoch). Rules [TM1] to [TM4].
 * @param warnMs how long before the end the speaker is warned, of the floor's rules
 */
export function speechClock(speech: TimedSpeech, warnMs: number, at: number): SpeechClock {
  const { timer, holds, kind } = speech;
  const running = timer.runningSince !== null;
  const common = {
    running,
    holdCause: FOREMOST.find((cause) => holds.some((hold) => hold.cause === cause)) ?? null,
  };
  if (kind === 'chair') {
    const spent = spentMs(timer, at);
    const changesInMs = running ? untilNextSecond(-spent) : null;
    return { ...common, stage: 'untimed', text: minutes(spent), fraction: 0, minutesLeft: 0, changesInMs };
  }
  const left = remainingMs(timer, at);
  return {
    ...common,
    stage: timerStage(timer, at, warnMs),
    text: left > 0 ? minutes(Math.ceil(left / 1000) * 1000) : `+${minutes(-left)}`,
    fraction: Math.min(1, Math.max(0, 1 - left / timer.allowanceMs)),
    minutesLeft: Math.max(0, Math.ceil(left / 60_000)),
    changesInMs: running ? untilChange(left, warnMs) : null,
  };
}

function untilChange(left: number, warnMs: number): number {
  const toWarning = left - warnMs;
  const toSecond = untilNextSecond(left);
  return toWarning > 0 ? Math.min(toSecond, toWarning) : toSecond;
}

/** How long until a time that runs down comes to the next whole second; a whole one has just begun. */
function untilNextSecond(left: number): number {
  return left - (Math.ceil(left / 1000) - 1) * 1000;
}

/** Whole minutes and seconds, however many: an hour over is `60:00`, so that the figures keep their meaning. */
function minutes(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
