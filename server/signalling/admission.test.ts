import assert from 'node:assert/strict';
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { describe, test } from 'node:test';
import { io } from 'socket.io-client';
import jwt from 'jsonwebtoken';
import { CONTRACT_VERSION } from '../../contract/version.ts';
import { asId, type AccountName, type ConferenceId } from '../../domain/ids.ts';
import { LCA, NOWHERE } from '../../domain/testing/sampleConference.ts';
import { newOpaqueId, TestClient } from '../testing/TestClient.ts';
import { serverFor } from '../testing/serverFor.ts';
import type { TestServer } from '../testing/startTestServer.ts';
import { TestClock } from '../testing/TestClock.ts';
import { isAllowedOrigin } from './admission.ts';

/** The code with which a handshake is refused. Throws where it is not. */
async function refusal(server: TestServer, auth: object): Promise<unknown> {
  const socket = io(server.url, { transports: ['websocket'], forceNew: true, reconnection: false, auth });
  try {
    return await new Promise((resolve, reject) => {
      socket.on('connect_error', (error) => resolve('data' in error ? error.data : error));
      socket.on('connect', () => reject(new Error('it was let in')));
    });
  } finally {
    socket.close();
  }
}

const handshake = (token: unknown, more: object = {}) => ({
  token,
  contract: CONTRACT_VERSION,
  device: newOpaqueId<string>(),
  ...more,
});

describe('the handshake', () => {
  test('[WR2] another contract version is told before anything else is looked at', async (t) => {
    const server = await serverFor(t);
    for (const auth of [
      { contract: CONTRACT_VERSION + 1 },
      { contract: CONTRACT_VERSION - 1, token: server.staffToken(), unheardOf: true },
    ]) {
      assert.deepEqual(await refusal(server, auth), { code: 'contract_mismatch' });
    }
  });

  test('[WR2] another form is a bad request', async (t) => {
    const server = await serverFor(t);
    const token = server.staffToken();
    const wrong: readonly object[] = [
      {},
      handshake(undefined),
      handshake(12),
      handshake({ toString: 'x' }),
      handshake('x'.repeat(5000)),
      handshake(token, { contract: '1' }),
      handshake(token, { device: 'short' }),
      handshake(token, { device: '../../etc/passwd' }),
      handshake(token, { version: -1 }),
      handshake(token, { version: 1.5 }),
      handshake(token, { site: LCA }),
      handshake(token, { roles: ['admin'] }),
      handshake(token, { rtpCapabilities: { codecs: 'all' } }),
      JSON.parse(
        `{"__proto__":{"contract":1},"token":"x","contract":${CONTRACT_VERSION},"device":"${newOpaqueId()}"}`,
      ) as object,
    ];
    for (const auth of wrong) {
      assert.deepEqual(await refusal(server, auth), { code: 'bad_request' }, JSON.stringify(auth));
    }
  });

  test('[WR2] [AU1] a token that was not made here for this is refused', async (t) => {
    const clock = new TestClock();
    const server = await serverFor(t, { now: clock.now, accessMs: 60_000 });
    const token = server.siteToken(LCA);
    const [header, claims, signature] = token.split('.');
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const payload = jwt.decode(token) as Record<string, unknown>;
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    const publicPem = createPublicKey(other).export({ type: 'spki', format: 'pem' });
    const identity = {
      kind: 'site',
      site: LCA,
      name: LCA,
      roles: ['site'],
      conference: server.conference,
    } as const;
    const forged = {
      'signed with another key': jwt.sign(payload, other, { algorithm: 'ES256' }),
      'without a signature': `${encode({ alg: 'none', typ: 'JWT' })}.${claims}.`,
      'with a signature of nothing': `${encode({ alg: 'none', typ: 'JWT' })}.${claims}.${signature}`,
      'HS256 with a public key': jwt.sign(payload, Buffer.from(publicPem), { algorithm: 'HS256' }),
      'HS256 with an empty-looking secret': jwt.sign(payload, 'secret', { algorithm: 'HS256' }),
      'with other claims': `${header}.${encode({ ...payload, roles: ['admin', 'operator'] })}.${signature}`,
      'a refresh token': server.tokens.issue('refresh', identity).token,
      'no token at all': 'x.y.z',
      empty: '',
    };
    for (const [what, bad] of Object.entries(forged)) {
      assert.deepEqual(await refusal(server, handshake(bad)), { code: 'unauthenticated' }, what);
    }
    clock.move(60_000);
    assert.deepEqual(await refusal(server, handshake(token)), { code: 'token_expired' });
  });

  test('[WR5] a token of another conference, or of a site that is not invited, opens nothing', async (t) => {
    const server = await serverFor(t);
    const { token } = server.tokens.issue('access', {
      kind: 'staff',
      account: asId<AccountName>('Lan'),
      name: 'Lan',
      roles: ['operator'],
      conference: asId<ConferenceId>('another'),
    });
    assert.deepEqual(await refusal(server, handshake(token)), { code: 'token_expired' });
    await assert.rejects(server.site(NOWHERE), /unknown_site/);
    assert.equal(server.runner.state.sites[NOWHERE], undefined);
  });
});

describe('the origin', () => {
  const requestFrom = (origin: string | undefined, host: string) =>
    ({ headers: { host, ...(origin === undefined ? {} : { origin }) } }) as IncomingMessage;

  test("[WR1] the server's own, the public one and those of the settings may come in", () => {
    const allowed = ['https://diemcau.example.vn', 'https://display.example.vn:8443'];
    for (const [origin, host] of [
      ['https://192.0.2.5:8443', '192.0.2.5:8443'],
      ['https://diemcau.example.vn', 'backend:8443'],
      ['https://display.example.vn:8443', 'diemcau.example.vn'],
      ['http://localhost', 'localhost'],
      [undefined, 'diemcau.example.vn'],
    ] as const) {
      assert.ok(isAllowedOrigin(requestFrom(origin, host), allowed), String(origin));
    }
    for (const [origin, host] of [
      ['https://evil.example', 'diemcau.example.vn'],
      ['https://diemcau.example.vn.evil.example', 'diemcau.example.vn'],
      ['http://diemcau.example.vn:80', 'backend:8443'],
      ['https://192.0.2.5:9443', '192.0.2.5:8443'],
      ['null', 'diemcau.example.vn'],
      ['', 'diemcau.example.vn'],
      ['null', 'null'],
    ] as const) {
      assert.ok(!isAllowedOrigin(requestFrom(origin, host), allowed), String(origin));
    }
  });

  test('[WR1] another page cannot open a socket, with a good token neither', async (t) => {
    const server = await serverFor(t, { allowedOrigins: ['https://display.example.vn'] });
    const token = server.staffToken();
    await assert.rejects(server.connect(token, { origin: 'https://evil.example' }), /not welcomed/);
    await server.connect(token, { origin: 'https://display.example.vn' });
    await server.connect(token, { origin: server.url });
  });

  test('[WR1] what is refused names its code, and when to come again', async (t) => {
    const server = await serverFor(t);
    const stranger = new TestClient(server.url, {
      token: server.staffToken(),
      origin: 'https://evil.example',
    });
    await stranger.until('it is refused', () => stranger.refusal !== null);
    assert.equal(stranger.refusal?.code, 'origin_refused');
    assert.ok((stranger.refusal.retryAfterMs ?? 0) >= 5_000);
  });
});
