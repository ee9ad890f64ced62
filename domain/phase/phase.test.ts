import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ConferenceCommand } from '../conference/conference.ts';
import { speechOnFloor, nestedSpeech } from '../floor/floor.ts';
import { Rejection } from '../rejection.ts';
import { grant, prepare, release, respond, speechId } from '../testing/commands.ts';
import { GLI, HQ, LCA, USSF, REPORT } from '../testing/sampleConference.ts';
import { phase, type Phase } from './phase.ts';
import { SYSTEM } from '../actor.ts';
import { connect, given, refused, START, told } from '../testing/scenario.ts';

const everybody = [HQ, LCA, GLI, USSF].map((site) => connect(site));
const enter = (phase: Phase, from: Phase): ConferenceCommand => ({ type: 'EnterPhase', phase, from });
const pause: ConferenceCommand = { type: 'PauseConference', cause: 'break' };
const resume: ConferenceCommand = { type: 'ResumeConference' };
const reopen: ConferenceCommand = { type: 'ReopenConference' };

describe('phases', () => {
  test('[PH1] they follow each other, and may be skipped or gone back to', () => {
    const scenario = given(enter('line_test', 'preparation'), enter('in_session', 'line_test'));
    assert.equal(scenario.state.phase.phase, 'in_session');
    assert.deepEqual(told(scenario.when(enter('roll_call', 'in_session'))), ['PhaseEntered']);
  });

  test('[PH2] two operators who press "next" at once go on by one', () => {
    const scenario = given(enter('line_test', 'preparation'));
    assert.deepEqual(scenario.when(enter('line_test', 'preparation')), []);
    assert.deepEqual(scenario.when(enter('roll_call', 'preparation')), refused('stale_version'));
  });

  test('[PH1] the first time in session is the opening', () => {
    const scenario = given(
      enter('in_session', 'preparation'),
      enter('roll_call', 'in_session'),
      enter('in_session', 'roll_call'),
    );
    assert.equal(scenario.state.phase.openedAt, START + 1000);
  });

  test('[PH3] closing ends speech, standby and call; nothing but corrections comes after', () => {
    const scenario = given(...everybody, grant(LCA, 's1'), respond(GLI, 's2'), prepare(USSF, 's3'));
    const closed = enter('closed', 'preparation');
    assert.deepEqual(told(scenario.when(closed)), [
      'ResponseReleased s2 phase_closed',
      'FloorReleased s1 phase_closed',
      'StandbyCleared s3',
      'SpeechSettled s3',
      'PhaseEntered',
    ]);
    const after = scenario.and(closed);
    assert.deepEqual(after.when(grant(LCA, 's4')), refused('phase_closed'));
    assert.deepEqual(after.when(prepare(LCA, 's4')), refused('phase_closed'));
    assert.deepEqual(after.when(pause), refused('phase_closed'));
    assert.deepEqual(after.when(enter('in_session', 'closed')), refused('phase_closed'));
  });

  test('[PH5] an operator reopens it within a quarter of an hour', () => {
    const closed = given(enter('in_session', 'preparation'), enter('closed', 'in_session'));
    assert.deepEqual(closed.when(reopen), [{ type: 'ConferenceReopened', data: { phase: 'in_session' } }]);
    assert.equal(closed.and(reopen).state.phase.phase, 'in_session');
    assert.deepEqual(given().when(reopen), [], 'it is open');
    const state = { ...closed.state.phase, enteredAt: 0 };
    const tooLate = phase.decide(
      { phase: state },
      { type: 'ReopenConference' },
      { at: 900_001, actor: SYSTEM },
    );
    assert.ok(tooLate instanceof Rejection && tooLate.code === 'reopen_expired');
    const just = phase.decide({ phase: state }, { type: 'ReopenConference' }, { at: 900_000, actor: SYSTEM });
    assert.ok(!(just instanceof Rejection) && just.length === 1);
  });

  test('[PH6] leaving the roll call interrupts its run', () => {
    const calling = given(
      ...everybody,
      enter('roll_call', 'preparation'),
      { type: 'OpenCount', number: 1 },
      { type: 'RunRollCall' },
    );
    assert.deepEqual(told(calling.when(enter('in_session', 'roll_call'))), [
      'RollCallInterrupted',
      'CallEnded',
      'PhaseEntered',
    ]);
  });
});

describe('a pause', () => {
  const speaking = given(
    ...everybody,
    enter('in_session', 'preparation'),
    grant(LCA, 's1'),
    respond(GLI, 's2'),
  );

  test('[PH4] holds all timers, and gives the floor back with what remained', () => {
    assert.deepEqual(told(speaking.when(pause)), [
      'ConferencePaused break',
      'SpeechHeld s1 conference',
      'SpeechHeld s2 conference',
    ]);
    const paused = speaking.and(pause);
    assert.deepEqual(paused.when(pause), []);
    const spent = nestedSpeech(paused.state)?.timer.spentMs;
    const on = paused.and(resume);
    assert.equal(nestedSpeech(on.state)?.timer.spentMs, spent);
    assert.notEqual(nestedSpeech(on.state)?.timer.runningSince, null);
    assert.equal(speechOnFloor(on.state)?.timer.runningSince, null, 'the response still holds the speech');
    assert.deepEqual(on.when(resume), []);
  });

  test('[PH4] nobody is given the floor meanwhile', () => {
    const paused = speaking.and(pause);
    assert.deepEqual(paused.when(grant(USSF, 's3', { replaces: 's1' })), refused('conference_paused'));
    assert.deepEqual(
      paused.when({ type: 'TakeChairFloor', speech: speechId('c') }),
      refused('conference_paused'),
    );
    assert.deepEqual(told(paused.when(prepare(USSF, 's3'))), ['SpeechAdded s3', 'StandbySet s3']);
    assert.deepEqual(told(paused.when(release('s1'))), [
      'ResponseReleased s2 ended',
      'FloorReleased s1 ended',
    ]);
  });

  test('[PH4] the active item takes time in session only, and not during a pause', () => {
    const activate: ConferenceCommand = { type: 'ActivateAgendaItem', item: REPORT, from: null };
    const spent = (scenario: ReturnType<typeof given>) =>
      scenario.state.agenda.items.find(({ id }) => id === REPORT) ?? assert.fail();
    const before = given(activate, ...everybody);
    assert.equal(spent(before).activeSince, null);
    const session = before.and(enter('in_session', 'preparation'), connect(LCA, 'x', 'y'), pause);
    assert.partialDeepStrictEqual(spent(session), { activeSince: null, spentMs: 2000 });
    const paused = given(enter('in_session', 'preparation'), pause, activate);
    assert.equal(spent(paused).activeSince, null);
    assert.notEqual(spent(paused.and(resume)).activeSince, null);
  });

  test('[PH3] closing a paused conference ends the pause', () => {
    const closed = speaking.and(pause, enter('closed', 'in_session'));
    assert.equal(closed.state.phase.pause, null);
    assert.equal(closed.state.floor.speech, null);
  });
});
