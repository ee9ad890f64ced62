import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { asId, type SiteId } from '../../domain/ids.ts';
import { plannedBuses } from '../../domain/programme/plannedBuses.ts';
import { AUDIO_BUSES, type ProgrammePlan } from '../../domain/programme/programme.ts';
import { openMicrophones, wantedContribution } from './wantedContribution.ts';

const SITES = ['HQ', 'LCA', 'DBN', 'HNI'].map((code) => asId<SiteId>(code));
const site = fc.constantFrom(...SITES);
const anySite = fc.option(site, { nil: null });
const plans: fc.Arbitrary<ProgrammePlan> = fc.record({
  version: fc.nat(),
  host: site,
  speaker: anySite,
  speakerMuted: fc.boolean(),
  response: anySite,
  content: anySite,
  standby: fc.uniqueArray(site),
});

test('[MP1] open microphones are those of host, speaker and response, and no other', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const named = [plan.host, plan.speakerMuted ? null : plan.speaker, plan.response].filter(
        (code) => code !== null,
      );
      assert.deepEqual(new Set(openMicrophones(plan)), new Set(named));
    }),
  );
});

test('[MP1] each open microphone is on exactly one bus', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const buses = plannedBuses(plan);
      for (const open of openMicrophones(plan)) {
        assert.equal(AUDIO_BUSES.filter((bus) => buses[bus] === open).length, 1);
      }
    }),
  );
});

test('[MP2] a site sends its voice while its microphone is open, and all layers while it is or may be seen', () => {
  fc.assert(
    fc.property(plans, site, (plan, code) => {
      const { host, speaker, standby } = plan;
      const seen = code === host || code === speaker || standby.includes(code);
      assert.deepEqual(wantedContribution(plan, code), {
        maxSpatialLayer: seen ? 2 : 0,
        microphone: openMicrophones(plan).has(code),
      });
    }),
  );
});

test('[MP2] a response is heard and not seen', () => {
  const [host, speaker, response] = SITES;
  assert.ok(host !== undefined && speaker !== undefined && response !== undefined);
  const plan: ProgrammePlan = {
    version: 1,
    host,
    speaker,
    response,
    content: null,
    speakerMuted: false,
    standby: [],
  };
  assert.deepEqual(wantedContribution(plan, response), { maxSpatialLayer: 0, microphone: true });
});

test('[MP2] before the first plan nobody sends more than the lowest layer', () => {
  for (const code of SITES) {
    assert.deepEqual(wantedContribution(null, code), { maxSpatialLayer: 0, microphone: false });
  }
});
