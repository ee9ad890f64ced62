import assert from 'node:assert/strict';
import { argon2Sync } from 'node:crypto';
import { test } from 'node:test';
import { hashPassword, isPassword, newPassword } from './passwords.ts';

test('[AU2] a password is kept as an argon2id PHC string that does not show it, with a salt of its own', async () => {
  const [one, other] = await Promise.all([hashPassword('mật khẩu 1'), hashPassword('mật khẩu 1')]);
  assert.match(one, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  assert.notEqual(one, other);
  assert.ok(await isPassword('mật khẩu 1', one));
  assert.ok(await isPassword('mật khẩu 1', other));
  assert.ok(!(await isPassword('mật khẩu 2', one)));
  assert.ok(!(await isPassword('', one)));
});

test('[AU2] it is the same however its letters were composed', async () => {
  const hash = await hashPassword('mật khẩu'.normalize('NFD'));
  assert.ok(await isPassword('mật khẩu'.normalize('NFC'), hash));
});

test('[AU2] a hash of other costs stays good', async () => {
  const nonce = Buffer.alloc(16, 1);
  const costs = { memory: 64, passes: 3, parallelism: 1, tagLength: 16 };
  const tag = argon2Sync('argon2id', { ...costs, message: 'old password', nonce });
  const text = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');
  const phc = `$argon2id$v=19$m=64,t=3,p=1$${text(nonce)}$${text(tag)}`;
  assert.ok(await isPassword('old password', phc));
  assert.ok(!(await isPassword('new password', phc)));
});

test('[AU2] what is no PHC string is a fault, not a wrong password', async () => {
  for (const phc of ['', 'plain', '$2b$10$abcdefghijklmnopqrstuv', '$argon2i$v=19$m=64,t=3,p=1$AA$AA']) {
    await assert.rejects(isPassword('x', phc), /PHC/);
  }
});

test('[AU5] a new password can be read out: groups of letters and digits that look like no other', () => {
  const passwords = Array.from({ length: 200 }, newPassword);
  assert.ok(passwords.every((password) => /^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/.test(password)));
  assert.equal(new Set(passwords).size, passwords.length);
});
