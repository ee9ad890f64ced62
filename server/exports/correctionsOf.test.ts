import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asId, type SiteId } from '../../domain/ids.ts';
import { CLERK, scriptEvents } from '../../domain/testing/attendanceScript.ts';
import { correctionsOf } from './correctionsOf.ts';
import { cellText } from './tables/cells.ts';
import { SESSION, stored, subjectOfLog } from './testing/subjects.ts';

const LCA = asId<SiteId>('LCA');

test('[EX4] a delegation that is corrected says who was on it before, also where as many are', () => {
  const delegates = [
    { name: 'Trần Văn Một', office: null, head: false },
    { name: 'Lê Thị Hai', office: null, head: true },
  ];
  const data = { site: LCA, headCount: 4, delegates, correction: 'nhầm người' };
  const corrected = { type: 'DelegationSet', data, at: 11 * 3_600_000, actor: CLERK } as const;
  const [found] = correctionsOf(subjectOfLog(stored([...scriptEvents(SESSION), corrected]))).filter(
    ({ field }) => field === 'delegation',
  );
  assert.ok(found);
  assert.equal(cellText(found.measured, String, 'vi'), '4 người: Trần Văn Một (Trưởng đoàn), Phạm Thị Mới');
  assert.equal(cellText(found.official, String, 'vi'), '4 người: Trần Văn Một, Lê Thị Hai (Trưởng đoàn)');
  assert.deepEqual([found.reason, found.inForce], ['nhầm người', true]);
});

test('[EX4] a site of which only the short name was changed says which it was', () => {
  const renamed = (shortName: string) => {
    const site = { vi: 'Điểm cầu Lào Cai', en: 'Lao Cai' };
    const data = { site: LCA, name: site, shortName: { vi: shortName, en: shortName }, reason: 'viết gọn' };
    return { type: 'SiteRenamed', data, at: 11 * 3_600_000, actor: CLERK } as const;
  };
  const log = stored([...scriptEvents(SESSION), renamed('Lào Cai'), renamed('L. Cai')]);
  const rows = correctionsOf(subjectOfLog(log)).filter(({ site, field }) => site === LCA && field === 'name');
  const last = rows.at(-1);
  assert.ok(last);
  assert.deepEqual(
    [cellText(last.measured, String, 'vi'), cellText(last.official, String, 'vi')],
    ['Điểm cầu Lào Cai (Lào Cai)', 'Điểm cầu Lào Cai (L. Cai)'],
  );
});
