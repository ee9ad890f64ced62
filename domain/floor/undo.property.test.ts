import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Conference, ConferenceEvent } from '../conference/conference.ts';
import type { Recorded } from '../decider.ts';
import type { SpeechId } from '../ids.ts';
import { findSpeech, type Speech } from '../speeches/speech.ts';
import { spentMs } from '../speeches/timer.ts';
import { forEveryHistory } from '../testing/histories.ts';
import { takesRequest, takesStandby, UNDO_MS, type Floor } from './floor.ts';

describe('whatever is taken back', () => {
  test('[FL26] what was granted goes back to where it was, what was ended goes on with what it had', () => {
    let undone = 0;
    forEveryHistory(({ steps, states }) => {
      steps.forEach((events, index) => {
        const undo = events.find((event) => event.type === 'FloorStepUndone');
        const step = states[index]?.floor.lastStep;
        const before =
          states[steps.slice(0, index).findLastIndex((past) => past.some(isStepOf(step?.at, undo?.data)))];
        const after = states[index + 1];
        if (undo !== undefined && before !== undefined && after !== undefined) {
          undone += 1;
          checkUndone(undo.data, before, after, undo.at);
        }
      });
    });
    assert.ok(undone > 10, `only ${undone} steps were taken back`);
  });

  test('[FL26] a step that is taken back is the latest one, and not ten seconds old', () => {
    forEveryHistory(({ steps, states }) => {
      steps.forEach((events, index) => {
        const undone = events.find(({ type }) => type === 'FloorStepUndone');
        const before = states[index]?.floor;
        const after = states[index + 1];
        if (undone?.type === 'FloorStepUndone' && after !== undefined) {
          assert.ok(undone.at - (before?.lastStep?.at ?? 0) <= UNDO_MS);
          assert.equal(after.floor.speech, undone.data.restored);
          const ids = after.floor.queue.map(({ id }) => id);
          assert.ok(
            before?.queue.every(({ id }) => ids.includes(id)),
            'nobody who asked meanwhile is lost',
          );
        }
      });
    });
  });
});

type Undone = { readonly granted: SpeechId | null; readonly restored: SpeechId | null };

/** Whether an event is the grant, or the end, that was taken back. */
function isStepOf(at: number | undefined, undone: Undone | undefined) {
  return (event: Recorded<ConferenceEvent>): boolean =>
    event.at === at &&
    (undone?.granted === null
      ? event.type === 'FloorReleased' && event.data.speech === undone.restored
      : event.type === 'FloorGranted' && event.data.speech === undone?.granted);
}

/** `before` is the state before the step, `after` that after the undo at `at`. */
function checkUndone({ granted, restored }: Undone, before: Conference, after: Conference, at: number): void {
  const was = findSpeech(before.speeches, granted);
  const is = findSpeech(after.speeches, granted);
  if (was === undefined) {
    assert.ok(is === undefined || (is.outcome === 'withdrawn' && is.timer.spentMs === 0));
  } else {
    assert.deepEqual(is, was);
    assert.deepEqual(takenBy(was, after.floor), takenBy(was, before.floor));
  }
  const ended = findSpeech(before.speeches, restored);
  const goesOn = findSpeech(after.speeches, restored);
  if (ended !== undefined && goesOn !== undefined) {
    assert.equal(goesOn.outcome, 'open');
    assert.ok(spentMs(goesOn.timer, at) >= ended.timer.spentMs);
    assert.deepEqual(takenBy(ended, after.floor).standby, []);
  }
}

/** What waits for the word that a speech is. */
function takenBy(speech: Speech, { queue, standby }: Floor) {
  return {
    queue: queue.filter((entry) => takesRequest(speech, entry)),
    standby: standby.filter((entry) => takesStandby(speech, entry)),
  };
}
