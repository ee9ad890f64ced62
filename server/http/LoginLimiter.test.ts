import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { LoginLimiter } from './LoginLimiter.ts';
import { HttpError } from './replies.ts';

const WINDOW_MS = 60_000;
const BLOCK_MS = 300_000;
const right = () => 'a token';
const wrong = () => undefined;

function limiterOf(t: TestContext): LoginLimiter {
  t.mock.timers.enable({ apis: ['Date', 'setTimeout'] });
  return new LoginLimiter({ maxPerAccount: 3, maxPerAddress: 6, windowMs: WINDOW_MS, blockMs: BLOCK_MS });
}

/** What comes of a try: `ok`, or the code. */
async function outcome(answer: Promise<unknown>): Promise<string> {
  try {
    await answer;
    return 'ok';
  } catch (error) {
    assert.ok(error instanceof HttpError);
    return error.code;
  }
}

async function fail(
  limiter: LoginLimiter,
  times: number,
  account = 'Lan',
  address = '192.0.2.1',
): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    assert.equal(await outcome(limiter.guard(account, address, wrong)), 'bad_credentials');
  }
}

describe('failed log-ins', () => {
  test('[LI1] too many shut the account out there, with the right password too', async (t) => {
    const limiter = limiterOf(t);
    await fail(limiter, 3);
    assert.equal(await outcome(limiter.guard('Lan', '192.0.2.1', right)), 'rate_limited');
    assert.equal(await outcome(limiter.guard('Lan', '192.0.2.9', right)), 'ok', 'but not elsewhere');
    assert.equal(await outcome(limiter.guard('Mai', '192.0.2.1', right)), 'ok', 'and no other account');
  });

  test('[LI1] too many at several addresses shut the account out everywhere', async (t) => {
    const limiter = limiterOf(t);
    for (let place = 1; place <= 5; place += 1) {
      await fail(limiter, 3, 'Lan', `192.0.2.${place}`);
    }
    assert.equal(await outcome(limiter.guard('Lan', '192.0.2.9', right)), 'rate_limited');
    assert.equal(await outcome(limiter.guard('Mai', '192.0.2.9', right)), 'ok', 'but no other account');
  });

  test('[LI1] one address alone does not get that far, however often it tries', async (t) => {
    const limiter = limiterOf(t);
    await fail(limiter, 3);
    for (let time = 0; time < 50; time += 1) {
      assert.equal(await outcome(limiter.guard('Lan', '192.0.2.1', wrong)), 'rate_limited');
    }
    assert.equal(await outcome(limiter.guard('Lan', '192.0.2.9', right)), 'ok');
  });

  test('[LI4] never from an address that it has logged in from, whatever happens elsewhere', async (t) => {
    const limiter = limiterOf(t);
    assert.equal(await outcome(limiter.guard('Lan', '192.0.2.50', right)), 'ok');
    for (let place = 1; place <= 5; place += 1) {
      await fail(limiter, 3, 'Lan', `192.0.2.${place}`);
    }
    assert.equal(await outcome(limiter.guard('Lan', '192.0.2.9', right)), 'rate_limited');
    for (let time = 0; time < 10; time += 1) {
      assert.equal(await outcome(limiter.guard('Lan', '192.0.2.50', right)), 'ok');
    }
    await fail(limiter, 3, 'Lan', '192.0.2.50');
    assert.equal(
      await outcome(limiter.guard('Lan', '192.0.2.50', right)),
      'rate_limited',
      'who guesses there pays for it there',
    );
  });

  test('[LI1] too many shut the address out, for every account', async (t) => {
    const limiter = limiterOf(t);
    await fail(limiter, 3, 'Lan');
    await fail(limiter, 3, 'Mai');
    assert.equal(await outcome(limiter.guard('Bình', '192.0.2.1', right)), 'rate_limited');
    assert.equal(await outcome(limiter.guard('Bình', '192.0.2.2', right)), 'ok');
  });

  test('[LI1] for the block time, which is told', async (t) => {
    const limiter = limiterOf(t);
    await fail(limiter, 3);
    const refused = limiter.guard('Lan', '192.0.2.1', right);
    await assert.rejects(refused, (error: unknown) => {
      assert.ok(error instanceof HttpError);
      assert.ok(error.retryAfterMs !== undefined && error.retryAfterMs > BLOCK_MS - 1000);
      return true;
    });
    t.mock.timers.tick(BLOCK_MS - 1000);
    assert.equal(await outcome(limiter.guard('Lan', '192.0.2.1', right)), 'rate_limited');
    t.mock.timers.tick(1001);
    assert.equal(await outcome(limiter.guard('Lan', '192.0.2.1', right)), 'ok');
  });

  test('[LI1] only those within the window count', async (t) => {
    const limiter = limiterOf(t);
    await fail(limiter, 2);
    t.mock.timers.tick(WINDOW_MS + 1);
    await fail(limiter, 3);
    assert.equal(await outcome(limiter.guard('Lan', '192.0.2.1', right)), 'rate_limited');
  });

  test('[LI1] trying on while shut out guesses nothing', async (t) => {
    const limiter = limiterOf(t);
    await fail(limiter, 3);
    let asked = 0;
    for (let time = 0; time < 3; time += 1) {
      const attempt = limiter.guard('Lan', '192.0.2.1', () => {
        asked += 1;
        return 'a token';
      });
      assert.equal(await outcome(attempt), 'rate_limited');
    }
    assert.equal(asked, 0);
  });
});

