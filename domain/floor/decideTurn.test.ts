import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ConferenceCommand } from '../conference/conference.ts';
import { speechOnFloor } from './floor.ts';
import { programmePlan } from '../programme/programme.ts';
import { findSpeech } from '../speeches/speech.ts';
import { grant, lose, release, respond, speechId } from '../testing/commands.ts';
import { GLI, HQ, LCA, USSF } from '../testing/sampleConference.ts';
import { connect, given, refused, told } from '../testing/scenario.ts';

const everybody = [HQ, LCA, GLI, USSF].map((site) => connect(site));
const s1 = speechId('s1');
const hold = (cause: 'operator' | 'lost', since = Infinity): ConferenceCommand => ({
  type: 'HoldSpeech',
  speech: s1,
  cause,
  since,
});
const resume = (cause: 'operator' | 'lost'): ConferenceCommand => ({
  type: 'ResumeSpeech',
  speech: s1,
  cause,
});
/** Granted at `GRANTED`; each further command comes a second later. */
const speaking = given(...everybody, grant(LCA, 's1'));
const GRANTED = speechOnFloor(speaking.state)?.grantedAt ?? 0;
const timerOf = (scenario: ReturnType<typeof given>) => findSpeech(scenario.state.speeches, s1)?.timer;

describe('holding a timer', () => {
  test('[TI2] a pause stops it, once, and it goes on with the remaining time', () => {
    const held = speaking.and(hold('operator'));
    assert.partialDeepStrictEqual(timerOf(held), { spentMs: 1000, runningSince: null });
    assert.deepEqual(held.when(hold('operator')), []);
    const on = held.and(resume('operator'));
    assert.partialDeepStrictEqual(timerOf(on), { spentMs: 1000, runningSince: GRANTED + 2000 });
    assert.deepEqual(on.when(resume('operator')), []);
  });

  test('[TI2] it runs again when the last of several causes is gone', () => {
    const held = speaking.and(hold('operator'), hold('lost'), resume('operator'));
    assert.equal(timerOf(held)?.runningSince, null);
    assert.notEqual(timerOf(held.and(resume('lost')))?.runningSince, null);
  });

  test('[TI4] a lost line counts up to the last good moment, and not to before it last ran', () => {
    assert.equal(timerOf(speaking.and(hold('lost', GRANTED + 400)))?.spentMs, 400);
    assert.equal(timerOf(speaking.and(hold('lost', GRANTED - 9000)))?.spentMs, 0);
    assert.equal(timerOf(speaking.and(hold('lost', GRANTED + 90_000)))?.spentMs, 1000);
  });

  test('[TI2] what has not the word cannot be held', () => {
    assert.deepEqual(given(...everybody).when(hold('operator')), []);
    assert.deepEqual(speaking.and(release('s1')).when(hold('operator')), []);
  });
});

describe('allowances', () => {
  const allow = (minutes: number): ConferenceCommand => ({
    type: 'SetAllowance',
    speech: s1,
    allowanceMs: minutes * 60_000,
  });

  test('[TI3] a minute more is the whole allowance: two operators who add one add one', () => {
    const scenario = speaking.and(allow(6));
    assert.equal(timerOf(scenario)?.allowanceMs, 360_000);
    assert.deepEqual(scenario.when(allow(6)), []);
  });

  test('[TI3] it has limits, and a speech that is over has none any more', () => {
    assert.deepEqual(speaking.when(allow(0)), refused('invalid_duration'));
    assert.deepEqual(speaking.when(allow(181)), refused('invalid_duration'));
    assert.deepEqual(speaking.and(release('s1')).when(allow(6)), refused('speech_begun'));
    const unknown: ConferenceCommand = { type: 'SetAllowance', speech: speechId('s9'), allowanceMs: 60_000 };
    assert.deepEqual(speaking.when(unknown), refused('unknown_speech'));
  });

  test('[TI3] a restart counts from nothing, once for all who saw the same timer', () => {
    const restart = (runningSince: number | null): ConferenceCommand => ({
      type: 'RestartTimer',
      speech: s1,
      runningSince,
    });
    const scenario = speaking.and(restart(GRANTED));
    assert.partialDeepStrictEqual(timerOf(scenario), { spentMs: 0, runningSince: GRANTED + 1000 });
    assert.deepEqual(scenario.when(restart(GRANTED)), []);
    const held = speaking.and(hold('operator'), restart(null));
    assert.partialDeepStrictEqual(timerOf(held), { spentMs: 0, runningSince: null });
  });

  test('[TI3] a timer that stands at nothing has nothing to restart', () => {
    const restart: ConferenceCommand = { type: 'RestartTimer', speech: s1, runningSince: null };
    const held = speaking.and(hold('operator'));
    assert.deepEqual(told(held.when(restart)), ['TimerRestarted s1']);
    assert.deepEqual(held.and(restart).when(restart), []);
  });
});

