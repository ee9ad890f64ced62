import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ConferenceCommand } from '../conference/conference.ts';
import { speechOnFloor, nestedSpeech, DEFAULT_RULES } from './floor.ts';
import { programmePlan } from '../programme/programme.ts';
import { findSpeech } from '../speeches/speech.ts';
import { ask, grant, listed, prepare, release, respond, speechId } from '../testing/commands.ts';
import { CHAIR_OF_LCA, DEPUTY_OF_LCA, GLI, HQ, LCA, USSF } from '../testing/sampleConference.ts';
import { connect, given, refused, told } from '../testing/scenario.ts';

const everybody = [HQ, LCA, GLI, USSF].map((site) => connect(site));
const chair: ConferenceCommand = { type: 'TakeChairFloor', speech: speechId('chair') };

describe('response', () => {
  test('[FL13] there is one to another site only', () => {
    assert.deepEqual(given(...everybody).when(respond(LCA, 's1')), refused('nobody_on_floor'));
    assert.deepEqual(given(...everybody, grant(LCA, 's1')).when(respond(LCA, 's2')), refused('on_floor'));
  });

  test('[FL13] the speech stands while it is responded to, and goes on with its remaining time', () => {
    const scenario = given(...everybody, grant(LCA, 's1'));
    assert.deepEqual(told(scenario.when(respond(GLI, 's2'))), [
      'SpeechAdded s2',
      'SpeechHeld s1 response',
      'ResponseGranted s2',
    ]);
    const nested = scenario.and(respond(GLI, 's2'));
    assert.equal(speechOnFloor(nested.state)?.timer.spentMs, 1000);
    assert.equal(speechOnFloor(nested.state)?.timer.runningSince, null);
    assert.deepEqual(told(nested.when(release('s2'))), [
      'ResponseReleased s2 ended',
      'SpeechResumed s1 response',
    ]);
    const after = nested.and(release('s2')).state;
    assert.equal(after.floor.response, null);
    assert.equal(speechOnFloor(after)?.timer.spentMs, 1000);
    assert.deepEqual(speechOnFloor(after)?.holds, []);
  });

  test('[FL13] a second response takes the place of the first, and the speech still stands', () => {
    const scenario = given(...everybody, grant(LCA, 's1'), respond(GLI, 's2'));
    const second = respond(USSF, 's3', { replaces: 's2' });
    assert.deepEqual(told(scenario.when(second)), [
      'SpeechAdded s3',
      'ResponseReleased s2 superseded',
      'ResponseGranted s3',
    ]);
    assert.equal(speechOnFloor(scenario.and(second).state)?.timer.runningSince, null);
  });

  test('[FL13] the same site again gives nothing, another person of it is a new response', () => {
    const scenario = given(...everybody, grant(GLI, 's1'), respond(LCA, 's2', { person: CHAIR_OF_LCA }));
    assert.deepEqual(scenario.when(respond(LCA, 's3')), []);
    assert.deepEqual(scenario.when(respond(LCA, 's3', { person: CHAIR_OF_LCA })), []);
    const other = respond(LCA, 's3', { person: DEPUTY_OF_LCA, replaces: 's2' });
    assert.equal(nestedSpeech(scenario.and(other).state)?.person, DEPUTY_OF_LCA);
  });

  test('[FL11] a response is a word of its own: the speech that the site is prepared for keeps its turn', () => {
    const scenario = given(...everybody, listed(LCA, 'p1'), grant(GLI, 's1'), prepare(LCA, 's2', null, 'p1'));
    const responding = scenario.and(respond(LCA, 's3'));
    assert.deepEqual(told(scenario.when(respond(LCA, 's3'))), [
      'StandbyCleared p1',
      'SpeechAdded s3',
      'SpeechHeld s1 response',
      'ResponseGranted s3',
    ]);
    assert.partialDeepStrictEqual(nestedSpeech(responding.state), {
      kind: 'response',
      timer: { allowanceMs: DEFAULT_RULES.responseMs },
    });
    assert.deepEqual(responding.state.floor.standby, []);
    assert.equal(findSpeech(responding.state.speeches, speechId('p1'))?.outcome, 'open');
  });

  test('[FL11] a speech of the list that is named becomes the response', () => {
    const scenario = given(...everybody, listed(LCA, 'p1'), grant(GLI, 's1'));
    const named = respond(LCA, 's3', { listed: 'p1' });
    assert.deepEqual(told(scenario.when(named)), ['SpeechHeld s1 response', 'ResponseGranted p1']);
    assert.deepEqual(scenario.and(named).when(named), []);
    const another = respond(LCA, 's3', { listed: 's1' });
    assert.deepEqual(scenario.when(another), refused('unknown_speech'), 'it is of another site');
  });

  test('[FL17] a response to a speech that is over does not become one to the next', () => {
    const scenario = given(...everybody, grant(LCA, 's1'), grant(GLI, 's2', { replaces: 's1' }));
    assert.deepEqual(scenario.when(respond(USSF, 's3', { to: 's1' })), refused('floor_taken'));
  });

  test('[FL17] of two operators who give a response at once, the second is told', () => {
    const scenario = given(...everybody, grant(LCA, 's1'), respond(GLI, 's2'));
    assert.deepEqual(scenario.when(respond(USSF, 's3')), refused('floor_taken'));
  });
});

