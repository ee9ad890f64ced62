import type { Timer } from './speech.ts';

/** Speaking time used up to `at` (ms epoch), ms. Never negative, and never less than at an earlier moment. Rule [TI1]. */
export function spentMs({ spentMs: spent, runningSince }: Timer, at: number): number {
  return runningSince === null ? spent : spent + Math.max(0, at - runningSince);
}

/** What is left of the allowance at `at` (ms epoch), ms; negative in overtime. */
export function remainingMs(timer: Timer, at: number): number {
  return timer.allowanceMs - spentMs(timer, at);
}

/** When the allowance is used up, ms epoch; null while the timer stands. Every screen counts down to this. */
export function deadline({ allowanceMs, spentMs: spent, runningSince }: Timer): number | null {
  return runningSince === null ? null : runningSince + allowanceMs - spent;
}

/** The timer stopped at `at`, ms epoch; one that stands stays as it is. */
export function stopTimer(timer: Timer, at: number): Timer {
  return { ...timer, spentMs: spentMs(timer, at), runningSince: null };
}

/** The timer running from `at`, ms epoch; one that runs stays as it is. */
export function startTimer(timer: Timer, at: number): Timer {
  return timer.runningSince === null ? { ...timer, runningSince: at } : timer;
}

/** How a timer looks to the speaker: `warning` in the last stretch, `overtime` when the allowance is used up. */
export type TimerStage = 'running' | 'warning' | 'overtime';

export function timerStage(timer: Timer, at: number, warnMs: number): TimerStage {
  const left = remainingMs(timer, at);
  if (left <= 0) {
    return 'overtime';
  }
  return left <= warnMs ? 'warning' : 'running';
}
