import assert from 'node:assert/strict';
import test from 'node:test';
import type { Conference, ConferenceCommand } from '../../../domain/conference/conference.ts';
import { findSpeech } from '../../../domain/speeches/speech.ts';
import { grant, prepare, respond, speechId } from '../../../domain/testing/commands.ts';
import { GLI, HQ, LCA, OPENING, REPORT } from '../../../domain/testing/sampleConference.ts';
import { connect, given } from '../../../domain/testing/scenario.ts';
import { desk } from '../testing/desk.ts';
import { deskIntentAction } from './deskIntentAction.ts';

const at = (state: Conference, ...intents: readonly Parameters<typeof deskIntentAction>[0][]) =>
  intents.map((intent) => deskIntentAction(intent, desk(state).model));
const online = given(connect(LCA), connect(GLI));
const speaking = online.and(grant(LCA, 's1'));
const MINUTE = 60_000;

test('[CN17] the next one of the list is given the floor with the name that the list has', () => {
  assert.deepEqual(at(online.state, 'grantNext', 'prepareNext'), ['nobody_next', 'nobody_next']);
  const { state } = online.and(prepare(GLI, 's2'));
  const person = findSpeech(state.speeches, speechId('s2'))?.person ?? null;
  assert.deepEqual(at(state, 'grantNext'), [{ type: 'grant', site: GLI, person, listed: 's2' }]);
});

test('[CN9] keys of the clock mean the response while there is one, but never the chair’s word', () => {
  const allowance = (state: Conference, id: string) =>
    findSpeech(state.speeches, speechId(id))?.timer.allowanceMs ?? 0;
  const answered = speaking.and(respond(GLI, 'r1')).state;
  const chaired = speaking.and({ type: 'TakeChairFloor', speech: speechId('c1') }).state;
  assert.deepEqual(at(online.state, 'addMinute', 'holdClock'), ['nothing_on_floor', 'nothing_on_floor']);
  for (const [state, speech] of [
    [speaking.state, 's1'],
    [answered, 'r1'],
    [chaired, 's1'],
  ] as const) {
    const allowanceMs = allowance(state, speech);
    assert.deepEqual(at(state, 'addMinute', 'addFive', 'takeMinute', 'holdClock', 'restartClock'), [
      { type: 'allow', speech, allowanceMs: allowanceMs + MINUTE },
      { type: 'allow', speech, allowanceMs: allowanceMs + 5 * MINUTE },
      { type: 'allow', speech, allowanceMs: allowanceMs - MINUTE },
      { type: 'hold', speech },
      { type: 'restart', speech },
    ]);
  }
});

test('[CN9] ending names what it ends: the speech, the response, or the chair’s word', () => {
  const chairWord: ConferenceCommand = { type: 'TakeChairFloor', speech: speechId('c1') };
  const ends = (state: Conference) => at(state, 'endSpeech', 'endResponse');
  const speech = { type: 'endSpeech', speech: 's1' };
  assert.deepEqual(ends(speaking.state), [speech, 'nothing_to_end']);
  assert.deepEqual(ends(speaking.and(respond(GLI, 'r1')).state), [
    speech,
    { type: 'endResponse', speech: 'r1' },
  ]);
  const word = { type: 'endChairWord', speech: 'c1' };
  assert.deepEqual(ends(speaking.and(chairWord).state), [speech, word]);
  assert.deepEqual(ends(given(connect(HQ), chairWord).state), [word, 'nothing_to_end']);
});

test('[CN9] [CN23] keys take a wish of each class down for the selected site, and for none while one is typed', () => {
  const { model } = desk(speaking.state);
  const wishes = () =>
    (['enqueueSpeech', 'enqueueResponse', 'enqueueProcedural'] as const).map((intent) =>
      deskIntentAction(intent, model),
    );
  assert.deepEqual(wishes(), Array(3).fill('nothing_selected'));
  model.line.select(GLI);
  assert.deepEqual(
    wishes(),
    (['ad_hoc', 'response', 'procedural'] as const).map((kind) => ({ type: 'enqueue', site: GLI, kind })),
  );
  model.line.type('lc');
  assert.deepEqual(wishes(), Array(3).fill('unfinished_typing'));
});

test('[CN17] once the conference is closed, the keys of the list say so', () => {
  const closed = online.and({ type: 'EnterPhase', phase: 'closed', from: 'preparation' });
  assert.deepEqual(at(closed.state, 'grantNext', 'prepareNext'), ['phase_closed', 'phase_closed']);
});

test('[CN9] the key that holds the clock lets it run again', () => {
  const since = speaking.state.speeches[0]?.timer.runningSince ?? 0;
  const held = speaking.and({ type: 'HoldSpeech', speech: speechId('s1'), cause: 'operator', since });
  assert.deepEqual(at(held.state, 'holdClock'), [{ type: 'resume', speech: 's1' }]);
});

test('[CN9] [FL27] the key that mutes whoever has the word opens the microphone again', () => {
  assert.deepEqual(at(speaking.state, 'muteTurn'), [{ type: 'mute', speech: 's1' }]);
  const muted = speaking.and({ type: 'MuteSpeech', speech: speechId('s1') });
  assert.deepEqual(at(muted.state, 'muteTurn'), [{ type: 'unmute', speech: 's1' }]);
  assert.deepEqual(at(online.state, 'muteTurn'), ['nothing_on_floor']);
});

test('[CN9] the key that stops everything lets it go on again', () => {
  assert.deepEqual(at(online.state, 'stopAll'), [{ type: 'pause', cause: 'stopped' }]);
  const paused = online.and({ type: 'PauseConference', cause: 'break' });
  assert.deepEqual(at(paused.state, 'stopAll'), [{ type: 'unpause' }]);
});

test('[CN9] the next item is the one after the active one, skipped ones passed over', () => {
  assert.deepEqual(at(online.state, 'nextItem'), [{ type: 'activate', item: OPENING }]);
  const first = online.and({ type: 'ActivateAgendaItem', item: OPENING, from: null });
  assert.deepEqual(at(first.state, 'nextItem'), [{ type: 'activate', item: REPORT }]);
  const skipped = first.and({ type: 'SkipAgendaItem', item: REPORT });
  assert.deepEqual(at(skipped.state, 'nextItem'), ['no_next_item']);
});

test('[CN19] keys for a lost speaker do nothing while nobody is lost', () => {
  assert.deepEqual(at(speaking.state, 'keepFirst', 'byPhone', 'deferLost'), Array(3).fill('nothing_lost'));
  const since = speaking.state.speeches[0]?.timer.runningSince ?? 0;
  const lost = speaking.and({ type: 'HoldSpeech', speech: speechId('s1'), cause: 'lost', since });
  assert.deepEqual(at(lost.state, 'keepFirst', 'byPhone', 'deferLost'), [
    { type: 'putBack', speech: 's1', place: 'first' },
    { type: 'phone', speech: 's1' },
    { type: 'putBack', speech: 's1', place: 'deferred' },
  ]);
});