describe('a turn that is broken off', () => {
  const putBack = (place: 'first' | 'deferred'): ConferenceCommand => ({
    type: 'PutBackSpeech',
    speech: s1,
    place,
  });

  test('[FL25] it comes first in its item, with its remaining time', () => {
    const scenario = speaking.and(hold('operator'), putBack('first'));
    assert.equal(scenario.state.floor.speech, null);
    const speech = findSpeech(scenario.state.speeches, s1);
    assert.partialDeepStrictEqual(speech, { outcome: 'open', timer: { spentMs: 1000, runningSince: null } });
    const again = scenario.and(grant(LCA, 's2'));
    assert.equal(again.state.floor.speech, 's1', 'the same speech goes on');
    assert.equal(timerOf(again)?.spentMs, 1000);
  });

  test('[FL25] or it is deferred, until somebody takes it up', () => {
    const scenario = speaking.and(putBack('deferred'));
    assert.equal(findSpeech(scenario.state.speeches, s1)?.outcome, 'deferred');
    const taken = grant(LCA, 's2', { listed: 's1' });
    assert.deepEqual(told(scenario.when(taken)), ['FloorGranted s1']);
    assert.equal(findSpeech(scenario.and(taken).state.speeches, s1)?.outcome, 'open');
    assert.deepEqual(scenario.when(putBack('first')), []);
  });

  test('[FL25] what is nested in it is over, and does not come again', () => {
    const scenario = speaking.and(respond(GLI, 's2'));
    assert.deepEqual(told(scenario.when(putBack('first'))), [
      'ResponseReleased s2 ended',
      'FloorReleased s1 put_back',
    ]);
    const { speeches } = scenario.and(putBack('first')).state;
    const outcomes = Object.fromEntries(speeches.map(({ id, outcome }) => [id, outcome]));
    assert.deepEqual(outcomes, { s1: 'open', s2: 'done' });
  });

  test('[FL25] [PR5] by telephone the timer goes on, and the hall is seen', () => {
    const phone: ConferenceCommand = { type: 'ContinueByPhone', speech: s1 };
    const lost = speaking.and(hold('lost'), lose(LCA));
    assert.equal(programmePlan(lost.state, 1)?.speaker, LCA, 'nothing else fills the gap');
    const scenario = lost.and(phone);
    assert.notEqual(timerOf(scenario)?.runningSince, null);
    assert.equal(programmePlan(scenario.state, 1)?.speaker, null);
    assert.deepEqual(scenario.when(phone), []);
    assert.deepEqual(scenario.when(hold('lost')), [], 'a telephone is no line of the site');
  });
});

describe('a microphone that the operator mutes', () => {
  const mute: ConferenceCommand = { type: 'MuteSpeech', speech: s1 };
  const unmute: ConferenceCommand = { type: 'UnmuteSpeech', speech: s1 };
  const planned = (scenario: ReturnType<typeof given>) => programmePlan(scenario.state, 1);

  test('[FL27] [PR5] closes, while floor, picture and timer go on', () => {
    const muted = speaking.and(mute);
    assert.partialDeepStrictEqual(planned(muted), { speaker: LCA, speakerMuted: true });
    assert.equal(muted.state.floor.speech, s1);
    assert.deepEqual(timerOf(muted), timerOf(speaking));
    assert.deepEqual(muted.when(mute), []);
    assert.partialDeepStrictEqual(planned(muted.and(unmute)), { speaker: LCA, speakerMuted: false });
    assert.deepEqual(speaking.when(unmute), []);
  });

  test('[FL27] a response is muted by itself, and the speech that it is nested in too', () => {
    const responding = given(...everybody, grant(GLI, 's0'), respond(LCA, 's1', { to: 's0' }));
    assert.equal(planned(responding)?.response, LCA);
    const muted = responding.and(mute);
    assert.partialDeepStrictEqual(planned(muted), { speaker: GLI, speakerMuted: false, response: null });
    assert.equal(planned(muted.and(unmute))?.response, LCA);
    const speech: ConferenceCommand = { type: 'MuteSpeech', speech: speechId('s0') };
    assert.partialDeepStrictEqual(planned(responding.and(speech)), { speakerMuted: true, response: LCA });
  });

  test('[FL27] the hall is not muted, nor who speaks by telephone or has not the word', () => {
    assert.deepEqual(given(...everybody, grant(HQ, 's1')).when(mute), refused('host_site'));
    const phone = speaking.and({ type: 'ContinueByPhone', speech: s1 });
    assert.deepEqual(phone.when(mute), []);
    assert.deepEqual(speaking.and(release('s1')).when(mute), []);
    const muted = speaking.and(mute, { type: 'ContinueByPhone', speech: s1 });
    assert.equal(findSpeech(muted.state.speeches, s1)?.muted, false, 'the voice comes another way');
  });

  test('[FL27] a turn that comes again is heard; one that goes on by undo is as it was', () => {
    const again = speaking.and(mute, { type: 'PutBackSpeech', speech: s1, place: 'first' });
    assert.equal(planned(again.and(grant(LCA, 's2')))?.speakerMuted, false);
    const passed = speaking.and(mute, grant(GLI, 's2', { replaces: 's1' }));
    assert.equal(planned(passed)?.speakerMuted, false);
    const undone = passed.and({ type: 'UndoFloorStep', at: passed.state.floor.lastStep?.at ?? 0 });
    assert.partialDeepStrictEqual(planned(undone), { speaker: LCA, speakerMuted: true });
  });
});
