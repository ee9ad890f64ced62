import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTimeZone, utcOffsetAt } from './timeZone.ts';

test('IANA names are time zones; offsets, abbreviations and misspellings are not', () => {
  for (const name of ['Asia/Ho_Chi_Minh', 'America/Argentina/Buenos_Aires', 'Europe/Kyiv'])
    assert.ok(isTimeZone(name), name);
  for (const name of ['', '+07:00', 'GMT+7', 'ICT', 'Asia/Hanoi', 'asia/tokyo', 'Asia/Tokyo ']) {
    assert.ok(!isTimeZone(name), name);
  }
});

test('offsets follow summer time and are written as in ISO 8601', () => {
  const january = Date.UTC(2024, 0, 15);
  const july = Date.UTC(2024, 6, 15);
  assert.deepEqual(
    [utcOffsetAt('America/New_York', january), utcOffsetAt('America/New_York', july)],
    ['-05:00', '-04:00'],
  );
  assert.equal(utcOffsetAt('Asia/Kolkata', july), '+05:30');
  assert.equal(utcOffsetAt('Europe/London', january), '+00:00');
});
