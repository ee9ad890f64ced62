import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { clearPaperDrafts } from './clearPaperDrafts.ts';
import { CONFERENCE } from './testing/subjects.ts';

test('[EX14] paper lists that were begun are removed, what is finished or somebody else’s stays', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'diem-cau-paper-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const lists = join(folder, CONFERENCE);
  const copies = join(lists, 'copies');
  mkdirSync(copies, { recursive: true });
  const copy = '2026-10-20T01-00-01Z-run-sheet.pdf';
  const write = (inFolder: string, ...names: readonly string[]) =>
    names.forEach((name) => writeFileSync(join(inFolder, name), 'x'));
  write(folder, 'run-sheet.pdf.part');
  write(
    lists,
    'run-sheet.pdf',
    'run-sheet.pdf.part',
    'phone-list.pdf.part',
    'film.mp4.part',
    'Notes.pdf.part',
  );
  write(copies, copy, `${copy}.part`, '2026.part');

  await clearPaperDrafts(folder, CONFERENCE);
  assert.deepEqual(readdirSync(folder).sort(), [CONFERENCE, 'run-sheet.pdf.part']);
  assert.deepEqual(readdirSync(lists).sort(), ['Notes.pdf.part', 'copies', 'film.mp4.part', 'run-sheet.pdf']);
  assert.deepEqual(readdirSync(copies).sort(), [copy, '2026.part']);
});

test('[EX14] without a folder there is nothing to remove', async () => {
  await clearPaperDrafts(join(tmpdir(), 'diem-cau-no-such-folder'), CONFERENCE);
});
