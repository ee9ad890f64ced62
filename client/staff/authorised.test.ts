import assert from 'node:assert/strict';
import test from 'node:test';
import { signal } from '@preact/signals-core';
import type { Login } from '../../contract/http.ts';
import { asId } from '../../domain/ids.ts';
import type { Answer } from '../connection/answer.ts';
import { authorised } from './authorised.ts';

const login = (accessToken: string): Login => ({
  accessToken,
  expiresAt: 0,
  refreshToken: 'refresh',
  roles: ['admin'],
  name: 'lan',
  site: null,
  siteName: null,
  display: null,
  conference: asId('c'),
  rtpCapabilities: {},
});
const logins = (current: Login | null, renewed: Answer<Login>) => ({
  login: signal(current),
  refresh: () => Promise.resolve(renewed),
});
/** Answers only to the fresh token. */
const asked: string[] = [];
const ask = (token: string): Promise<Answer<string>> => {
  asked.push(token);
  return Promise.resolve(
    token === 'fresh' ? { ok: true, data: 'yes' } : { ok: false, code: 'token_expired' },
  );
};

test('a token that has run out is renewed and the question asked once more', async () => {
  asked.length = 0;
  const answer = await authorised(logins(login('old'), { ok: true, data: login('fresh') }), ask);
  assert.deepEqual(answer, { ok: true, data: 'yes' });
  assert.deepEqual(asked, ['old', 'fresh']);
});

test('a log-in that is over answers why, and a good token asks only once', async () => {
  asked.length = 0;
  const over: Answer<Login> = { ok: false, code: 'unauthenticated' };
  assert.deepEqual(await authorised(logins(login('old'), over), ask), over);
  assert.deepEqual(await authorised(logins(null, over), ask), over);
  assert.deepEqual(asked, ['old']);
  assert.deepEqual(await authorised(logins(login('fresh'), over), ask), { ok: true, data: 'yes' });
});

test('any other refusal is the answer', async () => {
  const forbidden: Answer<string> = { ok: false, code: 'forbidden' };
  const answer = await authorised(logins(login('old'), { ok: true, data: login('fresh') }), () =>
    Promise.resolve(forbidden),
  );
  assert.deepEqual(answer, forbidden);
});
