import assert from 'node:assert/strict';
import test from 'node:test';
import { closingTime } from './closingTime.ts';

const HANOI = 'Asia/Ho_Chi_Minh';
const at = (time: string) => Date.parse(`2026-03-05T${time}+07:00`);

test('a typed time of day is its next moment in the conference’s zone', () => {
  const now = at('09:10:30');
  for (const typed of ['10:45', '10.45', '10h45', ' 10:45 ']) {
    assert.equal(closingTime(typed, HANOI, now), at('10:45:00'), typed);
  }
  assert.equal(closingTime('9:05', HANOI, now), at('09:05:00') + 24 * 3_600_000);
  assert.equal(closingTime('9:10', HANOI, now), at('09:10:00') + 24 * 3_600_000);
  assert.equal(closingTime('0:00', HANOI, at('23:59:59')), at('23:59:00') + 60_000);
});

test('a night in which clocks are changed makes it no hour earlier or later', () => {
  const berlin = (typed: string, now: string) => closingTime(typed, 'Europe/Berlin', Date.parse(now));
  assert.equal(berlin('08:00', '2026-03-28T22:00:00+01:00'), Date.parse('2026-03-29T08:00:00+02:00'));
  assert.equal(berlin('08:00', '2026-10-24T22:00:00+02:00'), Date.parse('2026-10-25T08:00:00+01:00'));
  assert.equal(berlin('23:20', '2026-03-28T23:30:00+01:00'), Date.parse('2026-03-29T23:20:00+02:00'));
});

test('what is no time of day is none', () => {
  for (const typed of ['', '24:00', '10:60', 'ten', '10', '10:4']) {
    assert.equal(closingTime(typed, HANOI, at('09:00:00')), null, typed);
  }
});
