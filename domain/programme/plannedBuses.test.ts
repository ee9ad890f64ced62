import assert from 'node:assert/strict';
import test from 'node:test';
import { asId, type SiteId } from '../ids.ts';
import { plannedBuses } from './plannedBuses.ts';
import type { ProgrammePlan } from './programme.ts';

const site = (code: string) => asId<SiteId>(code);
const plan = (part: Partial<ProgrammePlan>): ProgrammePlan => ({
  version: 1,
  host: site('HQ'),
  speaker: null,
  speakerMuted: false,
  response: null,
  content: null,
  standby: [],
  ...part,
});

test('[PR2] each bus carries the site that the plan names for it', () => {
  const buses = plannedBuses(plan({ speaker: site('LCA'), response: site('HNI'), content: site('HQ') }));
  assert.deepEqual(buses, {
    hostVideo: 'HQ',
    speakerVideo: 'LCA',
    contentVideo: 'HQ',
    hostAudio: 'HQ',
    speakerAudio: 'LCA',
    responseAudio: 'HNI',
  });
});

test('[PR2] a voice is on one bus only, while a picture may be on two', () => {
  const hall = plannedBuses(plan({ speaker: site('HQ'), response: site('HQ') }));
  assert.equal(hall.speakerVideo, 'HQ');
  assert.equal(hall.speakerAudio, null);
  assert.equal(hall.responseAudio, null);
  const same = plannedBuses(plan({ speaker: site('LCA'), response: site('LCA') }));
  assert.equal(same.speakerAudio, 'LCA');
  assert.equal(same.responseAudio, null);
});
