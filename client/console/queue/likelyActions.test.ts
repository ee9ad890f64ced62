import assert from 'node:assert/strict';
import { test } from 'node:test';
import { REQUEST_KINDS } from '../../../domain/floor/floor.ts';
import { CHAIR_OF_LCA, LCA } from '../../../domain/testing/sampleConference.ts';
import { likelyActions } from './likelyActions.ts';

test('[CN23] an entry of the queue offers what is likeliest for its class, for whoever would speak there', () => {
  const offered = (speaking: boolean) =>
    Object.fromEntries(
      REQUEST_KINDS.map((kind) => [
        kind,
        likelyActions(kind, { site: LCA, person: CHAIR_OF_LCA, speaking }).map(({ type }) => type),
      ]),
    );
  const always = { chair: ['chairFloor'], response: ['respond'], ad_hoc: ['standby', 'grant'] };
  assert.deepEqual(offered(true), { ...always, procedural: ['respond', 'grant'] });
  assert.deepEqual(offered(false), { ...always, procedural: ['standby', 'grant'] });
  assert.deepEqual(likelyActions('response', { site: LCA, person: CHAIR_OF_LCA, speaking: true }), [
    { type: 'respond', site: LCA, person: CHAIR_OF_LCA },
  ]);
});
