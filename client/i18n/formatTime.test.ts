import assert from 'node:assert/strict';
import test from 'node:test';
import { formatDate, formatDuration, formatTime, formatWeekdayTime } from './formatTime.ts';
import { setLanguage } from './language.ts';

const EVENING = Date.parse('2024-07-18T19:30:05+07:00');

test('the time of day is that of the place, with 24 hours', () => {
  assert.equal(formatTime(EVENING, 'Asia/Ho_Chi_Minh'), '19:30');
  assert.equal(formatTime(EVENING, 'Asia/Ho_Chi_Minh', 'seconds'), '19:30:05');
  assert.equal(formatTime(EVENING, 'America/Los_Angeles'), '05:30');
  assert.equal(formatTime(Date.parse('2024-07-18T00:00:00+07:00'), 'Asia/Ho_Chi_Minh'), '00:00');
});

test('dates and weekdays are in the words of the page and of the place', () => {
  setLanguage('en');
  assert.match(formatDate(EVENING, 'Asia/Ho_Chi_Minh'), /^Thursday,? 18 July 2024$/);
  assert.match(formatWeekdayTime(EVENING, 'Pacific/Auckland'), /^Fri.* 00:30$/);
  setLanguage('vi');
  assert.equal(formatDate(EVENING, 'Asia/Ho_Chi_Minh'), 'Thứ Năm, ngày\u00a018 tháng\u00a07 năm\u00a02024');
  assert.equal(
    formatDate(Date.parse('2025-02-02T09:00:00+07:00'), 'Asia/Ho_Chi_Minh'),
    'Chủ Nhật, ngày\u00a002 tháng\u00a002 năm\u00a02025',
  );
  assert.equal(formatDate(EVENING, 'Pacific/Auckland'), 'Thứ Sáu, ngày\u00a019 tháng\u00a07 năm\u00a02024');
});

test('a length of time counts on past an hour and a day, and never runs negative', () => {
  assert.equal(formatDuration(0), '0:00');
  assert.equal(formatDuration(-5000), '0:00');
  assert.equal(formatDuration(59_999), '0:59');
  assert.equal(formatDuration(3_599_999), '59:59');
  assert.equal(formatDuration(3_600_000), '1:00:00');
  assert.equal(formatDuration(30 * 3_600_000 + 61_000), '30:01:01');
});
