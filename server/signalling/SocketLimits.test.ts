import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { asId, type AccountName, type ConferenceId, type DeviceId } from '../../domain/ids.ts';
import { GLI, LCA } from '../../domain/testing/sampleConference.ts';
import type { Identity } from '../auth/Identity.ts';
import { serverFor } from '../testing/serverFor.ts';
import { newOpaqueId } from '../testing/TestClient.ts';
import { TestClock } from '../testing/TestClock.ts';
import { SocketLimits, type SocketPermit } from './SocketLimits.ts';

const conference = asId<ConferenceId>('conference-1');
const lca: Identity = { kind: 'site', site: LCA, name: LCA, roles: ['site'], conference };
const gli: Identity = { ...lca, site: GLI, name: GLI };
const lan: Identity = {
  kind: 'staff',
  account: asId<AccountName>(LCA),
  name: LCA,
  roles: ['operator'],
  conference,
};
const device = (number: number) => asId<DeviceId>(`device-${number}`);

function limitsAt(clock = new TestClock()) {
  const limits = new SocketLimits(clock.now);
  const opened: (() => void)[] = [];
  /** 0 where it may open, else the time to wait. */
  const open = (identity: Identity, number: number): number => {
    const permit: SocketPermit = limits.enter(identity, device(number));
    if ('retryAfterMs' in permit) {
      return permit.retryAfterMs;
    }
    opened.push(permit.leave);
    return 0;
  };
  const openAll = (identity: Identity, count: number, from = 0) =>
    Array.from({ length: count }, (_, index) => open(identity, from + index)).filter((wait) => wait === 0);
  return { clock, open, openAll, closeAll: () => opened.splice(0).forEach((leave) => leave()) };
}

describe('devices at once', () => {
  test('[WR9] eight of a site, thirty-two of a log-in of staff, each counted by itself', () => {
    const { clock, openAll } = limitsAt();
    assert.equal(openAll(lca, 20).length, 8);
    assert.equal(openAll(gli, 20).length, 8, 'not those of another site');
    assert.equal(openAll(lan, 20).length, 20, 'nor of an account with the name of a site');
    clock.move(60_000);
    assert.equal(openAll(lan, 20, 20).length, 12);
  });

  test('[WR9] one that is too many waits some seconds, and comes in when another one has gone', () => {
    const limits = new SocketLimits(new TestClock().now);
    const permits = Array.from({ length: 8 }, (_, number) => limits.enter(lca, device(number)));
    assert.deepEqual(limits.enter(lca, device(8)), { retryAfterMs: 15_000 });
    const [first] = permits;
    assert.ok(first !== undefined && 'leave' in first);
    first.leave();
    assert.ok('leave' in limits.enter(lca, device(8)));
    assert.deepEqual(limits.enter(lca, device(9)), { retryAfterMs: 15_000 });
  });

  test('[WR9] a device that takes its own place is not one more, before and after its old socket is gone', () => {
    const limits = new SocketLimits(new TestClock().now);
    const permits = Array.from({ length: 8 }, (_, number) => limits.enter(lca, device(number)));
    assert.ok('leave' in limits.enter(lca, device(0)));
    const [old] = permits;
    assert.ok(old !== undefined && 'leave' in old);
    old.leave();
    assert.deepEqual(limits.enter(lca, device(8)), { retryAfterMs: 15_000 });
  });
});

describe('the pace', () => {
  test('[WR9] thirty sockets at once, then one every two seconds', () => {
    const { clock, open } = limitsAt();
    const reload = () => open(lca, 1);
    assert.deepEqual(
      Array.from({ length: 30 }, reload).filter((wait) => wait > 0),
      [],
    );
    assert.equal(reload(), 2000);
    clock.move(1500);
    assert.equal(reload(), 500, 'refused attempts cost nothing');
    clock.move(500);
    assert.equal(reload(), 0);
    assert.equal(reload(), 2000);
    assert.equal(open(gli, 1), 0, 'other sites have their own');
  });

  test('[WR9] a line that flaps every two seconds is never held up', () => {
    const { clock, open, closeAll } = limitsAt();
    for (let minute = 0; minute < 30; minute += 1) {
      for (let loss = 0; loss < 30; loss += 1) {
        assert.equal(open(lca, 1), 0);
        closeAll();
        clock.move(2000);
      }
    }
  });

  test('[WR9] a device that is one too many does not use up what the others need', () => {
    const { open, openAll } = limitsAt();
    openAll(lca, 8);
    for (let attempt = 0; attempt < 100; attempt += 1) {
      open(lca, 99);
    }
    assert.equal(open(lca, 3), 0);
  });
});

describe('on the wire', () => {
  test('[WR9] [WR2] a ninth device is told to wait, and leaves no trace in the log', async (t) => {
    const server = await serverFor(t);
    const sites = await Promise.all(Array.from({ length: 8 }, () => server.site(LCA)));
    const { version } = server.runner;
    const ninth = server.open(server.siteToken(LCA));
    await assert.rejects(ninth.welcomed(), /rate_limited/);
    assert.deepEqual(ninth.refusal, { code: 'rate_limited', retryAfterMs: 15_000 });
    assert.equal(server.runner.version, version);
    assert.ok(sites.every(({ connected }) => connected));

    const operator = await server.operator();
    await Promise.all([sites[0]?.request('session.leave', {}), sites[0]?.gone()]);
    await operator.until('it has left', () => operator.state.sites[LCA]?.connections.length === 7);
    await server.site(LCA);
  });

  test('[WR9] a socket that is opened again and again is told to wait, and the log does not grow', async (t) => {
    const server = await serverFor(t);
    const reconnect = async () => {
      const client = server.open(server.siteToken(LCA), { device: 'one-device' });
      try {
        await client.welcomed();
        return true;
      } catch {
        assert.ok((client.refusal?.retryAfterMs ?? 0) <= 2000);
        return false;
      }
    };
    let admitted = 0;
    while (await reconnect()) {
      admitted += 1;
    }
    assert.ok(admitted >= 30 && admitted < 60, String(admitted));
    const { version } = server.runner;
    assert.equal(await reconnect(), false);
    assert.equal(server.runner.version, version);
    await server.site(GLI);
  });

  test('[WR9] lines that break in the middle of a handshake are forgotten', async (t) => {
    const server = await serverFor(t);
    for (let number = 0; number < 20; number += 1) {
      const client = server.open(server.siteToken(LCA), { device: newOpaqueId<string>() });
      client.socket.io.on('open', () => client.breakLine());
      await new Promise<void>((resolve) => {
        client.socket.io.on('close', () => resolve());
      });
    }
    await server.site(LCA);
  });
});
