import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { isSigned, Signer } from './Signer.ts';

function folder(t: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), 'diem-cau-'));
  t.after(() => rmSync(path, { recursive: true }));
  return path;
}

test('[EV3] the key is made once, and readable by its owner only', (t) => {
  const path = folder(t);
  const { publicKey } = Signer.open(path);
  assert.equal(Signer.open(path).publicKey, publicKey);
  assert.equal(statSync(join(path, 'signing-key.pem')).mode & 0o777, 0o600);
});

test('[EV3] a signature holds for these bytes and this key only', (t) => {
  const signer = Signer.open(folder(t));
  const other = Signer.open(folder(t));
  const signature = signer.sign(Buffer.from('điểm danh'));
  assert.equal(isSigned(Buffer.from('điểm danh'), signature, signer.publicKey), true);
  assert.equal(isSigned(Buffer.from('điểm danh!'), signature, signer.publicKey), false);
  assert.equal(isSigned(Buffer.from('điểm danh'), signature, other.publicKey), false);
  assert.equal(isSigned(Buffer.from('điểm danh'), 'no signature', 'no key'), false);
});
