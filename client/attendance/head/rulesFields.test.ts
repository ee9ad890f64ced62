import assert from 'node:assert/strict';
import test from 'node:test';
import { DEFAULT_ATTENDANCE_RULES } from '../../../domain/secretariat/secretariat.ts';
import { rulesOf, rulesSeen, rulesTyped } from './rulesFields.ts';

test('the rules are typed in per cent and minutes, and come back as they were', () => {
  const { fields, version } = rulesSeen({ ...DEFAULT_ATTENDANCE_RULES, lateAfterMs: 300_000, version: 4 });
  assert.deepEqual(fields, { percent: '85', late: '5', early: '1' });
  assert.equal(version, 4);
  assert.deepEqual(rulesOf(fields), { attendedPercent: 85, lateAfterMs: 300_000, earlyBeforeMs: 60_000 });
});

test('what is no whole number within the limits is not sent, and each field says so for itself', () => {
  const right = { percent: '100', late: '0', early: '60' };
  assert.deepEqual(rulesOf(right), { attendedPercent: 100, lateAfterMs: 0, earlyBeforeMs: 3_600_000 });
  for (const percent of ['', '0', '101', '8.5', 'x', '-1']) {
    assert.equal(rulesOf({ ...right, percent }), null);
    assert.deepEqual(rulesTyped({ ...right, percent }), {
      attendedPercent: null,
      lateAfterMs: 0,
      earlyBeforeMs: 3_600_000,
    });
  }
  assert.equal(rulesOf({ ...right, late: '61' }), null);
  assert.equal(rulesOf({ ...right, early: '' }), null);
});
