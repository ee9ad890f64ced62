import assert from 'node:assert/strict';
import test from 'node:test';
import { formatMoment } from './formatMoment.ts';

const EVENING = Date.parse('2024-07-18T23:30:05+07:00');
const HOUR_MS = 3_600_000;

test('the day is said of what was on another day than the one in mind, by the clocks of the place', () => {
  assert.equal(formatMoment(EVENING, EVENING - HOUR_MS, 'Asia/Ho_Chi_Minh'), '23:30');
  assert.equal(formatMoment(EVENING + HOUR_MS, EVENING, 'Asia/Ho_Chi_Minh'), '00:30 (19/07/2024)');
  assert.equal(formatMoment(EVENING + HOUR_MS, EVENING, 'Europe/Paris'), '19:30');
  assert.equal(
    formatMoment(EVENING - 24 * HOUR_MS, EVENING, 'Europe/Paris', 'seconds'),
    '18:30:05 (17/07/2024)',
  );
});
