import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConferenceCommand } from '../conference/conference.ts';
import { asId, type SessionId, type SiteId, type SpeechId } from '../ids.ts';
import { GLI, HQ, LCA, USSF } from '../testing/sampleConference.ts';
import { connect, given, unplanned } from '../testing/scenario.ts';
import { programmePlan } from './programme.ts';

const speech = (name: string) => asId<SpeechId>(name);
const standby = (site: SiteId): ConferenceCommand => ({
  type: 'SetStandby',
  site,
  speech: speech(`prepared-${site}`),
  person: null,
});

test('[PR1] there is no programme before there is a plan', () => {
  assert.equal(programmePlan(unplanned().state, 0), null);
});

test('[PR1] a quiet conference shows its host', () => {
  assert.deepEqual(programmePlan(given().state, 7), {
    version: 7,
    host: HQ,
    speaker: null,
    response: null,
    content: null,
    standby: [],
  });
});

test('[PR1] floor, response, content and standby are in the plan', () => {
  const { state } = given(
    ...[HQ, LCA, GLI, USSF].map((site) => connect(site)),
    { type: 'GrantFloor', site: LCA, speech: speech('s1'), person: null, replaces: null },
    {
      type: 'GrantResponse',
      site: HQ,
      speech: speech('s2'),
      person: null,
      respondsTo: speech('s1'),
      replaces: null,
    },
    { type: 'StartContent', site: HQ, session: asId<SessionId>('HQ-1') },
    standby(USSF),
    standby(GLI),
  );
  assert.deepEqual(programmePlan(state, 20), {
    version: 20,
    host: HQ,
    speaker: LCA,
    response: HQ,
    content: HQ,
    standby: [USSF, GLI],
  });
});
