import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { SYSTEM } from '../../domain/actor.ts';
import { HQ, LCA } from '../../domain/testing/sampleConference.ts';
import { Rejection } from '../../domain/rejection.ts';
import { connect } from '../../domain/testing/scenario.ts';
import { exportRig } from '../exports/testing/exportRig.ts';

function verify(...args: readonly string[]) {
  return verifyIn('.', args);
}

function verifyIn(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/verify.mjs', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', ...env },
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
  for (const args of [[], ['a', 'b'], ['--language', 'fr', 'a'], ['--what']]) {
    const { status, stderr } = verify(...args);
    assert.equal(status, 2, args.join(' '));
    assert.match(stderr, /^npm run verify -- FILE \[--language vi\|en\]$/m);
  }
  const help = verify('--help');
  assert.equal(help.status, 0);
  assert.match(help.lines.join('\n'), /--language {2}vi or en/);
});

test('[EV5] it speaks the language of the terminal, or the one that it is told', () => {
  const firstLine = (args: readonly string[], env: NodeJS.ProcessEnv) =>
    verifyIn('.', args, { LC_ALL: '', LC_MESSAGES: '', ...env }).stderr.split('\n')[0];
  const vi = 'Không có tệp này (ENOENT): /does/not/exist';
  const en = 'There is no such file (ENOENT): /does/not/exist';
  assert.equal(firstLine(['/does/not/exist'], { LANG: 'vi_VN.UTF-8' }), vi);
  assert.equal(firstLine(['/does/not/exist'], { LANG: 'de_DE.UTF-8' }), en);
  assert.equal(firstLine(['/does/not/exist', '--language', 'vi'], { LANG: 'C' }), vi);
  assert.equal(firstLine(['/does/not/exist', '--language', 'en'], { LANG: 'vi_VN.UTF-8' }), en);
});

test('[EV5] what cannot be read, and what has nothing to check, is told in words', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'diem-cau-verify-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const asFolder = verify(folder);
  assert.deepEqual(
    [asFolder.status, asFolder.stderr],
    [2, `This is a folder, not a file (EISDIR): ${folder}\n`],
  );
  const rig = await exportRig(t);
  const origin = { actor: SYSTEM, command: null };
  const issued = await rig.desk.issue({ format: 'csv', language: 'vi', separator: ',' }, origin);
  assert.ok(!(issued instanceof Rejection));
  const { status, lines } = verify(join(rig.exportsFolder, '0001-attendance-vi.csv'));
  assert.equal(status, 2);
  assert.equal(lines[0], `SHA-256: ${issued.sha256}`);
});

/** What the Dockerfile takes from the project into the image. */
function imageFiles(): readonly string[] {
  const stage =
    readFileSync('Dockerfile', 'utf8')
      .split(/^FROM /m)
      .at(-1) ?? '';
  const copies = stage.matchAll(/^COPY --from=build (\/app\/.+) \S+$/gm);
  return [...copies].flatMap(([, paths = '']) => paths.split(' ').map((path) => path.replace('/app/', '')));
}

/** node_modules as `npm prune --omit=dev` leaves it; the packages themselves are links. */
function linkProductPackages(folder: string): void {
  const note = join('node_modules', '.package-lock.json');
  const installed = JSON.parse(readFileSync(note, 'utf8')) as { packages: Record<string, { dev?: boolean }> };
  const kept = Object.entries(installed.packages).filter(([, { dev }]) => dev !== true);
  mkdirSync(join(folder, 'node_modules'));
  writeFileSync(join(folder, note), JSON.stringify({ packages: Object.fromEntries(kept) }));
  for (const path of kept.map(([name]) => name).filter((name) => name.lastIndexOf('node_modules/') === 0)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    symlinkSync(join(process.cwd(), path), join(folder, path));
  }
}

test('[EV5] the command works in the image, with nothing but the files that the Dockerfile puts there', async (t) => {
  const rig = await exportRig(t);
  const origin = { actor: SYSTEM, command: null };
  await rig.desk.issue({ format: 'zip', language: 'vi', separator: ',' }, origin);
  const image = mkdtempSync(join(tmpdir(), 'diem-cau-image-'));
  t.after(() => rmSync(image, { recursive: true }));
  const files = imageFiles();
  assert.ok(files.includes('server') && files.includes('node_modules'), files.join(' '));
  // Node comes from the base of the image, and the pages have no part in it.
  const notNeeded = ['.node/bin/node', 'dist', 'node_modules'];
  for (const file of files.filter((path) => !notNeeded.includes(path) && !path.startsWith('/'))) {
    cpSync(file, join(image, file), { recursive: true });
  }
  linkProductPackages(image);

  const archive = join(rig.exportsFolder, '0001-attendance-vi.zip');
  const { status, stderr } = verifyIn(image, [archive], { NODE_ENV: 'production' });
  assert.equal(status, 0, stderr);
});
