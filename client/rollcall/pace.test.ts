import assert from 'node:assert/strict';
import test from 'node:test';
import { asId, type SiteId } from '../../domain/ids.ts';
import type { Count, MarkEntry, Run } from '../../domain/rollcall/rollCall.ts';
import { pacePerSite } from './pace.ts';

/** A run whose answers came at these times (s); null for a skip. */
function called(...answers: readonly (number | null)[]): { readonly run: Run; readonly count: Count } {
  const sites = answers.map((at, index) => ({ site: asId<SiteId>(`S${index}`), at }));
  const marks = sites.flatMap(({ site, at }): [SiteId, MarkEntry][] =>
    at === null ? [] : [[site, { mark: 'present_online', reason: null, correction: null, at: at * 1000 }]],
  );
  const trail = sites.map(({ site, at }) => ({ site, before: null, skipped: at === null }));
  return {
    run: { stage: 'running', skipped: [], trail, resumesAt: null },
    count: { number: 1, openedAt: 0, marks: Object.fromEntries(marks) },
  };
}

const paceOf = ({ run, count }: ReturnType<typeof called>) => pacePerSite(run, count);

test('[RP5] until enough sites have answered, a hundred are taken to need ten minutes', () => {
  assert.equal(paceOf(called()), 6000);
  assert.equal(paceOf(called(0, 4, 8)), 6000);
  assert.equal(pacePerSite(null, called().count), 6000);
});

test('[RP5] the pace is the median gap: one long talk does not make the rest look long', () => {
  assert.equal(paceOf(called(0, 4, 8, 12)), 4000);
  assert.equal(paceOf(called(0, 4, 34, 38, 42)), 4000);
});

test('[RP5] interruptions and skips do not count', () => {
  assert.equal(paceOf(called(0, 5, 905, 910, null, 915)), 5000);
});

test('[RP5] only the latest answers count', () => {
  const slow = Array.from({ length: 20 }, (_, index) => index * 20);
  const quick = Array.from({ length: 13 }, (_, index) => 400 + index * 3);
  assert.equal(paceOf(called(...slow, ...quick)), 3000);
});
