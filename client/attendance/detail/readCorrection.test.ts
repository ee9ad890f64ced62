import assert from 'node:assert/strict';
import test from 'node:test';
import { summariseAttendance } from '../../../domain/attendance/summariseAttendance.ts';
import type { CorrectionField } from '../../../domain/secretariat/secretariat.ts';
import { clock, scriptAttendance } from '../../../domain/testing/attendanceScript.ts';
import { LCA } from '../../../domain/testing/sampleConference.ts';
import { consequences, foreseeCorrection } from './foreseeCorrection.ts';
import {
  correctionDays,
  readCorrection,
  typedCorrection,
  type CorrectionView,
  type TypedCorrection,
} from './readCorrection.ts';

/** Times of the script are UTC: its clocks are those of this zone. */
const SESSION = `
08:30:00 phase line_test
08:50:00.250 LCA in pc-1
09:00:00 phase in_session
09:20:00 LCA out pc-1 lost
09:30:00 LCA in pc-2
11:00:00 LCA out pc-2
11:30:00 phase closed
`;

function view(script = SESSION, at = '12:00:00', timeZone = 'UTC'): CorrectionView {
  const sheet = summariseAttendance(scriptAttendance(script), clock(at));
  const line = sheet.lines.find(({ site }) => site.id === LCA);
  assert.ok(line !== undefined);
  return { line, sheet, timeZone };
}
function read(field: CorrectionField, change: Partial<TypedCorrection>, seen = view()) {
  return readCorrection({ ...typedCorrection(field, false, seen), ...change }, seen);
}

test('[SD3] the fields begin with what counts, and that is no correction', () => {
  const { time, day } = typedCorrection('firstInAt', false, view());
  assert.deepEqual([day, time], ['1970-01-01', '08:50:00']);
  assert.equal(typedCorrection('lastOutAt', false, view()).time, '11:00:00');
  for (const field of ['firstInAt', 'lastOutAt', 'note'] as const) {
    assert.equal(read(field, {}), 'unchanged', field);
  }
});

test('[SD3] a verdict begins with another one than was measured, which would be no correction', () => {
  assert.deepEqual(read('verdict', {}), { field: 'verdict', value: 'attended' });
  assert.equal(read('verdict', { verdict: 'partly' }), 'unchanged');
  const corrected = view(`${SESSION}11:40:00 LCA corrected verdict attended "line of the carrier"\n`);
  assert.deepEqual(read('verdict', { verdict: 'partly' }, corrected), { field: 'verdict', value: 'partly' });
});

test('[SD3] a time is read in the conference’s zone and with its day', () => {
  const seen = view(SESSION, '12:00:00', 'Asia/Bangkok');
  assert.equal(typedCorrection('firstInAt', false, seen).time, '15:50:00');
  assert.deepEqual(read('firstInAt', { time: '15:40' }, seen), {
    field: 'firstInAt',
    value: clock('08:40:00'),
  });
});

test('[SD3] a session across midnight offers both its days', () => {
  const script =
    '22:00:00 LCA in pc-1\n22:30:00 phase in_session\n25:10:00 LCA out pc-1\n25:20:00 phase closed\n';
  const seen = view(script, '26:00:00');
  assert.deepEqual(correctionDays(seen), ['1970-01-01', '1970-01-02']);
  assert.deepEqual(read('lastOutAt', { day: '1970-01-02', time: '0:50' }, seen), {
    field: 'lastOutAt',
    value: clock('24:50:00'),
  });
  assert.deepEqual(correctionDays(view()), ['1970-01-01']);
});

test('[SD3] weeks after the close the days to choose from are those of the conference', () => {
  const seen = view(SESSION, `${30 * 24}:00:00`);
  assert.deepEqual(correctionDays(seen), ['1970-01-01']);
  assert.equal(typedCorrection('firstInAt', false, seen).day, '1970-01-01');
  const longer = view(
    SESSION.replace('11:00:00 LCA out', '35:00:00 LCA out').replace('11:30:00 phase', '34:00:00 phase'),
    `${30 * 24}:00:00`,
  );
  assert.deepEqual(correctionDays(longer), ['1970-01-01', '1970-01-02']);
});