describe('successful log-ins', () => {
  test("[LI2] clear their account's count there", async (t) => {
    const limiter = limiterOf(t);
    await fail(limiter, 2);
    assert.equal(await outcome(limiter.guard('Lan', '192.0.2.1', right)), 'ok');
    await fail(limiter, 3);
  });

  test('[LI2] of an account at many places do not count against it', async (t) => {
    const limiter = limiterOf(t);
    for (let place = 0; place < 100; place += 1) {
      assert.equal(await outcome(limiter.guard('Lan', `192.0.2.${place}`, right)), 'ok');
    }
  });

  test('[LI2] do not count against their address: a province behind one address can come in whole', async (t) => {
    const limiter = limiterOf(t);
    for (let site = 0; site < 100; site += 1) {
      assert.equal(await outcome(limiter.guard(`site ${site}`, '192.0.2.1', right)), 'ok');
    }
  });

  test('[LI2] do not clear what the address did before', async (t) => {
    const limiter = limiterOf(t);
    await fail(limiter, 2, 'Lan');
    await fail(limiter, 2, 'Mai');
    assert.equal(await outcome(limiter.guard('own account', '192.0.2.1', right)), 'ok');
    await fail(limiter, 2, 'Bình');
    assert.equal(await outcome(limiter.guard('another', '192.0.2.1', right)), 'rate_limited');
  });
});

describe('tries at once', () => {
  test('[LI3] are counted before their passwords are checked', async (t) => {
    const limiter = limiterOf(t);
    const gate = Promise.withResolvers<undefined>();
    let checked = 0;
    const tries = Array.from({ length: 20 }, () =>
      outcome(
        limiter.guard('Lan', '192.0.2.1', () => {
          checked += 1;
          return gate.promise;
        }),
      ),
    );
    gate.resolve(undefined);
    const outcomes = await Promise.all(tries);
    assert.equal(checked, 3);
    assert.equal(outcomes.filter((code) => code === 'rate_limited').length, 17);
  });

  test('[LI1] a fault of the server is not taken for a wrong password', async (t) => {
    const limiter = limiterOf(t);
    const broken = () => Promise.reject(new Error('disk'));
    await assert.rejects(limiter.guard('Lan', '192.0.2.1', broken), /disk/);
  });
});
