import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { SYSTEM, type Actor } from '../../domain/actor.ts';
import { asId, type AccountName, type CommandId } from '../../domain/ids.ts';
import { Rejection } from '../../domain/rejection.ts';
import { EXPORT_FORMATS, type IssuedExport } from '../../domain/secretariat/secretariat.ts';
import { HQ, LCA } from '../../domain/testing/sampleConference.ts';
import { connect } from '../../domain/testing/scenario.ts';
import { ConferenceRunner } from '../application/ConferenceRunner.ts';
import { sha256 } from '../evidence/manifest.ts';
import { verifyLogFile } from '../evidence/verifyLogFile.ts';
import type { EventLog } from '../log/EventLog.ts';
import { exportRig, type ExportRig } from './testing/exportRig.ts';

const CLERK: Actor = { kind: 'staff', name: asId<AccountName>('lan') };
const by = (command: string) => ({ actor: CLERK, command: asId<CommandId>(command) });
const order = { format: 'csv', language: 'vi', separator: ',' } as const;

async function issued(answer: Promise<IssuedExport | Rejection>): Promise<IssuedExport> {
  const one = await answer;
  assert.ok(!(one instanceof Rejection));
  return one;
}

const files = (rig: ExportRig) =>
  existsSync(rig.exportsFolder) ? readdirSync(rig.exportsFolder).sort() : [];

