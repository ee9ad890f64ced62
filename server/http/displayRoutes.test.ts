import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DisplayClaim, DisplayCode } from '../../contract/displays.ts';
import type { Reply } from '../../contract/errors.ts';
import type { Login } from '../../contract/http.ts';
import { LCA } from '../../domain/testing/sampleConference.ts';
import { serverFor } from '../testing/serverFor.ts';
import type { TestServer } from '../testing/startTestServer.ts';
import { TestClock } from '../testing/TestClock.ts';

type Headers = Readonly<Record<string, string>>;

async function post<T>(server: TestServer, path: string, body: unknown, headers: Headers = {}) {
  const response = await fetch(`${server.url}/api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Reply<T>;
}

async function data<T>(reply: Promise<Reply<T>>): Promise<T> {
  const answer = await reply;
  assert.ok(answer.ok, JSON.stringify(answer));
  return answer.data;
}

async function refusal(reply: Promise<Reply<unknown>>): Promise<string> {
  const answer = await reply;
  assert.ok(!answer.ok);
  return answer.code;
}

const open = (server: TestServer, headers: Headers = {}) =>
  data(post<DisplayCode>(server, 'displays', {}, headers));
const claim = (server: TestServer, secret: string) =>
  post<DisplayClaim>(server, 'displays/claim', { secret });
const bearer = (token: string): Headers => ({ authorization: `Bearer ${token}` });

type Approval = { readonly code: string; readonly kind?: string; readonly name?: string };

function approve(server: TestServer, { code, kind = 'hall', name = 'Hội trường' }: Approval, token: string) {
  return post<null>(server, 'displays/approve', { code, kind, name }, bearer(token));
}

/** A screen that an operator has let in. */
async function paired(server: TestServer, kind = 'hall'): Promise<Login> {
  const { code, secret } = await open(server);
  await data(approve(server, { code, kind }, server.staffToken('Lan', ['operator'])));
  const claimed = await data(claim(server, secret));
  assert.ok(claimed.status === 'approved');
  return claimed.login;
}

describe('pairing', () => {
  test('[DP1] [DP2] [DP3] [DP5] a screen shows a code, an operator types it, the screen is in', async (t) => {
    const server = await serverFor(t);
    const { code, secret } = await open(server);
    assert.deepEqual(await data(claim(server, secret)), { status: 'pending' });
    const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
    const approval = { code: spaced, kind: 'monitor', name: '  Bục   phát biểu ' };
    await data(approve(server, approval, server.staffToken('Lan', ['technician'])));
    const claimed = await data(claim(server, secret));
    assert.ok(claimed.status === 'approved');
    assert.partialDeepStrictEqual(claimed.login, {
      roles: ['display'],
      name: 'Bục phát biểu',
      site: null,
      display: 'monitor',
      conference: server.conference,
    });
    const display = await server.connect(claimed.login.accessToken);
    assert.deepEqual(display.latest('welcome').roles, ['display']);
    assert.equal(display.latest('welcome').site, null);
  });

  test('[DP3] a log-in whose answer was lost is given again', async (t) => {
    const server = await serverFor(t);
    const { code, secret } = await open(server);
    await data(approve(server, { code }, server.staffToken()));
    const first = await data(claim(server, secret));
    const second = await data(claim(server, secret));
    assert.ok(first.status === 'approved' && second.status === 'approved');
    assert.ok((await server.connect(second.login.accessToken)).connected);
  });

  test('[DP1] [DP3] the code alone opens nothing', async (t) => {
    const server = await serverFor(t);
    const { code } = await open(server);
    await data(approve(server, { code }, server.staffToken()));
    for (const secret of [code, '', 'x'.repeat(43)]) {
      assert.equal(await refusal(claim(server, secret)), 'not_found');
    }
  });

  test('[DP2] whoever is no operator, technician or administrator approves nothing', async (t) => {
    const server = await serverFor(t);
    const { code, secret } = await open(server);
    for (const token of [
      server.staffToken('Mai', ['clerk', 'chair']),
      server.siteToken(LCA),
      (await paired(server)).accessToken,
    ]) {
      assert.equal(await refusal(approve(server, { code }, token)), 'forbidden');
    }
    assert.equal(await refusal(post(server, 'displays/approve', { code })), 'unauthenticated');
    assert.deepEqual(await data(claim(server, secret)), { status: 'pending' });
  });

  test('[DP2] a code that nobody shows, that was approved or has ended is not found', async (t) => {
    const clock = new TestClock();
    const server = await serverFor(t, { now: clock.now });
    const token = server.staffToken();
    const [approved, waiting] = [await open(server), await open(server)];
    await data(approve(server, { code: approved.code }, token));
    assert.equal(await refusal(approve(server, { code: approved.code }, token)), 'not_found');
    const unused = [0, 1, 2].map((n) => `00000${n}`).find((c) => c !== approved.code && c !== waiting.code);
    assert.equal(await refusal(approve(server, { code: unused ?? '' }, token)), 'not_found');
    clock.move(10 * 60_000);
    const fresh = server.staffToken();
    assert.equal(await refusal(approve(server, { code: waiting.code }, fresh)), 'not_found');
    assert.equal(await refusal(claim(server, waiting.secret)), 'not_found');
  });

  test('[DP2] codes cannot be guessed: wrong ones shut the account out, right ones too', async (t) => {
    const server = await serverFor(t);
    const { code } = await open(server);
    const wrong = code === '000000' ? '000001' : '000000';
    const guess = (who: string, guessed: string) =>
      approve(server, { code: guessed }, server.staffToken(who, ['operator']));
    for (let guesses = 0; guesses < 10; guesses += 1) {
      assert.equal(await refusal(guess('Lan', wrong)), 'not_found');
    }
    assert.equal(await refusal(guess('Lan', code)), 'rate_limited');
    await data(guess('Mai', code));
  });

  test('[DP4] one address gets thirty codes, another one still gets its own', async (t) => {
    const server = await serverFor(t);
    const from = (address: string) => ({ 'x-forwarded-for': address });
    for (let codes = 0; codes < 30; codes += 1) {
      await open(server, from('198.51.100.1'));
    }
    const next = post(server, 'displays', {}, from('198.51.100.1'));
    assert.equal(await refusal(next), 'rate_limited');
    await open(server, from('198.51.100.2'));
  });

  test('[DP2] what is no approval is a bad request', async (t) => {
    const server = await serverFor(t);
    const { code } = await open(server);
    const good = { code, kind: 'hall', name: 'Hội trường' };
    for (const change of [
      { code: '12345' },
      { code: 123_456 },
      { kind: 'wall' },
      { name: '' },
      { name: ' \u200b ' },
      { name: 'x'.repeat(61) },
      { roles: ['admin'] },
    ]) {
      const reply = post(server, 'displays/approve', { ...good, ...change }, bearer(server.staffToken()));
      assert.equal(await refusal(reply), 'bad_request', JSON.stringify(change));
    }
  });
});

describe("a display's log-in", () => {
  const refresh = (server: TestServer, { refreshToken }: Login) =>
    post<Login>(server, 'login/refresh', { refreshToken });

  test('[DP5] is good for thirty days from its last refresh', async (t) => {
    const clock = new TestClock();
    const server = await serverFor(t, { now: clock.now });
    const login = await paired(server, 'monitor');
    clock.move(29 * 24 * 3600_000);
    const fresh = await data(refresh(server, login));
    assert.equal(fresh.display, 'monitor');
    assert.ok((await server.connect(fresh.accessToken)).connected);
    clock.move(29 * 24 * 3600_000);
    assert.equal(await refusal(refresh(server, login)), 'token_expired');
    assert.ok((await refresh(server, fresh)).ok);
  });

  test('[DP6] is refused when the display has been ended', async (t) => {
    const server = await serverFor(t);
    const login = await paired(server);
    const verified = server.tokens.verify('access', login.accessToken);
    assert.ok(typeof verified !== 'string' && verified.identity.kind === 'display');
    server.displays.remove(verified.identity.display);
    assert.equal(await refusal(refresh(server, login)), 'unauthenticated');
  });
});
