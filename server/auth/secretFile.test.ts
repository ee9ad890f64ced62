import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { openKeys, secretFile } from './secretFile.ts';

function folder(t: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), 'secrets-'));
  t.after(() => rmSync(path, { recursive: true }));
  return path;
}

const modeOf = (path: string) => statSync(path).mode & 0o777;

describe('a secret', () => {
  test('[AU1] is made once, and kept for its owner only', (t) => {
    const path = join(folder(t), 'keys', 'secret');
    assert.equal(
      secretFile(path, () => 'first'),
      'first',
    );
    assert.equal(
      secretFile(path, () => 'second'),
      'first',
    );
    assert.equal(modeOf(path), 0o600);
    assert.equal(modeOf(join(path, '..')), 0o700);
    assert.deepEqual(readdirSync(join(path, '..')), ['secret'], 'nothing is left beside it');
  });

  test('[AU1] of two servers that start at once one counts', (t) => {
    const path = join(folder(t), 'secret');
    let other = '';
    const mine = secretFile(path, () => {
      other = secretFile(path, () => 'theirs');
      return 'mine';
    });
    assert.equal(mine, 'theirs');
    assert.equal(other, 'theirs');
  });

  test('[AU1] is there whole or not at all: a start that fails in the middle leaves none', (t) => {
    const path = join(folder(t), 'secret');
    assert.throws(() =>
      secretFile(path, () => {
        throw new Error('crash');
      }),
    );
    assert.equal(
      secretFile(path, () => 'made later'),
      'made later',
    );
  });

  test('[AU1] can be replaced, with the same mode', (t) => {
    const path = join(folder(t), 'secret');
    secretFile(path, () => 'old');
    assert.equal(
      secretFile(path, () => 'new', { replace: true }),
      'new',
    );
    assert.equal(readFileSync(path, 'utf8'), 'new');
    assert.equal(modeOf(path), 0o600);
  });

  test('[AU1] that cannot be read stops the start instead of being made anew', (t) => {
    const path = join(folder(t), 'secret');
    mkdirSync(path);
    assert.throws(() => secretFile(path, () => 'new'), { code: 'EISDIR' });
  });
});

describe('the keys', () => {
  test('[AU1] [AU3] are the same at the next start', (t) => {
    const path = folder(t);
    const first = openKeys(path);
    const again = openKeys(path);
    assert.ok(first.tokenKey.equals(again.tokenKey));
    assert.deepEqual(first.pinSecret, again.pinSecret);
    assert.equal(first.pinSecret.length, 32);
    assert.equal(first.tokenKey.asymmetricKeyDetails?.namedCurve, 'prime256v1');
    assert.ok(readdirSync(path).every((name) => modeOf(join(path, name)) === 0o600));
  });

  test('[AU1] [AU3] differ from those of another installation', (t) => {
    const one = openKeys(folder(t));
    const other = openKeys(folder(t));
    assert.ok(!one.tokenKey.equals(other.tokenKey));
    assert.notDeepEqual(one.pinSecret, other.pinSecret);
  });
});
