import assert from 'node:assert/strict';
import test from 'node:test';
import type { ProgrammeProblem } from '../../../contract/notifications.ts';
import { grant } from '../../../domain/testing/commands.ts';
import { HQ, LCA } from '../../../domain/testing/sampleConference.ts';
import { connect, given, unplanned } from '../../../domain/testing/scenario.ts';
import { busStates } from './busStates.ts';
import { nothingOnAir } from '../../testing/nothingOnAir.ts';

const { state } = given(connect(LCA), grant(LCA, 'speech-lca'));

test('[CN7] what is on air is what the plane says, and what was ordered stands beside it', () => {
  const buses = busStates(state, { onAir: { ...nothingOnAir, hostVideo: HQ, hostAudio: HQ }, problems: [] });
  const speaker = buses.find(({ bus }) => bus === 'speakerVideo');
  assert.deepEqual(speaker, {
    bus: 'speakerVideo',
    actual: null,
    intended: LCA,
    agrees: false,
    problem: null,
  });
  assert.deepEqual(
    buses.filter(({ agrees }) => !agrees).map(({ bus }) => bus),
    ['speakerVideo', 'speakerAudio'],
  );
});

test('[CN7] a site that is still forwarded though nothing was ordered is a difference too', () => {
  const buses = busStates(given().state, { onAir: { ...nothingOnAir, speakerVideo: LCA }, problems: [] });
  const speaker = buses.find(({ bus }) => bus === 'speakerVideo');
  assert.deepEqual([speaker?.actual, speaker?.intended, speaker?.agrees], [LCA, null, false]);
});

test('trouble is shown at its bus; before a plan nothing is asked for', () => {
  const problem: ProgrammeProblem = { bus: 'speakerAudio', site: LCA, problem: 'silent', since: 5 };
  const buses = busStates(state, { onAir: nothingOnAir, problems: [problem] });
  assert.deepEqual(
    buses.filter((bus) => bus.problem !== null).map(({ bus }) => bus),
    ['speakerAudio'],
  );
  assert.ok(
    busStates(unplanned().state, { onAir: nothingOnAir, problems: [] }).every(({ agrees }) => agrees),
  );
});
