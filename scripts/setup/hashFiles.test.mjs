import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { hashFiles } from './hashFiles.mjs';

test('the hash follows names and contents, and nothing else', async () => {
  const base = await mkdtemp(join(tmpdir(), 'hash-'));
  try {
    await mkdir(join(base, 'a', 'b'), { recursive: true });
    await writeFile(join(base, 'a', 'one.ts'), '1');
    await writeFile(join(base, 'a', 'b', 'two.ts'), '2');
    await writeFile(join(base, 'a', 'one.test.ts'), 'test');
    const hash = () => hashFiles(base, ['a'], (file) => !file.includes('.test.'));
    const first = await hash();
    assert.match(first, /^[0-9a-f]{64}$/);

    await writeFile(join(base, 'a', 'one.test.ts'), 'another test');
    await writeFile(join(base, 'beside.ts'), 'x');
    assert.equal(await hash(), first);
    await writeFile(join(base, 'a', 'b', 'two.ts'), '3');
    const second = await hash();
    assert.notEqual(second, first);
    await rename(join(base, 'a', 'b', 'two.ts'), join(base, 'a', 'b', 'three.ts'));
    assert.notEqual(await hash(), second);
  } finally {
    await rm(base, { recursive: true });
  }
});

test('files that come and go meanwhile do not end it', async () => {
  const base = await mkdtemp(join(tmpdir(), 'hash-'));
  try {
    await writeFile(join(base, 'kept.ts'), '1');
    const work = new AbortController();
    const editor = (async () => {
      while (!work.signal.aborted) {
        await writeFile(join(base, 'draft'), '1');
        await rename(join(base, 'draft'), join(base, 'kept.ts'));
      }
    })();
    const kept = (/** @type {string} */ file) => file.endsWith('kept.ts');
    const hashes = new Set();
    for (let round = 0; round < 200; round += 1) {
      hashes.add(await hashFiles(base, ['.'], kept).catch(String));
    }
    work.abort();
    await editor;
    assert.equal(hashes.size, 1, [...hashes].join('\n'));
  } finally {
    await rm(base, { recursive: true });
  }
});