/** Hours of the script from 25 April 1970 on; in New York clocks are put forward the night after, and back on 25 October. */
const SPRING = 114 * 24;
const AUTUMN = 297 * 24;
const NEW_YORK = 'America/New_York';

test('[SD3] the day on which clocks are put forward is one of the days', () => {
  const script = `${SPRING + 28}:30:00 LCA in pc-1\n${SPRING + 38}:00:00 phase in_session\n`;
  const seen = view(script, `${SPRING + 52}:40:00`, NEW_YORK);
  assert.deepEqual(correctionDays(seen), ['1970-04-25', '1970-04-26', '1970-04-27']);
});

test('[SD3] a moment of the hour that clocks show twice is no correction while nobody touches it', () => {
  const second = `${AUTUMN + 6}:30:00`;
  const script = `${AUTUMN + 4}:00:00 phase in_session\n${second} LCA in pc-1\n`;
  const seen = view(script, `${AUTUMN + 9}:00:00`, NEW_YORK);
  assert.equal(typedCorrection('firstInAt', false, seen).time, '01:30:00');
  assert.equal(read('firstInAt', {}, seen), 'unchanged');
  assert.deepEqual(read('firstInAt', { time: '01:20' }, seen), {
    field: 'firstInAt',
    value: clock(`${AUTUMN + 5}:20:00`),
  });
});

test('[SD3] what is no moment that has been is refused beside the field', () => {
  assert.equal(read('firstInAt', { time: 'nine' }), 'unreadable');
  assert.equal(read('lastOutAt', { time: '12:00:01' }), 'in_future');
  assert.equal(read('firstInAt', { time: '11:00:01' }), 'in_after_out');
  assert.equal(read('lastOutAt', { time: '08:49:59' }), 'in_after_out');
  assert.equal(read('note', { note: 'x'.repeat(501) }), 'note_too_long');
});

test('[SD4] a correction is taken back by another one', () => {
  assert.equal(read('verdict', { measured: true }), 'unchanged');
  const corrected = view(`${SESSION}11:40:00 LCA corrected verdict attended "line of the carrier"\n`);
  assert.equal(read('verdict', {}, corrected), 'unchanged');
  assert.deepEqual(read('verdict', { measured: true }, corrected), { field: 'verdict', value: null });
  const moved = view(`${SESSION}11:40:00 LCA corrected firstInAt 08:40:00 "was there"\n`);
  assert.deepEqual(read('firstInAt', { measured: true }, moved), { field: 'firstInAt', value: null });
  const noted = view(`${SESSION}11:40:00 LCA corrected note "sat in the next room" "said by telephone"\n`);
  assert.deepEqual(read('note', { note: '  ' }, noted), { field: 'note', value: null });
});

test('[SD3] seconds that were not touched stay what was measured, with what lies behind them', () => {
  const moved = view(`${SESSION}11:40:00 LCA corrected firstInAt 08:40:00 "was there"\n`);
  assert.equal(read('firstInAt', { time: '08:40:00' }, moved), 'unchanged');
  assert.deepEqual(read('firstInAt', { time: '08:50' }, moved), {
    field: 'firstInAt',
    value: clock('08:50:00'),
  });
});

test('[SD4] what follows from a correction is foreseen by the record’s own rules', () => {
  const late = SESSION.replace('08:50:00.250 LCA in pc-1\n', '').replace(
    '09:20',
    '09:10:00 LCA in pc-1\n09:20',
  );
  const attendance = scriptAttendance(late);
  const { line, sheet } = view(late);
  const after = (value: number) => {
    const change = { field: 'firstInAt', value } as const;
    const foreseen = foreseeCorrection(attendance, LCA, change, sheet.at);
    assert.ok(foreseen !== undefined);
    return consequences(line, foreseen, change);
  };
  assert.deepEqual(after(clock('08:55:00')), [{ of: 'late', before: clock('00:10:00'), after: null }]);
  assert.deepEqual(after(clock('09:05:00')), [
    { of: 'late', before: clock('00:10:00'), after: clock('00:05:00') },
  ]);
  assert.deepEqual(after(clock('09:10:00')), []);
});
