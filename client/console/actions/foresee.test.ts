import assert from 'node:assert/strict';
import test from 'node:test';
import type { Role } from '../../../domain/actor.ts';
import type { Conference } from '../../../domain/conference/conference.ts';
import type { RequestKind } from '../../../domain/floor/floor.ts';
import { asId, type SiteId, type SpeechId } from '../../../domain/ids.ts';
import { findSpeech } from '../../../domain/speeches/speech.ts';
import { grant as giveFloor, respond } from '../../../domain/testing/commands.ts';
import { CHAIR_OF_LCA, GLI, LCA, OPENING, USSF } from '../../../domain/testing/sampleConference.ts';
import { connect, given, START } from '../../../domain/testing/scenario.ts';
import { stepOf, type ConsoleAction } from './consoleAction.ts';
import { foresee, maySend } from './foresee.ts';

const SPEECH = asId<SpeechId>('speech-lca');
const view = (conference: Conference, roles: readonly Role[] = ['operator'], live = true) => ({
  conference,
  roles,
  live,
  now: START,
});
const grant: ConsoleAction = { type: 'grant', site: LCA, person: null };
const speaking = given(connect(LCA), connect(GLI), giveFloor(LCA, SPEECH, { person: CHAIR_OF_LCA }));
const sight = (conference: Conference) => ({ conference, now: START });

test('[CN6] a page that does not show the present state sends nothing', () => {
  assert.equal(foresee(grant, view(given(connect(LCA)).state, ['operator'], false)), 'stale');
});

test('[CN6] an account without the role is told so, whatever the rules would say', () => {
  const { state } = given();
  assert.equal(foresee(grant, view(state, ['clerk', 'technician', 'admin'])), 'forbidden');
  assert.equal(foresee({ type: 'closeAll' }, view(speaking.state, ['chair'])), null);
  assert.equal(maySend({ type: 'closeAll' }, view(state, ['chair'])), true);
  assert.equal(maySend(grant, view(state, ['chair'])), false);
});

test('[CN6] what the rules would refuse is refused with their code', () => {
  assert.equal(foresee(grant, view(given().state)), 'site_offline');
  assert.equal(
    foresee({ type: 'respond', site: GLI, person: null }, view(given(connect(GLI)).state)),
    'nobody_on_floor',
  );
  assert.equal(foresee({ type: 'standby', site: LCA, person: null }, view(speaking.state)), 'on_floor');
});

test('[CN23] a wish that is taken down for a site is what the rules of the queue take', () => {
  const wish = (site: SiteId, kind: RequestKind): ConsoleAction => ({ type: 'enqueue', site, kind });
  const idle = given(connect(GLI));
  assert.equal(foresee(wish(GLI, 'response'), view(idle.state)), 'nobody_on_floor');
  assert.equal(foresee(wish(GLI, 'ad_hoc'), view(idle.state)), null);
  assert.equal(foresee(wish(USSF, 'ad_hoc'), view(idle.state)), null, 'who is away can ask by telephone');
  assert.equal(foresee(wish(LCA, 'procedural'), view(speaking.state)), 'on_floor');
  const waiting = speaking.and({ type: 'RequestFloor', request: asId('q1'), site: GLI, kind: 'response' });
  assert.equal(foresee(wish(GLI, 'response'), view(waiting.state)), 'already_waiting');
  assert.equal(foresee(wish(GLI, 'procedural'), view(waiting.state)), null);
  const shut = speaking.and({ type: 'SetRequestList', open: false, closesAt: null });
  assert.equal(foresee(wish(GLI, 'ad_hoc'), view(shut.state)), 'list_closed');
});

test('[CN6] what holds already is not sent again', () => {
  assert.equal(foresee(grant, view(speaking.state)), 'holds_already');
  assert.equal(foresee({ type: 'closeAll' }, view(given(connect(LCA)).state)), 'holds_already');
  assert.equal(foresee({ type: 'stopContent' }, view(speaking.state)), 'holds_already');
  assert.equal(
    foresee({ type: 'endSpeech', speech: asId('another') }, view(speaking.state)),
    'holds_already',
  );
});

test('[CN6] what changes something may be sent', () => {
  const allowed: readonly ConsoleAction[] = [
    { type: 'grant', site: GLI, person: null },
    { type: 'standby', site: GLI, person: null },
    { type: 'respond', site: GLI, person: null },
    { type: 'endSpeech', speech: SPEECH },
    { type: 'closeAll' },
    { type: 'activate', item: OPENING },
  ];
  for (const action of allowed) {
    assert.equal(foresee(action, view(speaking.state)), null, action.type);
  }
});

test('a grant names the speech that the operator sees on the floor', () => {
  const { name, input, command } = stepOf({ type: 'grant', site: GLI, person: null }, sight(speaking.state));
  assert.equal(name, 'floor.grant');
  assert.deepEqual(input, { site: GLI, person: null, speech: null, replaces: SPEECH, unready: false });
  assert.partialDeepStrictEqual(command, { type: 'GrantFloor', replaces: SPEECH, listed: null });
});

test('a response names the speech and the response that the operator sees', () => {
  const action: ConsoleAction = { type: 'respond', site: GLI, person: null };
  const none = stepOf(action, sight(speaking.state)).input;
  assert.deepEqual(none, { site: GLI, person: null, speech: null, respondsTo: SPEECH, replaces: null });
  const answering = speaking.and(respond(GLI, 'speech-gli', { to: SPEECH }));
  const another = stepOf({ ...action, site: USSF }, sight(answering.state)).input;
  assert.partialDeepStrictEqual(another, { respondsTo: SPEECH, replaces: 'speech-gli' });
});

test('a restart names the time that the operator sees running', () => {
  const { input } = stepOf({ type: 'restart', speech: SPEECH }, sight(speaking.state));
  const since = findSpeech(speaking.state.speeches, SPEECH)?.timer.runningSince;
  assert.ok(typeof since === 'number');
  assert.deepEqual(input, { speech: SPEECH, runningSince: since });
});

test('every action is a request with the command that the server makes of it', () => {
  const sent = { item: OPENING, expectedVersion: 0 };
  const actions: readonly (readonly [ConsoleAction, string, string])[] = [
    [{ type: 'enterPhase', phase: 'line_test' }, 'phase.enter', 'EnterPhase'],
    [{ type: 'pause', cause: 'break' }, 'phase.pause', 'PauseConference'],
    [{ type: 'moveItem', ...sent, before: null }, 'agenda.move', 'MoveAgendaItem'],
    [{ type: 'removeItem', ...sent }, 'agenda.remove', 'RemoveAgendaItem'],
    [{ type: 'editItem', ...sent, change: {} }, 'agenda.edit', 'EditAgendaItem'],
    [{ type: 'cut', item: OPENING, allowanceMs: 60_000 }, 'speeches.cut', 'CutSpeeches'],
    [{ type: 'settle', speech: SPEECH, outcome: 'skipped' }, 'speeches.settle', 'SettleSpeech'],
    [{ type: 'hold', speech: SPEECH }, 'floor.hold', 'HoldSpeech'],
    [{ type: 'putBack', speech: SPEECH, place: 'first' }, 'floor.putBack', 'PutBackSpeech'],
    [{ type: 'undo', at: 5 }, 'floor.undo', 'UndoFloorStep'],
    [{ type: 'setList', open: false, closesAt: null }, 'floor.list', 'SetRequestList'],
  ];
  for (const [action, name, command] of actions) {
    const step = stepOf(action, sight(speaking.state));
    assert.deepEqual([step.name, step.command.type], [name, command]);
  }
});
