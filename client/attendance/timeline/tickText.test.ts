import assert from 'node:assert/strict';
import test from 'node:test';
import { tickText } from './tickText.ts';

test('[AB3] midnight is called by the day that begins, where the conference is', () => {
  const midnight = Date.parse('2024-07-19T00:00:00+07:00');
  assert.equal(tickText(midnight, 'Asia/Ho_Chi_Minh'), '19/07');
  assert.equal(tickText(midnight - 60_000, 'Asia/Ho_Chi_Minh'), '23:59');
  assert.equal(tickText(midnight, 'Europe/Paris'), '19:00');
});
