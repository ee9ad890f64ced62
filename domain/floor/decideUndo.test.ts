import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SYSTEM } from '../actor.ts';
import type { Conference, ConferenceCommand } from '../conference/conference.ts';
import { decide } from '../conference/decide.ts';
import { evolve } from '../conference/evolve.ts';
import { speechState } from './floor.ts';
import { asId } from '../ids.ts';
import { Rejection } from '../rejection.ts';
import { findSpeech } from '../speeches/speech.ts';
import {
  answer,
  ask,
  closeAll,
  grant,
  listed,
  prepare,
  release,
  respond,
  speechId,
} from '../testing/commands.ts';
import { GLI, HQ, LCA, USSF } from '../testing/sampleConference.ts';
import { connect, given, recorded, refused, START, told } from '../testing/scenario.ts';

const everybody = [HQ, LCA, GLI, USSF].map((site) => connect(site));
const stepOf = (scenario: ReturnType<typeof given>) => scenario.state.floor.lastStep?.at ?? 0;
const undoOf = (scenario: ReturnType<typeof given>): ConferenceCommand => ({
  type: 'UndoFloorStep',
  at: stepOf(scenario),
});
/** A conference in which all of this happens at one moment, as on a clock that was set back. */
function atOnce(commands: readonly ConferenceCommand[]): Conference {
  const context = { at: START, actor: SYSTEM };
  return commands.reduce((state, command) => {
    const decided = decide(state, command, context);
    assert.ok(!(decided instanceof Rejection), command.type);
    return decided.reduce((folded, event) => evolve(folded, recorded(event, START)), state);
  }, given().state);
}
const timers = (scenario: ReturnType<typeof given>) =>
  Object.fromEntries(scenario.state.speeches.map(({ id, timer }) => [id, timer]));

