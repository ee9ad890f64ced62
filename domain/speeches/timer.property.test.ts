import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConferenceEvent } from '../conference/conference.ts';
import type { Recorded } from '../decider.ts';
import type { SpeechId } from '../ids.ts';
import { forEveryHistory } from '../testing/histories.ts';
import { findSpeech } from './speech.ts';
import { spentMs } from './timer.ts';

/** A speech's own clock, kept in the plainest way: stretches, and what they add up to. */
type Clock = { closed: readonly number[]; openedAt: number | null; readonly causes: Set<string> };

/** The clocks of all speeches, as the log tells of them: who has the word and is not held. */
class Clocks {
  readonly #clocks = new Map<SpeechId, Clock>();
  /** What the latest grant or end may bring back. */
  #before = new Map<SpeechId, Clock>();

  follow(event: Recorded<ConferenceEvent>): void {
    switch (event.type) {
      case 'FloorGranted':
      case 'ResponseGranted':
        return this.#begin(event.data.speech, event.at);
      case 'FloorReleased':
      case 'ResponseReleased':
        return this.#end(event.data.speech, event.at);
      case 'SpeechHeld':
        this.#of(event.data.speech).causes.add(event.data.cause);
        return this.#stop(event.data.speech, event.data.since);
      case 'SpeechResumed':
        return this.#resume(event.data.speech, event.data.cause, event.at);
      case 'SpeechContinuedByPhone':
        return this.#resume(event.data.speech, 'lost', event.at);
      case 'TimerRestarted':
        return this.#restart(event.data.speech, event.at);
      case 'FloorStepUndone':
        return this.#undo(event);
      default:
    }
  }

  spentMs(speech: SpeechId, at: number): number {
    const { closed, openedAt } = this.#of(speech);
    return [...closed, openedAt === null ? 0 : at - openedAt].reduce((sum, ms) => sum + ms, 0);
  }

  #of(speech: SpeechId): Clock {
    const clock = this.#clocks.get(speech) ?? { closed: [], openedAt: null, causes: new Set<string>() };
    this.#clocks.set(speech, clock);
    return clock;
  }

  #begin(speech: SpeechId, at: number): void {
    const clock = this.#of(speech);
    this.#before.set(speech, { ...clock });
    clock.openedAt = at;
  }

  #end(speech: SpeechId, at: number): void {
    const clock = this.#of(speech);
    this.#before.set(speech, { ...clock, causes: new Set(clock.causes) });
    this.#stop(speech, at);
    clock.causes.clear();
  }

  #stop(speech: SpeechId, at: number): void {
    const clock = this.#of(speech);
    if (clock.openedAt !== null) {
      clock.closed = [...clock.closed, at - clock.openedAt];
      clock.openedAt = null;
    }
  }

  #resume(speech: SpeechId, cause: string, at: number): void {
    const clock = this.#of(speech);
    const held = clock.causes.delete(cause);
    clock.openedAt = held && clock.causes.size === 0 ? at : clock.openedAt;
  }

  #restart(speech: SpeechId, at: number): void {
    const clock = this.#of(speech);
    clock.closed = [];
    clock.openedAt = clock.openedAt === null ? null : at;
  }

  #undo({ at, data }: Recorded<ConferenceEvent & { type: 'FloorStepUndone' }>): void {
    if (data.granted !== null) {
      const before = this.#before.get(data.granted) ?? assert.fail();
      this.#clocks.set(data.granted, { ...before, causes: new Set() });
    }
    if (data.restored !== null) {
      // What it had when it ended counts; what was nested in it, and a pause, are over.
      const { closed } = this.#of(data.restored);
      const held = this.#before.get(data.restored)?.causes ?? new Set();
      const causes = new Set([...held].filter((cause) => cause === 'operator' || cause === 'lost'));
      this.#clocks.set(data.restored, { closed, openedAt: causes.size === 0 ? at : null, causes });
    }
  }
}

test('[TI1] the time used is the sum of the stretches in which the speech had the word and nothing held it', () => {
  let compared = 0;
  forEveryHistory(({ steps, states }) => {
    const clocks = new Clocks();
    steps.forEach((events, index) => {
      events.forEach((event) => clocks.follow(event));
      const at = events.at(-1)?.at;
      for (const { id } of at === undefined ? [] : (states[index + 1]?.speeches ?? [])) {
        const { timer } = findSpeech(states[index + 1]?.speeches ?? [], id) ?? assert.fail();
        // Also some time later, for those that run.
        for (const moment of [at ?? 0, (at ?? 0) + 1234]) {
          assert.equal(spentMs(timer, moment), clocks.spentMs(id, moment));
          compared += 1;
        }
      }
    });
  });
  assert.ok(compared > 10_000, `only ${compared} times compared`);
});
