import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConferenceCommand } from '../../domain/conference/conference.ts';
import { grant, prepare, respond, speechId } from '../../domain/testing/commands.ts';
import { GLI, HQ, LCA, USSF } from '../../domain/testing/sampleConference.ts';
import { connect, given } from '../../domain/testing/scenario.ts';
import { nothingOnAir } from '../testing/nothingOnAir.ts';
import { airRole } from './airRole.ts';

const online = [connect(HQ), connect(LCA), connect(GLI), connect(USSF)];
const speaking = given(...online, grant(LCA, 's1'), prepare(GLI, 's2'));
const pause: ConferenceCommand = { type: 'PauseConference', cause: 'stopped' };

test('[SP4] the floor makes a site on air, standby or listening', () => {
  assert.equal(airRole(speaking.state, nothingOnAir, LCA), 'on_air');
  assert.equal(airRole(speaking.state, nothingOnAir, GLI), 'standby');
  assert.equal(airRole(speaking.state, nothingOnAir, USSF), 'listening');
  assert.equal(airRole(speaking.and(respond(USSF, 's3')).state, nothingOnAir, USSF), 'on_air');
});

test('[SP4] whoever is heard by all is on air, whatever the floor says; a picture alone does not make it so', () => {
  const { state } = given(...online);
  for (const bus of ['speakerAudio', 'responseAudio', 'hostAudio'] as const) {
    assert.equal(airRole(state, { ...nothingOnAir, [bus]: LCA }, LCA), 'on_air');
    assert.equal(airRole(speaking.and(pause).state, { ...nothingOnAir, [bus]: LCA }, LCA), 'on_air');
  }
  assert.equal(airRole(state, { ...nothingOnAir, hostVideo: HQ }, HQ), 'listening');
});

test('[SP4] in a pause whoever keeps the floor is not on air, but prepared to go on', () => {
  const paused = speaking.and(respond(USSF, 's3'), pause);
  const roles = () => [LCA, USSF, GLI, HQ].map((site) => airRole(paused.state, nothingOnAir, site));
  assert.deepEqual(roles(), ['standby', 'standby', 'standby', 'listening']);
  const resumed = paused.and({ type: 'ResumeConference' }).state;
  assert.equal(airRole(resumed, nothingOnAir, LCA), 'on_air');
});

test('[SP4] who speaks by telephone is not on air with its own line', () => {
  const { state } = speaking.and({ type: 'ContinueByPhone', speech: speechId('s1') });
  assert.equal(airRole(state, nothingOnAir, LCA), 'listening');
});

test('[SP4] a site that the roll call calls is on air until its call ends, and in a pause nobody is called', () => {
  const called = given(...online, { type: 'OpenCount', number: 1 }, { type: 'CallSite', site: LCA });
  assert.equal(airRole(called.state, nothingOnAir, LCA), 'on_air');
  assert.equal(airRole(called.state, nothingOnAir, GLI), 'listening');
  const calledAt = called.state.rollCall.calling?.at ?? 0;
  const closed = called.and({ type: 'EndCallVoice', site: LCA, calledAt });
  assert.equal(closed.state.rollCall.calling?.open, false);
  assert.equal(airRole(closed.state, nothingOnAir, LCA), 'on_air', 'its picture still is');
  assert.equal(airRole(closed.and({ type: 'InterruptRollCall' }).state, nothingOnAir, LCA), 'listening');
});
