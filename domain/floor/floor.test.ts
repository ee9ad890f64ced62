import assert from 'node:assert/strict';
import { test } from 'node:test';
import { queuePosition, floorRole, speechState } from './floor.ts';
import { findSpeech } from '../speeches/speech.ts';
import { answer, ask, grant, prepare, release, respond, speechId } from '../testing/commands.ts';
import { GLI, HQ, LCA, USSF } from '../testing/sampleConference.ts';
import { connect, given } from '../testing/scenario.ts';

const everybody = [HQ, LCA, GLI, USSF].map((site) => connect(site));

test('[FL1] a place in the queue counts from 1; a site that does not wait has none', () => {
  const { floor } = given(...everybody, ask(LCA, 'r1'), ask(GLI, 'r2')).state;
  assert.deepEqual(
    [LCA, GLI, USSF].map((site) => queuePosition(floor, site)),
    [1, 2, null],
  );
});

test('speech and response are on air, standby is not, the rest listens', () => {
  const { state } = given(...everybody, grant(LCA, 's1'), respond(GLI, 's2'), prepare(HQ, 's3'));
  assert.deepEqual(
    [LCA, GLI, HQ, USSF].map((site) => floorRole(state, site)),
    ['on_air', 'on_air', 'standby', 'listening'],
  );
});

test('[SL2] where a speech stands follows from what became of it and from the floor', () => {
  const stateOf = (scenario: ReturnType<typeof given>) => {
    const { floor, speeches } = scenario.state;
    return speechState(floor, findSpeech(speeches, speechId('s1')) ?? assert.fail());
  };
  const prepared = given(...everybody, prepare(LCA, 's1'));
  assert.equal(stateOf(prepared), 'standby');
  assert.equal(stateOf(prepared.and(answer(LCA, 's1'))), 'ready');
  const speaking = prepared.and(grant(LCA, 's2'));
  assert.equal(stateOf(speaking), 'on_floor');
  assert.equal(stateOf(speaking.and(respond(GLI, 's3'))), 'paused');
  assert.equal(stateOf(speaking.and(release('s1'))), 'done');
  assert.equal(
    stateOf(speaking.and({ type: 'PutBackSpeech', speech: speechId('s1'), place: 'first' })),
    'planned',
  );
  assert.equal(stateOf(prepared.and({ type: 'ClearStandby', site: LCA })), 'withdrawn');
});