describe('the export desk', () => {
  test('[EX11] numbers without a gap, each on disk for its owner only and in the log', async (t) => {
    const rig = await exportRig(t);
    const made = [];
    for (const [index, format] of EXPORT_FORMATS.entries()) {
      made.push(await issued(rig.desk.issue({ ...order, format }, by(`c${index}`))));
    }
    assert.deepEqual(
      made.map(({ number, format, fromVersion }) => [number, format, fromVersion]),
      EXPORT_FORMATS.map((format, index) => [index + 1, format, 1]),
    );
    assert.deepEqual(rig.desk.issued, made);
    assert.deepEqual(
      made.map(({ toVersion }) => toVersion),
      made.map((_, index) => rig.planned + index),
    );
    for (const { number, sha256: hash, bytes } of made) {
      const read = await rig.desk.read(number);
      assert.deepEqual([sha256(read.bytes), read.bytes.byteLength], [hash, bytes]);
    }
    assert.equal(files(rig).length, EXPORT_FORMATS.length);
    for (const file of files(rig)) {
      assert.equal(statSync(join(rig.exportsFolder, file)).mode & 0o777, 0o600);
    }
  });

  test('[EX2] [EX11] after a restart they are handed out as they were, and new ones are the same', async (t) => {
    const rig = await exportRig(t);
    const first = await issued(rig.desk.issue({ ...order, format: 'xlsx' }, by('c1')));
    const again = await rig.reopen();
    assert.deepEqual((await again.read(1)).issued, first);
    // The same stretch of the log, made once more by another process, is the same file.
    const { bytes } = await again.read(1);
    const [remade] = await rig.workshop.make({
      job: {
        kind: 'export',
        conference: rig.runner.conference,
        order: { ...order, format: 'xlsx' },
        number: 1,
        keysFolder: rig.keysFolder,
      },
      toVersion: first.toVersion,
    });
    assert.equal(sha256(remade?.bytes ?? new Uint8Array()), sha256(bytes));
  });

  test('[EX11] a repeated command gets the same export, also after a restart', async (t) => {
    const rig = await exportRig(t);
    const [first, second] = await Promise.all([1, 2].map(() => issued(rig.desk.issue(order, by('c1')))));
    assert.deepEqual(second, first);
    const again = await rig.reopen();
    assert.deepEqual(await again.issue(order, by('c1')), first);
    assert.equal(files(rig).length, 1);
    const other = await issued(again.issue(order, { ...by('c1'), actor: SYSTEM }));
    assert.equal(other.number, 2);
  });

  test('[EX10] events that come while an export is made are not in it, and are not held up', async (t) => {
    const rig = await exportRig(t);
    const made = issued(rig.desk.issue({ ...order, format: 'jsonl' }, by('c1')));
    await rig.runner.execute(connect(HQ), { actor: SYSTEM, command: null });
    await rig.runner.execute(connect(LCA), { actor: SYSTEM, command: null });
    assert.equal(rig.desk.issued.length, 0, 'the events were written before the export was made');
    const { toVersion } = await made;
    assert.equal(toVersion, rig.planned);
    const verdict = verifyLogFile(Buffer.from((await rig.desk.read(1)).bytes).toString());
    assert.equal(verdict.ok && verdict.version, rig.planned);
  });

  test('[EX11] a file that has changed or is gone is not handed out, and reported', async (t) => {
    const rig = await exportRig(t);
    await issued(rig.desk.issue(order, by('c1')));
    const path = join(rig.exportsFolder, files(rig)[0] ?? '');
    const bytes = readFileSync(path);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    await assert.rejects(rig.desk.read(1), { code: 'export_damaged' });
    assert.deepEqual(rig.log.at('error'), ['an export is not the file that was issued']);
    await assert.rejects(rig.desk.read(2), { code: 'not_found' });
  });

  test('[EX10] a full disk: no file, no number, and the record goes on', async (t) => {
    const rig = await exportRig(t);
    mkdirSync(rig.exportsFolder, { recursive: true });
    // Whatever is written there finds no space left.
    symlinkSync('/dev/full', join(rig.exportsFolder, '0001-attendance-vi.csv.part'));
    await assert.rejects(rig.desk.issue(order, by('c1')), (error: Error & { code?: string }) => {
      assert.equal((error.cause as NodeJS.ErrnoException).code, 'ENOSPC');
      return error.code === 'storage_failed';
    });
    assert.deepEqual([rig.desk.issued, files(rig)], [[], []]);
    assert.equal(rig.runner.version, rig.planned);
    await rig.runner.execute(connect(HQ), { actor: SYSTEM, command: null });
    assert.equal((await issued(rig.desk.issue(order, by('c1')))).number, 1);
  });

  test('[EX10] a log that cannot be written: the file is taken away again', async (t) => {
    const rig = await exportRig(t);
    rig.failAppends(new Error('the disk is gone'));
    await assert.rejects(rig.desk.issue(order, by('c1')), /the disk is gone/);
    assert.deepEqual([rig.desk.issued, files(rig)], [[], []]);
    rig.failAppends(null);
    assert.equal((await issued(rig.desk.issue(order, by('c2')))).number, 1);
  });

  test('[EX14] what a server that broke off had begun is gone at the next start, and nothing else', async (t) => {
    const rig = await exportRig(t);
    await issued(rig.desk.issue(order, by('c1')));
    const kept = ['0001-attendance-vi.csv', '0004-attendance-vi.csv', 'list.csv.part', 'notes.txt'];
    const begun = [
      '0001-attendance-vi.csv.part',
      '0002-attendance-vi.csv.part',
      '0002-attendance-en.pdf.part',
    ];
    for (const name of [...kept.slice(1), ...begun]) {
      writeFileSync(join(rig.exportsFolder, name), 'half');
    }
    const again = await rig.reopen();
    await again.settleDrafts();
    assert.deepEqual(files(rig), kept);
    assert.equal((await again.read(1)).issued.number, 1);
  });

  test('[EX14] an export that was logged, and not in its place when the server broke off, is there afterwards', async (t) => {
    const rig = await exportRig(t);
    await issued(rig.desk.issue(order, by('c1')));
    const path = join(rig.exportsFolder, '0001-attendance-vi.csv');
    renameSync(path, `${path}.part`);
    const again = await rig.reopen();
    await again.settleDrafts();
    assert.deepEqual(files(rig), ['0001-attendance-vi.csv']);
    assert.equal((await again.read(1)).issued.number, 1);
  });

  test('[EX14] until it is logged, an export is a draft', async (t) => {
    const rig = await exportRig(t);
    let unlogged: readonly string[] = [];
    rig.beforeAppend(() => {
      unlogged = files(rig);
    });
    await issued(rig.desk.issue(order, by('c1')));
    assert.deepEqual(unlogged, ['0001-attendance-vi.csv.part']);
    assert.deepEqual(files(rig), ['0001-attendance-vi.csv']);
  });

  test('[EX11] [EX14] whoever hears of an export from the log can have it at once', async (t) => {
    const rig = await exportRig(t);
    const fetched = new Promise<Uint8Array>((resolve, reject) => {
      rig.runner.onPublished(() => {
        rig.desk.read(1).then(({ bytes }) => resolve(bytes), reject);
      });
    });
    const { bytes } = await issued(rig.desk.issue(order, by('c1')));
    assert.equal((await fetched).byteLength, bytes);
  });

  test('[EX14] a start without a folder of exports settles nothing', async (t) => {
    const rig = await exportRig(t);
    await rig.desk.settleDrafts();
    assert.deepEqual(files(rig), []);
  });

  test('[EX10] an export that takes too long ends its thread, and the next one is made', async (t) => {
    const rig = await exportRig(t);
    const hurried = rig.deskWithin(1);
    await assert.rejects(hurried.issue(order, by('c1')), { code: 'export_failed' });
    assert.deepEqual(rig.log.at('error'), ['export not made']);
    assert.equal((await issued(rig.desk.issue(order, by('c1')))).number, 1);
  });

  test('[EX10] a log that cannot be folded fails the export, not the server', async (t) => {
    const rig = await exportRig(t);
    rig.alterReads((event) => ({ ...event, type: 'SomethingNewer' }));
    await assert.rejects(rig.desk.issue(order, by('c1')), { code: 'export_failed' });
    assert.deepEqual([rig.desk.issued, files(rig)], [[], []]);
  });

  test('[EX10] before the plan there is nothing to export', async (t) => {
    const rig = await exportRig(t, { planned: false });
    const answer = await rig.desk.issue(order, by('c1'));
    assert.ok(answer instanceof Rejection && answer.code === 'not_planned');
  });

  test('[EX11] a number that another server has taken meanwhile is not given twice', async (t) => {
    const rig = await exportRig(t);
    const log: EventLog = rig.eventLog;
    const other = await ConferenceRunner.open({ log, conference: rig.runner.conference, now: Date.now });
    const hash = '0'.repeat(64);
    const file = {
      number: 1,
      format: 'ics',
      language: 'vi',
      sha256: hash,
      bytes: 1,
      fromVersion: 1,
    } as const;
    const taken = { type: 'IssueExport', ...file, toVersion: rig.planned } as const;
    await other.execute(taken, { actor: SYSTEM, command: null });
    const refused = await rig.desk.issue(order, by('c1'));
    assert.ok(refused instanceof Rejection && refused.code === 'stale_version');
    assert.deepEqual(files(rig), []);
    assert.equal((await issued(rig.desk.issue(order, by('c2')))).number, 2);
  });
});
