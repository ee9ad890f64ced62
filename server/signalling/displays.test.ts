import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DisplayKind } from '../../contract/displayKind.ts';
import { requests } from '../../contract/requests.ts';
import type { Role } from '../../domain/actor.ts';
import { asId, type AccountName, type DisplayId, type SessionId } from '../../domain/ids.ts';
import { LCA } from '../../domain/testing/sampleConference.ts';
import { displayIdentity } from '../auth/Displays.ts';
import { serverFor } from '../testing/serverFor.ts';
import type { TestServer } from '../testing/startTestServer.ts';
import { newOpaqueId } from '../testing/TestClient.ts';

/** The token of a display that has been let in. */
function displayToken(server: TestServer, kind: DisplayKind = 'hall', name = 'Hội trường'): string {
  const display = {
    id: newOpaqueId<DisplayId>(),
    kind,
    name,
    approvedBy: asId<AccountName>('Lan'),
    approvedAt: 0,
  };
  server.displays.add(display);
  return server.tokens.issue('access', displayIdentity(display, server.conference)).token;
}

describe('displays', () => {
  test('[DP7] staff are told which are connected, with name and kind, and when they go', async (t) => {
    const server = await serverFor(t);
    const operator = await server.operator();
    const hall = await server.connect(displayToken(server));
    const shown = () => operator.latest('staff').filter(({ display }) => display !== null);
    await operator.until('the display is told', () => shown().length === 1);
    assert.deepEqual(shown(), [
      { session: hall.latest('welcome').session, name: 'Hội trường', roles: ['display'], display: 'hall' },
    ]);
    hall.close();
    await operator.until('its end is told', () => shown().length === 0);
  });

  test('[DP7] they are not told who operates, what is heard, nor how sites’ media stand', async (t) => {
    const server = await serverFor(t);
    const hall = await server.connect(displayToken(server));
    const operator = await server.operator();
    const site = await server.site(LCA);
    server.plane.emit({
      type: 'heard',
      conference: server.conference,
      levels: {
        hostAudio: { dBov: -20, packets: 1 },
        speakerAudio: { dBov: -20, packets: 1 },
        responseAudio: { dBov: -20, packets: 1 },
      },
    });
    await operator.until('the operator is told', () => operator.all('heard').length > 0);
    site.close();
    await operator.siteHasGone(LCA);
    // Answered after everything that was sent before.
    await hall.request('clock.read', {});
    for (const name of ['heard', 'siteMedia', 'staff', 'contribution'] as const) {
      assert.deepEqual(hall.all(name), [], name);
    }
  });

  test('[DP5] they watch: no request with roles is theirs', async (t) => {
    const forAll = Object.entries(requests).filter(([, definition]) => !('roles' in definition));
    assert.deepEqual(forAll.map(([name]) => name).toSorted(), [
      'clock.read',
      'log.sync',
      'media.connect',
      'media.join',
      'media.restartIce',
      'session.leave',
      'session.renew',
    ]);
    for (const [name, definition] of Object.entries(requests)) {
      const roles: readonly Role[] = 'roles' in definition ? definition.roles : [];
      assert.ok(!roles.includes('display'), name);
    }
    const server = await serverFor(t);
    const hall = await server.connect(displayToken(server));
    const answer = await hall.request('floor.closeAll', { command: newOpaqueId() });
    assert.deepEqual(answer, { ok: false, code: 'forbidden' });
  });

  test('[CH4] one that opens again in the same tab takes its own place', async (t) => {
    const server = await serverFor(t);
    const token = displayToken(server);
    const device = newOpaqueId();
    const before = await server.connect(token, { device });
    const after = await server.connect(token, { device });
    await before.gone();
    assert.equal(before.latest('goodbye').code, 'session_ended');
    assert.ok(after.connected);
  });
});

describe('ending a display', () => {
  test('[DP6] all its sessions are told goodbye, others stay, and it is let in no more', async (t) => {
    const server = await serverFor(t);
    const operator = await server.operator();
    const token = displayToken(server);
    const [first, second] = [await server.connect(token), await server.connect(token)];
    const other = await server.connect(displayToken(server, 'monitor', 'Bục'));
    const { session } = first.latest('welcome');
    assert.deepEqual(await operator.request('display.end', { session }), { ok: true, data: null });
    await first.gone();
    await second.gone();
    assert.deepEqual(first.latest('goodbye'), { code: 'unauthenticated', retry: false });
    assert.ok(other.connected);
    const again = server.open(token);
    await again.until('it is refused', () => again.refusal !== null);
    assert.equal(again.refusal?.code, 'unauthenticated');
    const verified = server.tokens.verify('access', token);
    assert.ok(typeof verified !== 'string' && verified.identity.kind === 'display');
    assert.equal(server.displays.get(verified.identity.display), undefined);
  });

  test('[DP6] sessions that are no display, or have gone, are not found; only keepers may', async (t) => {
    const server = await serverFor(t);
    const operator = await server.operator();
    const hall = await server.connect(displayToken(server));
    const clerk = await server.connect(server.staffToken('Mai', ['clerk', 'chair']));
    const { session } = hall.latest('welcome');
    assert.deepEqual(await clerk.request('display.end', { session }), { ok: false, code: 'forbidden' });
    for (const wrong of [operator.latest('welcome').session, newOpaqueId<SessionId>()]) {
      const answer = await operator.request('display.end', { session: wrong });
      assert.deepEqual(answer, { ok: false, code: 'not_found' });
    }
    assert.ok(hall.connected);
  });
});
