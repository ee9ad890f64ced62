import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { asId } from '../ids.ts';
import { GLI, HQ, LCA, NOWHERE, USSF } from '../testing/sampleConference.ts';
import {
  call,
  calls,
  decided,
  entry,
  mark,
  OPEN,
  played,
  refused,
  RUN,
  rollCallWorld,
  undo,
  withOnline,
} from '../testing/rollCallWorld.ts';
import type { RollCallWorld } from './decideRollCall.ts';
import type { RollCallCommand } from './rollCall.ts';

const opened = played(rollCallWorld(), OPEN);
const running = played(opened, RUN);

describe('marks', () => {
  const sited = (site: typeof LCA, as: 'present_online' | 'present_in_hall' | null) => [
    { type: 'SiteMarked', data: { number: 1, site, mark: as, reason: null, correction: null } },
  ];

  test('[RC3] the same mark and reason again give nothing, another reason is another mark', () => {
    const absent = played(opened, mark(LCA, 'absent', { reason: 'mất điện' }));
    assert.deepEqual(decided(absent, mark(LCA, 'absent', { reason: 'mất điện' })), []);
    assert.deepEqual(calls(decided(absent, mark(LCA, 'absent', { reason: 'bão' }))), ['SiteMarked LCA']);
    assert.deepEqual(decided(opened, mark(LCA, null)), []);
    assert.deepEqual(decided(absent, mark(LCA, null)), sited(LCA, null));
    assert.equal(entry(played(absent, mark(LCA, null)), LCA), null);
  });

  test('[RC3] absence has a reason, presence does not', () => {
    for (const as of ['absent', 'excused'] as const) {
      assert.deepEqual(decided(opened, mark(LCA, as)), refused('reason_needed'));
      assert.equal(entry(played(opened, mark(LCA, as, { reason: 'bão' })), LCA)?.reason, 'bão');
    }
    assert.deepEqual(
      decided(opened, mark(LCA, 'present_online', { reason: 'bão' })),
      sited(LCA, 'present_online'),
    );
    assert.deepEqual(decided(opened, mark(LCA, null, { reason: 'bão' })), []);
  });

  test('[RC3] [TX1] a reason or correction that could not be stored is refused', () => {
    for (const text of ['', ' bão', 'bão\n', 'a'.repeat(201)]) {
      assert.deepEqual(decided(opened, mark(LCA, 'absent', { reason: text })), refused('invalid_text'), text);
      assert.deepEqual(
        decided(opened, mark(LCA, 'present_online', { correction: text })),
        refused('invalid_text'),
      );
    }
  });

  test('[RC5] sites that are not asked are refused', () => {
    for (const site of [HQ, NOWHERE, asId<never>('__proto__'), asId<never>('constructor')]) {
      assert.deepEqual(decided(opened, mark(site)), refused('unknown_site'));
      assert.deepEqual(decided(opened, call(site)), refused('unknown_site'));
    }
  });

  test('[RC4] an online site has no mark by that, and one that has gone keeps its mark', () => {
    const online = withOnline(opened, LCA);
    assert.equal(entry(online, LCA), null);
    const gone = withOnline(played(online, mark(LCA)));
    assert.equal(entry(gone, LCA)?.mark, 'present_online');
  });

  test('[RC5] a count that is over is only corrected, and the correction is kept', () => {
    const second = played(opened, mark(LCA), { type: 'OpenCount', number: 2 });
    const correction = 'nghe nhầm';
    assert.deepEqual(decided(second, mark(GLI)), refused('unknown_count'));
    assert.deepEqual(
      decided(second, mark(GLI, 'present_online', { number: 3, correction })),
      refused('unknown_count'),
    );
    const corrected = played(second, mark(LCA, 'absent', { reason: 'bão', correction }));
    assert.deepEqual(entry(corrected, LCA), { mark: 'absent', reason: 'bão', correction, at: 1000 });
    assert.equal(entry(corrected, LCA, 2), null);
  });

  test('[RC5] once the conference is closed every change is a correction', () => {
    const closed: RollCallWorld = { ...opened, phase: { ...opened.phase, phase: 'closed' } };
    assert.deepEqual(decided(closed, mark(LCA)), refused('correction_needed'));
    assert.deepEqual(
      decided(closed, { type: 'MarkSites', number: 1, sites: [LCA], mark: 'present_online' }),
      refused('correction_needed'),
    );
    const corrected = played(closed, mark(LCA, 'present_in_hall', { correction: 'bổ sung' }));
    assert.equal(entry(corrected, LCA)?.correction, 'bổ sung');
  });

  test('[RC5] a correction of an earlier count does not answer the call of this one', () => {
    const second = played(opened, { type: 'OpenCount', number: 2 }, RUN);
    assert.deepEqual(calls(decided(second, mark(LCA, 'present_online', { correction: 'x' }))), [
      'SiteMarked LCA',
    ]);
    const corrected = played(second, mark(LCA, 'present_online', { correction: 'x' }));
    assert.deepEqual(decided(corrected, mark(LCA, 'present_online', { correction: 'x' })), []);
    assert.deepEqual(decided(corrected, undo(LCA)), []);
    assert.deepEqual(corrected.rollCall.run?.trail, []);
  });
});

describe('marking several sites', () => {
  const all = (...sites: readonly (typeof LCA)[]): RollCallCommand => ({
    type: 'MarkSites',
    number: 1,
    sites,
    mark: 'present_online',
  });

  test('[RC16] marks those named that are not marked so yet, each once', () => {
    const some = played(opened, mark(LCA), mark(GLI, 'absent', { reason: 'bão' }));
    assert.deepEqual(calls(decided(some, all(LCA, GLI, USSF, GLI))), ['SiteMarked GLI', 'SiteMarked USSF']);
    assert.deepEqual(decided(played(some, all(LCA, GLI, USSF)), all(LCA, GLI, USSF)), []);
  });

  test('[RC16] is refused as a whole when one of them is not asked', () => {
    assert.deepEqual(decided(opened, all(LCA, HQ)), refused('unknown_site'));
    assert.deepEqual(decided(opened, all(NOWHERE)), refused('unknown_site'));
    assert.deepEqual(
      decided(opened, { ...all(LCA), number: 2 } as RollCallCommand),
      refused('unknown_count'),
    );
  });

  test('[RC7] answers the call of the site that is being called', () => {
    assert.deepEqual(calls(decided(running, all(LCA, GLI))), [
      'SiteMarked LCA',
      'SiteMarked GLI',
      'CallEnded LCA',
      'SiteCalled USSF',
    ]);
  });
});
