import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { axisTicks } from './axisTicks.ts';

const HOUR_MS = 3_600_000;
const clocks = (from: string, to: string, timeZone: string, most: number) =>
  axisTicks({ startAt: Date.parse(from), endAt: Date.parse(to) }, timeZone, most).map(({ at }) =>
    new Date(at).toLocaleTimeString('en-GB', { timeZone, timeStyle: 'short' }),
  );

test('[AB3] the axis names full hours of the conference’s zone, in the finest steps that have room', () => {
  const session = ['2026-03-02T01:20:00Z', '2026-03-02T04:40:00Z'] as const;
  assert.deepEqual(clocks(...session, 'Asia/Ho_Chi_Minh', 4), ['09:00', '10:00', '11:00']);
  assert.deepEqual(clocks(...session, 'Asia/Kolkata', 4), ['07:00', '08:00', '09:00', '10:00']);
  assert.deepEqual(clocks(...session, 'Asia/Ho_Chi_Minh', 8), [
    '08:30',
    '09:00',
    '09:30',
    '10:00',
    '10:30',
    '11:00',
    '11:30',
  ]);
});

test('[AB3] it names them across midnight, and whole days of long windows', () => {
  const night = ['2026-03-02T15:00:00Z', '2026-03-02T19:00:00Z'] as const;
  assert.deepEqual(clocks(...night, 'Asia/Ho_Chi_Minh', 4), ['22:00', '23:00', '00:00', '01:00', '02:00']);
  const weeks = clocks('2026-03-01T01:00:00Z', '2026-03-30T01:00:00Z', 'Asia/Ho_Chi_Minh', 5);
  assert.ok(weeks.length >= 3 && weeks.every((time) => time === '00:00'));
});

test('[AB3] there are never more than have room, and all lie within the window', () => {
  const window = fc.record({
    startAt: fc.integer({ min: 0, max: 4e12 }),
    lengthMs: fc.integer({ min: 60_000, max: 400 * HOUR_MS }),
    most: fc.integer({ min: 2, max: 12 }),
    timeZone: fc.constantFrom('Asia/Ho_Chi_Minh', 'Asia/Kathmandu', 'America/St_Johns'),
  });
  fc.assert(
    fc.property(window, ({ startAt, lengthMs, most, timeZone }) => {
      const ticks = axisTicks({ startAt, endAt: startAt + lengthMs }, timeZone, most);
      // Of a window that is a whole number of steps long, both ends are named.
      assert.ok(ticks.length <= most + 1);
      assert.ok(ticks.every(({ place }) => place >= 0 && place <= 1));
    }),
  );
});
