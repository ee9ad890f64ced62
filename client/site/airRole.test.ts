import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EMPTY_FLOOR, type Floor } from '../../domain/floor/floor.ts';
import { asId, type SiteId, type SpeechId } from '../../domain/ids.ts';
import { nothingOnAir } from '../testing/nothingOnAir.ts';
import { airRole } from './airRole.ts';

const LCA = asId<SiteId>('LCA');
const SLA = asId<SiteId>('SLA');
const HQ = asId<SiteId>('HQ');

const turn = (site: SiteId) => ({ speech: asId<SpeechId>('speech-1'), site, person: null });
const speaking: Floor = { ...EMPTY_FLOOR, speech: { ...turn(LCA), grantedAt: 0 }, standby: [turn(SLA)] };

test('[SP4] the floor makes a site on air, standby or listening', () => {
  assert.equal(airRole(speaking, nothingOnAir, LCA), 'on_air');
  assert.equal(airRole(speaking, nothingOnAir, SLA), 'standby');
  assert.equal(airRole(EMPTY_FLOOR, nothingOnAir, SLA), 'listening');
});

test('[SP4] whoever is heard by all is on air, whatever the floor says; a picture alone does not make it so', () => {
  assert.equal(airRole(EMPTY_FLOOR, { ...nothingOnAir, speakerAudio: LCA }, LCA), 'on_air');
  assert.equal(airRole(EMPTY_FLOOR, { ...nothingOnAir, responseAudio: LCA }, LCA), 'on_air');
  assert.equal(airRole(speaking, { ...nothingOnAir, hostAudio: HQ, hostVideo: HQ }, HQ), 'on_air');
  assert.equal(airRole(EMPTY_FLOOR, { ...nothingOnAir, hostVideo: HQ }, HQ), 'listening');
});
