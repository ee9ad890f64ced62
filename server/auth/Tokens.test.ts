import assert from 'node:assert/strict';
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import jwt from 'jsonwebtoken';
import { asId, type AccountName, type ConferenceId, type DisplayId } from '../../domain/ids.ts';
import { LCA } from '../../domain/testing/sampleConference.ts';
import { TestClock } from '../testing/TestClock.ts';
import type { Identity } from './Identity.ts';
import { Tokens } from './Tokens.ts';

const { privateKey: key } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const conference = asId<ConferenceId>('conference');
const lan: Identity = {
  kind: 'staff',
  account: asId<AccountName>('Lan'),
  name: 'Lan',
  roles: ['operator', 'clerk'],
  conference,
};
const lca: Identity = { kind: 'site', site: LCA, name: LCA, roles: ['site'], conference };

const hall: Identity = {
  kind: 'display',
  display: asId<DisplayId>('display-1'),
  shows: 'hall',
  name: 'Hội trường',
  roles: ['display'],
  conference,
};

function given() {
  const clock = new TestClock();
  return { clock, tokens: new Tokens({ key, accessMs: 60_000, refreshMs: 600_000, now: clock.now }) };
}

describe('tokens', () => {
  test('[AU1] carry who it is, and until when', () => {
    const { tokens, clock } = given();
    clock.move(345);
    for (const identity of [lan, lca, hall]) {
      const { token, expiresAt } = tokens.issue('access', identity);
      const issuedAt = clock.now() - 345;
      assert.deepEqual(tokens.verify('access', token), { identity, issuedAt, expiresAt });
      assert.equal(expiresAt, issuedAt + 60_000);
    }
  });

  test('[AU1] an access token is not a refresh token, nor the other way round', () => {
    const { tokens } = given();
    assert.equal(tokens.verify('refresh', tokens.issue('access', lan).token), 'unauthenticated');
    assert.equal(tokens.verify('access', tokens.issue('refresh', lan).token), 'unauthenticated');
  });

  test('[AU1] end when they say', () => {
    const { tokens, clock } = given();
    const access = tokens.issue('access', lan).token;
    const refresh = tokens.issue('refresh', lan).token;
    clock.move(59_999);
    assert.notEqual(typeof tokens.verify('access', access), 'string');
    clock.move(1);
    assert.equal(tokens.verify('access', access), 'token_expired');
    assert.notEqual(typeof tokens.verify('refresh', refresh), 'string');
    clock.move(540_000);
    assert.equal(tokens.verify('refresh', refresh), 'token_expired');
  });

  test("[DP5] a display's refresh token is good for thirty days, its access token no longer than others", () => {
    const { tokens, clock } = given();
    const issuedAt = clock.now();
    assert.equal(tokens.issue('refresh', hall).expiresAt, issuedAt + 30 * 24 * 3600_000);
    assert.equal(tokens.issue('access', hall).expiresAt, issuedAt + 60_000);
  });

  test('[AU1] of another key, algorithm, issuer or audience are not accepted', () => {
    const { tokens, clock } = given();
    const issuedAt = clock.now() / 1000;
    const claims = {
      kind: 'staff',
      roles: ['admin'],
      conference,
      sub: 'Lan',
      iat: issuedAt,
      exp: issuedAt + 60,
    };
    const right = { algorithm: 'ES256', issuer: 'diem-cau', audience: 'diem-cau:access' } as const;
    assert.notEqual(typeof tokens.verify('access', jwt.sign(claims, key, right)), 'string', 'the control');
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey;
    const secret = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
    for (const token of [
      jwt.sign(claims, other, right),
      jwt.sign(claims, p384, { ...right, algorithm: 'ES384' }),
      jwt.sign(claims, Buffer.from(secret), { ...right, algorithm: 'HS256' }),
      jwt.sign(claims, '', { ...right, algorithm: 'none' }),
      jwt.sign(claims, key, { ...right, issuer: 'somebody' }),
      jwt.sign(claims, key, { ...right, audience: 'diem-cau' }),
      jwt.sign(claims, key, { algorithm: 'ES256' }),
    ]) {
      assert.equal(tokens.verify('access', token), 'unauthenticated');
    }
  });

  test('[AU1] with claims of another form are not accepted', () => {
    const { tokens, clock } = given();
    const iat = clock.now() / 1000;
    const good = { kind: 'staff', roles: ['admin'], conference, sub: 'Lan', iat, exp: iat + 60 };
    for (const bad of [
      { kind: 'root' },
      { roles: ['root'] },
      { roles: 'admin' },
      { conference: 1 },
      { kind: 'display' },
    ]) {
      const token = jwt.sign({ ...good, ...bad }, key, {
        algorithm: 'ES256',
        issuer: 'diem-cau',
        audience: 'diem-cau:access',
      });
      assert.equal(tokens.verify('access', token), 'unauthenticated', JSON.stringify(bad));
    }
  });

  test('[AU1] nothing that is sent for one makes it throw', () => {
    const { tokens } = given();
    const { token } = tokens.issue('access', lan);
    const cutShort = fc.integer({ min: 0, max: token.length - 1 }).map((length) => token.slice(0, length));
    fc.assert(
      fc.property(fc.oneof(fc.string(), cutShort), (text) => {
        assert.equal(tokens.verify('access', text), 'unauthenticated');
      }),
    );
    // The last character carries bits that mean nothing.
    for (let at = 0; at < token.length - 1; at += 7) {
      const changed = `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
      assert.equal(tokens.verify('access', changed), 'unauthenticated');
    }
  });
});
