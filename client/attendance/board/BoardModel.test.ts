import assert from 'node:assert/strict';
import test from 'node:test';
import { effect, signal } from '@preact/signals-core';
import type { AttendanceRecord } from '../../../contract/http.ts';
import { clock, scriptAttendance } from '../../../domain/testing/attendanceScript.ts';
import type { Language } from '../../../domain/text.ts';
import { GLI, LCA } from '../../../domain/testing/sampleConference.ts';
import { BoardModel } from './BoardModel.ts';

const SCRIPT = '08:10:00 GLI in pc-1\n08:20:00 LCA in pc-1';
const recordOf = (script: string, version: number): AttendanceRecord => ({
  version,
  attendance: scriptAttendance(script),
});

function board() {
  const record = signal<AttendanceRecord | null>(null);
  const now = signal(clock('09:00:00'));
  const tick = signal(0);
  const language = signal<Language>('vi');
  const model = new BoardModel({ record, now: () => now.peek(), tick, language });
  const sheets: (number | undefined)[] = [];
  effect(() => void sheets.push(model.board.value?.record.version));
  const wait = (ms: number) => {
    for (let passed = 0; passed < ms; passed += 100) {
      now.value += 100;
      tick.value += 1;
    }
  };
  const selected = () => model.selected.value?.site.id ?? null;
  return { model, record, wait, sheets, selected };
}

test('[AB7] the first record is shown as it comes, those that follow in steps', () => {
  const { model, record, wait, sheets } = board();
  assert.equal(model.board.value, null);
  record.value = recordOf(SCRIPT, 10);
  assert.deepEqual(sheets, [undefined, 10]);
  for (let version = 11; version <= 30; version += 1) {
    record.value = recordOf(SCRIPT, version);
  }
  assert.deepEqual(sheets, [undefined, 10]);
  wait(500);
  assert.deepEqual(sheets, [undefined, 10, 30]);
});

test('[AB7] what runs on moves every five seconds, and not in between', () => {
  const { model, record, wait, sheets } = board();
  record.value = recordOf(SCRIPT, 10);
  wait(4_500);
  assert.equal(sheets.length, 2);
  assert.equal(model.board.value?.sheet.at, clock('09:00:00'));
  wait(1_000);
  assert.equal(model.board.value?.sheet.at, clock('09:00:05'));
});

test('[AB7] a site of which nothing is different keeps its line, so that it is not drawn anew', () => {
  const { model, record, wait } = board();
  record.value = recordOf(SCRIPT, 10);
  const lineOf = (id: string) => model.board.value?.sheet.lines.find(({ site }) => site.id === id);
  const [lca, gli, frame] = [lineOf(LCA), lineOf(GLI), model.board.value?.frame];
  record.value = recordOf(`${SCRIPT}\n08:30:00 LCA out pc-1`, 11);
  wait(500);
  assert.equal(lineOf(GLI), gli);
  assert.notEqual(lineOf(LCA), lca);
  assert.equal(model.board.value?.frame, frame);
});

test('[AB8] arrows walk through what is shown, and the detail follows', () => {
  const { model, record, selected } = board();
  record.value = recordOf(SCRIPT, 10);
  model.want({ counter: 'online' });
  assert.deepEqual(
    model.shown.value.map(({ site }) => site.id),
    [LCA, GLI],
  );
  model.move(1);
  assert.equal(selected(), LCA);
  model.move(-1);
  assert.equal(selected(), LCA);
  model.openSelected();
  model.move(1);
  assert.deepEqual([selected(), model.open.value], [GLI, true]);
  model.move(1);
  assert.equal(selected(), GLI);
});

test('[AB8] Escape closes the detail, then leaves the row, then clears the filters', () => {
  const { model, record, selected } = board();
  record.value = recordOf(SCRIPT, 10);
  model.want({ counter: 'online' });
  model.openDetail(GLI);
  model.stepBack();
  assert.deepEqual([model.open.value, selected(), model.shown.value.length], [false, GLI, 2]);
  model.stepBack();
  assert.deepEqual([selected(), model.shown.value.length], [null, 2]);
  model.stepBack();
  assert.ok(model.shown.value.length > 2);
});

test('[AB8] Enter opens the only one that is found; of several, none', () => {
  const { model, record, selected } = board();
  record.value = recordOf(SCRIPT, 10);
  model.openSelected();
  assert.equal(model.open.value, false);
  model.typed.value = 'gia lai';
  model.openSelected();
  assert.deepEqual([selected(), model.open.value], [GLI, true]);
});

test('[AB5] the protocol order comes back with a press on its own column', () => {
  const { model, record } = board();
  record.value = recordOf(SCRIPT, 10);
  const protocol = model.shown.value;
  model.sortBy('firstIn');
  assert.equal(model.shown.value[0]?.site.id, GLI);
  model.sortBy(null);
  assert.deepEqual(model.shown.value, protocol);
});
