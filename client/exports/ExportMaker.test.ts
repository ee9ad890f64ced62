import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IssuedExport } from '../../contract/exports.ts';
import { asId, type CommandId } from '../../domain/ids.ts';
import { NO_ANSWER, type Answer } from '../connection/answer.ts';
import type { DownloadedFile } from '../connection/getFile.ts';
import type { ExportOrder } from './exportChoice.ts';
import { ExportMaker, type ExportStep } from './ExportMaker.ts';

const PDF: ExportOrder = { format: 'pdf', language: 'vi', separator: ';' };
const ISSUED: IssuedExport = {
  number: 7,
  format: 'pdf',
  language: 'vi',
  sha256: 'ab'.repeat(32),
  bytes: 3,
  fromVersion: 1,
  toVersion: 40,
  at: 5,
  by: { kind: 'staff', name: asId('Lan') },
};
const FILE: DownloadedFile = { blob: new Blob(['abc']), name: 'evening-0007.pdf' };
const DONE: Answer<IssuedExport> = { ok: true, data: ISSUED };

/** A server that gives these answers one after the other, on a line where a pause takes a minute. */
function rig(
  answers: readonly Answer<IssuedExport>[],
  file: Answer<DownloadedFile> = { ok: true, data: FILE },
) {
  const left = [...answers];
  const commands: CommandId[] = [];
  const saved: DownloadedFile[] = [];
  const steps: ExportStep[] = [];
  let now = 0;
  const maker = new ExportMaker({
    api: {
      issue: async (_order, command) => {
        commands.push(command);
        return left.shift() ?? assert.fail('asked once too often');
      },
      fetch: async (number) => {
        assert.equal(number, 7);
        return file;
      },
    },
    save: (one) => saved.push(one),
    pause: async () => {
      now += 60_000;
    },
    now: () => now,
  });
  maker.state.subscribe((state) => steps.push(state));
  return { maker, commands, saved, steps };
}

test('[EP1] one press makes the file and downloads it, and says each step', async () => {
  const { maker, saved, steps } = rig([DONE]);
  await maker.make(PDF);
  assert.deepEqual(saved, [FILE]);
  assert.deepEqual(
    steps.map(({ step }) => step),
    ['idle', 'making', 'fetching', 'done'],
  );
  assert.equal(maker.busy, false);
});

test('[EP1] while one is on its way, nothing else is begun', async () => {
  const { maker, commands, saved } = rig([DONE]);
  const first = maker.make(PDF);
  assert.equal(maker.busy, true);
  await Promise.all([maker.make({ ...PDF, format: 'csv' }), maker.fetch(7), first]);
  assert.equal(commands.length, 1);
  assert.equal(saved.length, 1);
});

test('[EP2] a lost answer is asked for again under the same id', async () => {
  const { maker, commands, saved, steps } = rig([NO_ANSWER, NO_ANSWER, DONE]);
  await maker.make(PDF);
  assert.equal(commands.length, 3);
  assert.equal(new Set(commands).size, 1);
  assert.deepEqual(
    steps.map((state) => (state.step === 'making' ? state.again : state.step)),
    ['idle', false, true, true, 'fetching', 'done'],
  );
  assert.equal(saved.length, 1);
});

test('[EP2] after three minutes it is given up; the same order later means the same file', async () => {
  const { maker, commands } = rig([NO_ANSWER, NO_ANSWER, NO_ANSWER, NO_ANSWER, DONE, DONE]);
  await maker.make(PDF);
  assert.deepEqual(maker.state.value, { step: 'failed', number: null, failure: NO_ANSWER });
  assert.equal(commands.length, 4);
  await maker.make(PDF);
  assert.equal(new Set(commands).size, 1);
  await maker.make(PDF);
  assert.equal(new Set(commands).size, 2, 'once it was answered, the same order is another file');
});

test('[EP2] another order, and one after a refusal, is another command', async () => {
  const refused = { ok: false, code: 'storage_failed' } as const;
  const { maker, commands } = rig([refused, NO_ANSWER, NO_ANSWER, NO_ANSWER, NO_ANSWER, DONE]);
  await maker.make(PDF);
  assert.deepEqual(maker.state.value, { step: 'failed', number: null, failure: refused });
  await maker.make(PDF);
  await maker.make({ ...PDF, language: 'en' });
  assert.equal(new Set(commands).size, 3);
});

test('[EP3] an export that was issued and cannot be fetched keeps its number', async () => {
  const { maker, saved } = rig([DONE], { ok: false, code: 'export_damaged' });
  await maker.make(PDF);
  const failed = { step: 'failed', number: 7, failure: { ok: false, code: 'export_damaged' } };
  assert.deepEqual(maker.state.value, failed);
  await maker.fetch(7);
  assert.deepEqual(maker.state.value, failed);
  assert.deepEqual(saved, []);
});