describe('the word of the chair', () => {
  test('[FL24] within a speech it holds the timer, and gives the floor back with the remaining time', () => {
    const scenario = given(...everybody, grant(LCA, 's1'), chair);
    assert.equal(nestedSpeech(scenario.state)?.site, HQ);
    assert.equal(nestedSpeech(scenario.state)?.kind, 'chair');
    assert.deepEqual(
      speechOnFloor(scenario.state)?.holds.map(({ cause }) => cause),
      ['chair'],
    );
    assert.deepEqual(scenario.when(chair), []);
    const after = scenario.and(release('chair')).state;
    assert.equal(speechOnFloor(after)?.timer.spentMs, 1000);
    assert.notEqual(speechOnFloor(after)?.timer.runningSince, null);
  });

  test('[FL24] a response ends for it, and the speech stands without a gap', () => {
    const scenario = given(...everybody, grant(LCA, 's1'), respond(GLI, 's2'));
    assert.deepEqual(told(scenario.when(chair)), [
      'SpeechAdded chair',
      'ResponseReleased s2 superseded',
      'SpeechHeld s1 chair',
      'SpeechResumed s1 response',
      'ResponseGranted chair',
    ]);
  });

  test('[FL24] who waits in the hall goes on waiting, and can be prepared', () => {
    const waiting = given(...everybody, ask(HQ, 'r1'), ask(HQ, 'r2', 'chair'), prepare(HQ, 's1'));
    for (const scenario of [waiting.and(chair), waiting.and(grant(LCA, 's2'), chair)]) {
      const { floor } = scenario.state;
      assert.deepEqual(
        [...floor.queue.map(({ id }) => id), ...floor.standby.map(({ speech }) => speech)],
        ['r1', 's1'],
      );
      assert.deepEqual(told(scenario.when(ask(HQ, 'r3', 'procedural'))), ['FloorRequested r3']);
    }
    const speaking = given(...everybody, chair);
    assert.deepEqual(told(speaking.when(prepare(HQ, 's1'))), ['SpeechAdded s1', 'StandbySet s1']);
  });

  test('[FL24] on a free floor it is a speech of the hall', () => {
    const scenario = given(...everybody, chair);
    assert.partialDeepStrictEqual(speechOnFloor(scenario.state), { site: HQ, kind: 'chair' });
    assert.deepEqual(scenario.when(chair), []);
  });

  test('[FL24] [PR5] it closes the microphone of the speaker where the rules say so', () => {
    const muted = (chairMutes: boolean) => {
      const { version: _, ...rules } = DEFAULT_RULES;
      const set: ConferenceCommand = {
        type: 'SetFloorRules',
        rules: { ...rules, chairMutes },
        expectedVersion: 0,
      };
      const scenario = given(...everybody, ...(chairMutes ? [set] : []), grant(LCA, 's1'), chair);
      return programmePlan(scenario.state, 1)?.speakerMuted;
    };
    assert.deepEqual([muted(false), muted(true)], [false, true]);
  });
});
