import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { instantAt, readWallTime, wallDay } from './wallTime.ts';

const HANOI = 'Asia/Ho_Chi_Minh';
const BERLIN = 'Europe/Berlin';
const time = (hours: number, minutes = 0, seconds = 0) => ({ hours, minutes, seconds });

test('[SD3] a typed time is that of the zone, also after midnight', () => {
  assert.equal(instantAt('2024-07-18', time(19, 30, 5), HANOI), Date.parse('2024-07-18T19:30:05+07:00'));
  assert.equal(instantAt('2024-07-19', time(0), HANOI), Date.parse('2024-07-19T00:00:00+07:00'));
  assert.equal(wallDay(Date.parse('2024-07-18T23:59:59+07:00'), HANOI), '2024-07-18');
  assert.equal(wallDay(Date.parse('2024-07-19T00:00:00+07:00'), HANOI), '2024-07-19');
  assert.equal(wallDay(Date.parse('2024-07-19T00:00:00+07:00'), 'America/Los_Angeles'), '2024-07-18');
});

test('[SD3] an hour that the clocks leave out is no time, one that they show twice is the first', () => {
  assert.equal(instantAt('2026-03-29', time(2, 30), BERLIN), null);
  assert.equal(instantAt('2026-03-29', time(3), BERLIN), Date.parse('2026-03-29T03:00:00+02:00'));
  assert.equal(instantAt('2026-10-25', time(2, 30), BERLIN), Date.parse('2026-10-25T02:30:00+02:00'));
  assert.equal(instantAt('2026-10-25', time(3), BERLIN), Date.parse('2026-10-25T03:00:00+01:00'));
});

test('[SD3] what a clock shows is found again, but for the hour that it shows twice', () => {
  const zones = fc.constantFrom(HANOI, BERLIN, 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe');
  const seconds = fc.integer({ min: Date.UTC(2020, 0) / 1000, max: Date.UTC(2030, 0) / 1000 });
  fc.assert(
    fc.property(zones, seconds, (zone, second) => {
      const at = second * 1000;
      const shown = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'medium' }).format(at);
      const typed = readWallTime(shown);
      assert.ok(typed !== null);
      const found = instantAt(wallDay(at, zone), typed, zone);
      assert.ok(found === at || (found !== null && at - found > 0 && at - found <= 3_600_000), shown);
    }),
  );
});

test('[SD3] times are typed with or without seconds', () => {
  for (const typed of ['8:02', '08:02', '8h02', ' 08.02 ', '08:02:00']) {
    assert.deepEqual(readWallTime(typed), time(8, 2), typed);
  }
  assert.deepEqual(readWallTime('23:59:59'), time(23, 59, 59));
  for (const typed of ['', '8', '24:00', '8:60', '8:02:60', '802', 'sáng', '8:2']) {
    assert.equal(readWallTime(typed), null, typed);
  }
});
