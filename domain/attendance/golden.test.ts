import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { clock, scriptAttendance } from '../testing/attendanceScript.ts';
import { sheetText } from '../testing/attendanceText.ts';
import { summariseAttendance } from './summariseAttendance.ts';

// Each file tells a conference, then asks for a sheet (`= moment sites…`), then says word for word what it must be.

const folder = new URL('golden/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));

for (const file of files) {
  const [story = '', expected = ''] = readFileSync(new URL(file, folder), 'utf8').split(/(?<=^= .*\n)/m);
  const [title = ''] = story.split('\n');
  const [, moment = '', ...sites] = /^= .*$/m.exec(story)?.[0].split(' ') ?? [];
  test(title.replace(/^# /, ''), () => {
    const sheet = summariseAttendance(scriptAttendance(story), clock(moment));
    assert.equal(sheetText(sheet, sites), expected);
  });
}

test('every golden file has been read', () => {
  assert.ok(files.length >= 25);
});
