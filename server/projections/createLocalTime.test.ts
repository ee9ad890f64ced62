import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLocalTime } from './createLocalTime.ts';

const local = (timeZone: string, iso: string) => createLocalTime(timeZone, 'en')(Date.parse(iso));

test('[AT9] date, time and offset, in the order of the language', () => {
  const at = Date.parse('2024-07-18T12:05:09.999Z');
  assert.equal(createLocalTime('Asia/Ho_Chi_Minh', 'vi')(at), '18/07/2024 19:05:09 +07:00');
  assert.equal(createLocalTime('Asia/Ho_Chi_Minh', 'en')(at), '2024-07-18 19:05:09 +07:00');
});

test('[AT9] midnight belongs to the new day', () => {
  assert.equal(local('Asia/Ho_Chi_Minh', '2024-12-31T17:00:00Z'), '2025-01-01 00:00:00 +07:00');
});

test('[AT9] the offset is that of the moment: before, in and after a change of summer time', () => {
  assert.equal(local('Europe/Berlin', '2024-10-27T00:30:00Z'), '2024-10-27 02:30:00 +02:00');
  assert.equal(local('Europe/Berlin', '2024-10-27T01:30:00Z'), '2024-10-27 02:30:00 +01:00');
});

test('[AT9] offsets of none, of half an hour, and to the west', () => {
  assert.equal(local('UTC', '2024-07-18T12:00:00Z'), '2024-07-18 12:00:00 +00:00');
  assert.equal(local('Asia/Kolkata', '2024-07-18T12:00:00Z'), '2024-07-18 17:30:00 +05:30');
  assert.equal(local('America/St_Johns', '2024-01-18T12:00:00Z'), '2024-01-18 08:30:00 -03:30');
});

test('[AT9] a zone that is not known is an error', () => {
  assert.throws(() => createLocalTime('Asia/Nowhere', 'vi'), RangeError);
});
