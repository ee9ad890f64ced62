import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { SYSTEM } from '../../domain/actor.ts';
import { HQ, LCA } from '../../domain/testing/sampleConference.ts';
import { connect } from '../../domain/testing/scenario.ts';
import { exportRig } from '../exports/testing/exportRig.ts';

function verify(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/verify.mjs', ...args], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  return { status, lines: stdout.trim().split('\n'), stderr };
}

function flip(path: string, place: (bytes: Buffer) => number): string {
  const bytes = readFileSync(path);
  const index = place(bytes);
  bytes[index] = (bytes[index] ?? 0) ^ 1;
  const copy = `${path}.flipped`;
  writeFileSync(copy, bytes);
  return copy;
}

test('[EV5] files that a desk has issued are checked by the command, and a flipped byte in them is found', async (t) => {
  const rig = await exportRig(t);
  const origin = { actor: SYSTEM, command: null };
  await rig.runner.execute(connect(HQ), origin);
  await rig.runner.execute(connect(LCA), origin);
  await rig.desk.issue({ format: 'jsonl', language: 'vi', separator: ',' }, origin);
  await rig.desk.issue({ format: 'zip', language: 'vi', separator: ',' }, origin);
  const log = join(rig.exportsFolder, '0001-attendance-vi.jsonl');
  const archive = join(rig.exportsFolder, '0002-attendance-vi.zip');

  const whole = verify(log);
  assert.equal(whole.status, 0, whole.stderr);
  assert.equal(whole.lines.length, 2);
  assert.equal(verify(archive).status, 0);

  const broken = verify(flip(log, (bytes) => bytes.indexOf('"LCA-pc"') + 2));
  assert.equal(broken.status, 1);
  const { version } = rig.runner;
  assert.match(
    broken.lines[0] ?? '',
    new RegExp(`number ${version - 2} \\(SiteConnected\\), in line ${version - 1}`),
  );

  // Somewhere in the middle of the compressed files.
  const changed = verify(
    '--language',
    'vi',
    flip(archive, (bytes) => Math.floor(bytes.length / 3)),
  );
  assert.equal(changed.status, 1);
  assert.ok(changed.lines.some((line) => line.endsWith('đã bị thay đổi.')));
  assert.equal(changed.lines.at(-1), 'Đây không phải là bản đã được xuất.');
});

test('[EV5] without a file, or with an option that is none, it says how it is used', () => {
  for (const args of [[], ['a', 'b'], ['--language', 'fr', 'a'], ['--what'], ['/does/not/exist']]) {
    const { status, stderr } = verify(...args);
    assert.equal(status, 2, args.join(' '));
    assert.ok(stderr.length > 20);
  }
});
