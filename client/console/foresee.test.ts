import assert from 'node:assert/strict';
import test from 'node:test';
import type { Role } from '../../domain/actor.ts';
import type { Conference } from '../../domain/conference/conference.ts';
import { asId, type CommandId, type SpeechId } from '../../domain/ids.ts';
import { CHAIR_OF_LCA, GLI, LCA, OPENING, USSF } from '../../domain/testing/sampleConference.ts';
import { connect, given } from '../../domain/testing/scenario.ts';
import { requestFor, type ConsoleAction } from './consoleAction.ts';
import { foresee, maySend } from './foresee.ts';

const SPEECH = asId<SpeechId>('speech-lca');
const view = (conference: Conference, roles: readonly Role[] = ['operator'], live = true) => ({
  conference,
  roles,
  live,
});
const grant: ConsoleAction = { type: 'grant', site: LCA, person: null };
const speaking = given(connect(LCA), connect(GLI), {
  type: 'GrantFloor',
  site: LCA,
  speech: SPEECH,
  person: CHAIR_OF_LCA,
  replaces: null,
});

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
  const command = asId<CommandId>('command-1');
  const input = requestFor({ type: 'grant', site: GLI, person: null }, speaking.state, command).input;
  assert.deepEqual(input, { command, site: GLI, person: null, replaces: SPEECH });
});

test('a response names the speech and the response that the operator sees', () => {
  const command = asId<CommandId>('command-1');
  const respond: ConsoleAction = { type: 'respond', site: GLI, person: null };
  const none = requestFor(respond, speaking.state, command).input;
  assert.deepEqual(none, { command, site: GLI, person: null, respondsTo: SPEECH, replaces: null });
  const answering = speaking.and({
    type: 'GrantResponse',
    site: GLI,
    speech: asId<SpeechId>('speech-gli'),
    person: null,
    respondsTo: SPEECH,
    replaces: null,
  });
  const another = requestFor({ ...respond, site: USSF }, answering.state, command).input;
  assert.partialDeepStrictEqual(another, { respondsTo: SPEECH, replaces: 'speech-gli' });
});