describe('taking back', () => {
  test('[FL26] [RN3] an end and a grant at the same moment stay two steps, unless one made room for the other', () => {
    const undo: ConferenceCommand = { type: 'UndoFloorStep', at: START };
    const two = atOnce([...everybody, grant(LCA, 's1'), release('s1'), grant(GLI, 's2'), undo]);
    assert.equal(two.floor.speech, null, 'nobody had the floor before the grant');
    const one = atOnce([...everybody, grant(LCA, 's1'), grant(GLI, 's2', { replaces: 's1' }), undo]);
    assert.equal(one.floor.speech, 's1');
  });

  test('[FL26] a wrong grant: the former speech goes on with its remaining time', () => {
    const wrong = given(...everybody, grant(LCA, 's1'), grant(GLI, 's2', { replaces: 's1' }));
    const scenario = wrong.and(undoOf(wrong));
    assert.equal(scenario.state.floor.speech, 's1');
    assert.partialDeepStrictEqual(timers(scenario)['s1'], { spentMs: 1000, runningSince: START + 7000 });
    assert.equal(findSpeech(scenario.state.speeches, speechId('s1'))?.outcome, 'open');
    assert.equal(findSpeech(scenario.state.speeches, speechId('s2'))?.outcome, 'withdrawn');
    assert.deepEqual(timers(scenario)['s2']?.spentMs, 0);
  });

  test('[FL26] the queue, and the standby with its answer, come back', () => {
    const prepared = given(
      ...everybody,
      ask(USSF, 'r0'),
      ask(LCA, 'r1'),
      prepare(LCA, 's1'),
      answer(LCA, 's1'),
    );
    const granted = prepared.and(grant(LCA, 's2'), ask(GLI, 'r2'));
    const { floor, speeches } = granted.and(undoOf(granted)).state;
    assert.deepEqual(
      floor.queue.map(({ id }) => id),
      ['r0', 'r1', 'r2'],
    );
    assert.partialDeepStrictEqual(floor.standby, [{ speech: 's1', site: LCA, answer: { ready: true } }]);
    assert.equal(speechState(floor, speeches[0] ?? assert.fail()), 'ready');
  });

  test('[FL26] whom somebody has prepared meanwhile makes room', () => {
    const prepared = given(
      ...everybody,
      prepare(LCA, 's1'),
      prepare(GLI, 's2'),
      grant(LCA, 's3'),
      prepare(USSF, 's4'),
    );
    assert.deepEqual(told(prepared.when(undoOf(prepared))), [
      'StandbyCleared s4',
      'SpeechSettled s4',
      'FloorStepUndone',
    ]);
    assert.deepEqual(
      prepared.and(undoOf(prepared)).state.floor.standby.map(({ site }) => site),
      [LCA, GLI],
    );
  });

  test('[FL26] a speech that was ended by mistake goes on', () => {
    const ended = given(...everybody, grant(LCA, 's1'), release('s1'));
    const scenario = ended.and(undoOf(ended));
    assert.equal(scenario.state.floor.speech, 's1');
    assert.partialDeepStrictEqual(timers(scenario)['s1'], { spentMs: 1000, runningSince: START + 7000 });
  });

  test('[FL26] once, for ten seconds, and only the latest step', () => {
    const granted = given(...everybody, grant(LCA, 's1'));
    assert.deepEqual(granted.and(undoOf(granted)).when(undoOf(granted)), refused('nothing_to_undo'));
    const next = granted.and(grant(GLI, 's2', { replaces: 's1' }));
    assert.deepEqual(next.when(undoOf(granted)), refused('nothing_to_undo'));
    // Each of these comes a second after the one before.
    const names = Array.from({ length: 10 }, (_, index) => ask(USSF, `r${index}`));
    const later = names.reduce((scenario, request, index) => {
      return scenario.and(request, { type: 'WithdrawFloorRequest', request: asId(`r${index}`), site: null });
    }, granted);
    assert.deepEqual(later.when(undoOf(granted)), refused('nothing_to_undo'));
  });

  test('[FL26] a speech that was broken off within a response goes on by itself', () => {
    const wrong = given(
      ...everybody,
      grant(LCA, 's1'),
      respond(GLI, 's2'),
      grant(USSF, 's3', { replaces: 's1' }),
    );
    const { floor, speeches } = wrong.and(undoOf(wrong)).state;
    assert.deepEqual([floor.speech, floor.response], ['s1', null]);
    const speech = findSpeech(speeches, speechId('s1'));
    assert.partialDeepStrictEqual(speech, {
      holds: [],
      timer: { spentMs: 1000, runningSince: START + 8000 },
    });
  });

  test('[FL26] a speech that stood stands still, but not for a pause that is over', () => {
    const hold: ConferenceCommand = {
      type: 'HoldSpeech',
      speech: speechId('s1'),
      cause: 'operator',
      since: Infinity,
    };
    const wrong = given(
      ...everybody,
      grant(LCA, 's1'),
      hold,
      { type: 'PauseConference', cause: 'break' },
      release('s1'),
      { type: 'ResumeConference' },
    );
    const speech = findSpeech(wrong.and(undoOf(wrong)).state.speeches, speechId('s1'));
    assert.deepEqual(
      speech?.holds.map(({ cause }) => cause),
      ['operator'],
    );
    assert.partialDeepStrictEqual(speech?.timer, { spentMs: 1000, runningSince: null });
  });

  test('[FL26] a speech of the list is what it was before: planned, deferred, or broken off', () => {
    const defer: ConferenceCommand = { type: 'SettleSpeech', speech: speechId('p1'), outcome: 'deferred' };
    for (const before of [[], [defer]]) {
      const prepared = given(...everybody, listed(LCA, 'p1'), ...before);
      const granted = prepared.and(grant(LCA, 's1', { listed: 'p1' }));
      assert.deepEqual(granted.and(undoOf(granted)).state.speeches, prepared.state.speeches);
    }
  });

  test('[FL26] standby comes back in its order', () => {
    const prepared = given(...everybody, prepare(LCA, 's1'), prepare(GLI, 's2'));
    const granted = prepared.and(grant(GLI, 's3'));
    assert.deepEqual(granted.and(undoOf(granted)).state.floor.standby, prepared.state.floor.standby);
  });

  test('[FL26] who speaks again is prepared no more', () => {
    const ended = given(
      ...everybody,
      grant(LCA, 's1'),
      release('s1'),
      prepare(LCA, 's2'),
      prepare(GLI, 's3'),
    );
    const { floor } = ended.and(undoOf(ended)).state;
    assert.equal(floor.speech, 's1');
    assert.deepEqual(
      floor.standby.map(({ site }) => site),
      [GLI],
    );
  });

  test('[FL26] [RC13] a roll call that has begun since is interrupted', () => {
    const calling = given(...everybody, { type: 'OpenCount', number: 1 }, grant(GLI, 's1'), release('s1'), {
      type: 'RunRollCall',
    });
    assert.deepEqual(told(calling.when(undoOf(calling))), [
      'RollCallInterrupted',
      'CallEnded',
      'FloorStepUndone',
    ]);
  });

  test('[FL26] a site that has been taken off does not come back', () => {
    const ended = given(...everybody, grant(LCA, 's1'), release('s1'));
    const removed = ended.and({ type: 'RemoveSite', site: LCA, reason: 'Bão' });
    assert.deepEqual(removed.when(undoOf(removed)), refused('nothing_to_undo'));
  });

  test('[FL2] [FL26] nobody takes the id of an entry that may come back', () => {
    const granted = given(...everybody, ask(LCA, 'r1'), grant(LCA, 's1'));
    assert.deepEqual(granted.when(ask(GLI, 'r1')), refused('already_waiting'));
  });

  test('[FL26] a response that was given since, and closing all, cannot be undone over', () => {
    const granted = given(...everybody, grant(LCA, 's1'));
    assert.deepEqual(granted.and(respond(GLI, 's2')).when(undoOf(granted)), refused('nothing_to_undo'));
    assert.deepEqual(granted.and(closeAll).when(undoOf(granted)), refused('nothing_to_undo'));
  });
});
