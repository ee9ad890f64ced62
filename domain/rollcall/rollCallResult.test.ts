import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { asId, type SiteId } from '../ids.ts';
import { GLI, LCA, PLAN, USSF } from '../testing/sampleConference.ts';
import { mark, OPEN, played, rollCallWorld, withOnline } from '../testing/rollCallWorld.ts';
import { bulkCandidates } from './callOrder.ts';
import { MARKS, NO_ROLL_CALL, type Mark } from './rollCall.ts';
import { resultSentence, rollCallResult } from './rollCallResult.ts';

const opened = played(rollCallWorld(), OPEN);

test('[RC17] the sentence, ready to be read', () => {
  const { rollCall, sites } = played(
    opened,
    mark(LCA, 'absent', { reason: 'mất điện' }),
    mark(GLI, 'excused', { reason: 'bão' }),
    mark(USSF, 'present_in_hall'),
  );
  const result = rollCallResult(rollCall.counts[0] ?? { marks: {} }, sites);
  assert.equal(
    resultSentence(result, 'vi'),
    'Có mặt 1/3 điểm cầu (trực tuyến 0, tại hội trường 1); vắng 1: Lào Cai (mất điện); ' +
      'vắng có phép 1: Gia Lai (bão); chưa điểm danh 0.',
  );
  assert.equal(
    resultSentence(result, 'en'),
    'Present: 1 of 3 sites (online 0, in the hall 1); absent 1: Lao Cai (mất điện); ' +
      'excused 1: Gia Lai (bão); not called 0.',
  );
});

test('[RC1] [RC17] before anybody is called, all but the host are expected', () => {
  const result = rollCallResult({ marks: {} }, opened.sites);
  assert.deepEqual(
    result.notCalled.map(({ id }) => id),
    [LCA, GLI, USSF],
  );
  assert.match(resultSentence(result, 'vi'), /^Có mặt 0\/3 .*; vắng 0; vắng có phép 0; chưa điểm danh 3\.$/);
});

test('[RC4] [RC16] the preview of "all online" names who is online and has no mark', () => {
  const online = withOnline(opened, USSF, LCA, asId<SiteId>('HQ'));
  const preview = ({ rollCall, sites }: typeof online) => bulkCandidates(rollCall, sites).map(({ id }) => id);
  assert.deepEqual(preview(online), [LCA, USSF]);
  assert.deepEqual(preview(played(online, mark(LCA, 'absent', { reason: 'bão' }))), [USSF]);
  assert.deepEqual(preview({ ...online, rollCall: NO_ROLL_CALL }), []);
});

test('[RC17] whatever the marks, every expected site stands in the result once, and the numbers of the sentence add up', () => {
  const profile = PLAN.sites.find(({ id }) => id === LCA);
  assert.ok(profile);
  const marks = fc.array(fc.option(fc.constantFrom<Mark>(...MARKS)), { maxLength: 40 });
  fc.assert(
    fc.property(marks, (drawn) => {
      const sites = drawn.map((_, index) => ({
        ...profile,
        id: asId<SiteId>(`S${index}`),
        order: 50 - index,
      }));
      const world = played(
        rollCallWorld([...PLAN.sites.filter(({ group }) => group === 'host'), ...sites]),
        OPEN,
        ...drawn.flatMap((as, index) =>
          as === null ? [] : [mark(asId<SiteId>(`S${index}`), as, { reason: 'x' })],
        ),
      );
      const result = rollCallResult(world.rollCall.counts[0] ?? { marks: {} }, world.sites);
      const { absent, excused, online, inHall, notCalled } = result;
      const listed = [...online, ...inHall, ...notCalled, ...[...absent, ...excused].map(({ site }) => site)];
      assert.equal(new Set(listed.map(({ id }) => id)).size, drawn.length);
      assert.equal(listed.length, drawn.length);
      const said =
        /^Có mặt (\d+)\/(\d+) .*tuyến (\d+), .*trường (\d+)\); vắng (\d+).*; vắng có phép (\d+).*danh (\d+)\.$/;
      const [, present, expected, ...parts] = said.exec(resultSentence(result, 'vi'))?.map(Number) ?? [];
      const [byLine = NaN, inTheHall = NaN, ...others] = parts;
      assert.equal(expected, drawn.length);
      assert.equal(present, byLine + inTheHall);
      assert.equal(expected, byLine + inTheHall + others.reduce((sum, number) => sum + number, 0));
    }),
  );
});
