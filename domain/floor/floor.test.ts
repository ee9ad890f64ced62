import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asId, type FloorRequestId, type SpeechId } from '../ids.ts';
import { GLI, HQ, LCA, USSF } from '../testing/sampleConference.ts';
import { EMPTY_FLOOR, floorRole, queuePosition, type Floor } from './floor.ts';

const entry = (site: typeof LCA) => ({ site, id: asId<FloorRequestId>(`r-${site}`), at: 1 });
const speech = (site: typeof LCA) => ({
  site,
  speech: asId<SpeechId>(`s-${site}`),
  person: null,
  grantedAt: 1,
});

test('[FL1] a place in the queue counts from 1; a site that does not wait has none', () => {
  const floor: Floor = { ...EMPTY_FLOOR, queue: [entry(LCA), entry(GLI)] };
  assert.deepEqual(
    [LCA, GLI, USSF].map((site) => queuePosition(floor, site)),
    [1, 2, null],
  );
});

test('speech and response are on air, standby is not, the rest listens', () => {
  const floor: Floor = {
    queue: [entry(USSF)],
    standby: [speech(HQ)],
    speech: speech(LCA),
    response: speech(GLI),
  };
  assert.deepEqual(
    [LCA, GLI, HQ, USSF].map((site) => floorRole(floor, site)),
    ['on_air', 'on_air', 'standby', 'listening'],
  );
});
