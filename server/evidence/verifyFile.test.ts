import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { unzipSync, zipSync } from 'fflate';
import { SYSTEM } from '../../domain/actor.ts';
import { LANGUAGES } from '../../domain/text.ts';
import { buildExport } from '../exports/buildExport.ts';
import { CONFERENCE, scriptLog, SESSION, subjectOfLog } from '../exports/testing/subjects.ts';
import { EMPTY_HEAD, sealEvents } from '../log/hashChain.ts';
import { describeReport } from './describeReport.ts';
import { logFile } from './logFile.ts';
import { manifestBytes, parseManifest } from './manifest.ts';
import { Signer } from './Signer.ts';
import { isWhole, verifyFile, type FileReport } from './verifyFile.ts';

const keysFolder = mkdtempSync(join(tmpdir(), 'diem-cau-keys-'));
after(() => rmSync(keysFolder, { recursive: true }));

const events = scriptLog(SESSION);
let archive = new Uint8Array();
let files: Record<string, Uint8Array> = {};

before(async () => {
  const order = { format: 'zip', language: 'en', separator: ',' } as const;
  archive = new Uint8Array(
    await buildExport({ subject: subjectOfLog(events, 'en'), events, order, keysFolder }),
  );
  files = unzipSync(archive);
});

/** The package with some files changed; null leaves one out. */
function changed(changes: Record<string, Uint8Array | null>): FileReport {
  const entries = Object.entries({ ...files, ...changes });
  return verifyFile(
    zipSync(Object.fromEntries(entries.filter((entry): entry is [string, Uint8Array] => entry[1] !== null))),
  );
}

function flipped(name: string, place: number): Uint8Array {
  const bytes = new Uint8Array(files[name] ?? []);
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  return bytes;
}

function packageReport(report: FileReport): FileReport & { readonly kind: 'package' } {
  assert.ok(report.kind === 'package');
  return report;
}

describe('checking a package', () => {
  test('[EV5] one as it was issued holds', () => {
    const report = verifyFile(archive);
    assert.equal(isWhole(report), true);
    assert.equal(describeReport(report, 'en').at(-1), 'Everything that can be checked is as it was issued.');
  });

  test('[EV5] a byte that is flipped in any of its files is found in that file', () => {
    for (const [name, bytes] of Object.entries(files)) {
      for (const share of [0, 0.3, 0.6, 0.999]) {
        const report = changed({ [name]: flipped(name, Math.floor(bytes.length * share)) });
        assert.equal(isWhole(report), false, `${name} at ${share}`);
        if (report.kind === 'package' && report.signed) {
          assert.deepEqual(
            report.files.filter(({ fault }) => fault !== null),
            [{ name, fault: 'changed' }],
          );
        }
      }
    }
  });

  test('[EV5] flipping a byte anywhere in the archive is found, or changes nothing that it holds', () => {
    for (let place = 0; place < archive.length; place += 1009) {
      const bytes = new Uint8Array(archive);
      bytes[place] = (bytes[place] ?? 0) ^ 0x10;
      if (isWhole(verifyFile(bytes))) {
        assert.deepEqual(unzipSync(bytes), files, `byte ${place}`);
      }
    }
  });

  test('[EV5] files that are missing or added are named', () => {
    const report = packageReport(changed({ 'attendance.pdf': null, 'more.txt': new Uint8Array(3) }));
    assert.deepEqual(
      report.files.filter(({ fault }) => fault !== null),
      [
        { name: 'attendance.pdf', fault: 'missing' },
        { name: 'more.txt', fault: 'unlisted' },
      ],
    );
    assert.equal(isWhole(report), false);
  });

  test('[EV3] [EV5] whoever signs a changed manifest anew shows another key', () => {
    const manifest = parseManifest(files['manifest.json'] ?? new Uint8Array());
    assert.ok(manifest);
    const other = mkdtempSync(join(tmpdir(), 'diem-cau-keys-'));
    after(() => rmSync(other, { recursive: true }));
    const signer = Signer.open(other);
    const forged = manifestBytes({ ...manifest, issuedAt: 0 });
    const signature = Buffer.from(`${signer.sign(forged)}\n`);
    const unsigned = packageReport(changed({ 'manifest.json': forged, 'manifest.sig': signature }));
    assert.equal(unsigned.signed, false);
    const key = Buffer.from(signer.publicKey);
    const signed = packageReport(
      changed({ 'manifest.json': forged, 'manifest.sig': signature, 'public-key.pem': key }),
    );
    assert.equal(signed.signed, true);
    assert.notEqual(signed.keyHash, packageReport(verifyFile(archive)).keyHash);
  });

  test('[EV5] a log of another conference, or without the last events, is not the one of the manifest', async () => {
    const manifest = parseManifest(files['manifest.json'] ?? new Uint8Array());
    assert.ok(manifest);
    const signer = Signer.open(keysFolder);
    const other = manifestBytes({ ...manifest, log: { ...manifest.log, version: 3 } });
    const report = packageReport(
      changed({ 'manifest.json': other, 'manifest.sig': Buffer.from(`${signer.sign(other)}\n`) }),
    );
    assert.deepEqual([report.signed, report.log?.ok, report.logMatches], [true, true, false]);
    assert.equal(isWhole(report), false);
  });

  test('[EV5] what is no package is called so', () => {
    for (const bytes of [
      Buffer.from('PK'),
      Buffer.from('PK\u0003\u0004nothing'),
      zipSync({ a: new Uint8Array(1) }),
    ]) {
      assert.deepEqual(verifyFile(bytes), { kind: 'unreadable' });
    }
    assert.equal(isWhole(verifyFile(new Uint8Array())), false);
  });

  test('[EV5] any other export by itself has nothing to check but its hash, which is told', () => {
    const others = Object.keys(files).filter((name) => /\.(csv|pdf|xlsx|ics)$/.test(name));
    assert.equal(others.length, 4, others.join(' '));
    const manifest = parseManifest(files['manifest.json'] ?? new Uint8Array());
    for (const name of others) {
      const report = verifyFile(files[name] ?? new Uint8Array());
      const issued = manifest?.files.find((file) => file.name === name);
      assert.deepEqual(report, { kind: 'alone', sha256: issued?.sha256 }, name);
      assert.equal(isWhole(report), false);
      const said = describeReport(report, 'en');
      assert.equal(said[0], `SHA-256: ${issued?.sha256}`);
      assert.ok(!said.some((line) => line.includes('not what was issued')), name);
    }
  });

  test('[EV5] a log that was damaged where it begins is a damaged log', () => {
    assert.equal(verifyFile(flipped('attendance.jsonl', 0)).kind, 'log');
    assert.equal(verifyFile(flipped('attendance.jsonl', 14)).kind, 'log');
  });

  test('[EV5] every finding has words in both languages', () => {
    const reports = [
      verifyFile(archive),
      verifyFile(Buffer.from('PK')),
      verifyFile(Buffer.from('hello')),
      verifyFile(Buffer.from('{"format":"hello"}')),
      verifyFile(files['attendance.jsonl'] ?? new Uint8Array()),
      verifyFile(flipped('attendance.jsonl', (files['attendance.jsonl']?.length ?? 0) - 300)),
      changed({ 'attendance.jsonl': null, 'more.txt': new Uint8Array(1), 'manifest.sig': new Uint8Array() }),
    ];
    for (const report of reports) {
      const [vi, en] = LANGUAGES.map((language) => describeReport(report, language));
      assert.equal(vi?.length, en?.length);
      assert.ok(vi?.every((line, index) => line.length > 5 && line !== en?.[index]));
    }
  });

  test('[EV2] [EV5] the first broken event of a log is named with its version, type and fault', () => {
    const text = Buffer.from(files['attendance.jsonl'] ?? []).toString();
    const report = verifyFile(Buffer.from(text.replace('mất điện do bão', 'mất điện do gió')));
    const { version } = events.find(({ data }) => JSON.stringify(data).includes('do bão')) ?? { version: 0 };
    assert.deepEqual(describeReport(report, 'en'), [
      `The first broken event is number ${version} (SiteMarked), in line ${version + 1}.`,
      'What it says is not what was written: its hash does not fit.',
      'This is not what was issued.',
    ]);
  });

  test('[EV2] [EV5] an event that cannot be read is named, too: in the last line, cut short, and anywhere else', () => {
    const bytes = Buffer.from(files['attendance.jsonl'] ?? []);
    const first = (number: number, line: number) => [
      `The first broken event is number ${number}: line ${line} is not an event as the server writes it.`,
      'This is not what was issued.',
    ];
    const last = events.length;
    assert.deepEqual(describeReport(verifyFile(bytes.subarray(0, -40)), 'en'), first(last, last + 1));
    bytes[bytes.indexOf('{"version":3,') + 1] = 0x20;
    assert.deepEqual(describeReport(verifyFile(bytes), 'en'), first(3, 4));
  });

  test('[EV2] bytes that are no text do not pass for a character that stands for them', () => {
    const data = { item: 'm\ufffdc' };
    const said = { type: 'AgendaItemActivated', schema: 1, at: 1000, actor: SYSTEM, command: null, data };
    const bytes = Buffer.from(logFile(CONFERENCE, sealEvents(CONFERENCE, EMPTY_HEAD, [said])));
    assert.equal(isWhole(verifyFile(bytes)), true);
    // The same in a decoder's eyes.
    const cut = bytes.indexOf('\ufffd') + 2;
    const shorter = Buffer.concat([bytes.subarray(0, cut), bytes.subarray(cut + 1)]);
    assert.equal(shorter.toString(), bytes.toString());
    const log = { ok: false, reason: 'unreadable_line', line: 2 };
    assert.deepEqual(verifyFile(shorter), { kind: 'log', log });
  });

  test('[EV2] a byte order mark before it changes nothing that it says', () => {
    const text = Buffer.from(files['attendance.jsonl'] ?? []).toString();
    assert.equal(isWhole(verifyFile(Buffer.from(`\ufeff${text}`))), true);
    assert.equal(isWhole(verifyFile(Buffer.from(`\ufeff\ufeff${text}`))), false);
  });
});
