import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ConferenceCommand } from '../conference/conference.ts';
import { asId, type SessionId, type SiteId } from '../ids.ts';
import { GLI, HQ, LCA, NOWHERE, USSF } from '../testing/sampleConference.ts';
import { connect, given, refused, START, type Scenario } from '../testing/scenario.ts';
import {
  contributor,
  findSite,
  inProtocolOrder,
  isOnline,
  type DisconnectCause,
  type Site,
} from './sites.ts';

function disconnect(
  session: string,
  {
    site = LCA,
    cause = 'lost',
    lastSeenAt = START,
  }: { site?: SiteId; cause?: DisconnectCause; lastSeenAt?: number } = {},
): ConferenceCommand {
  return { type: 'DisconnectSite', site, session: asId<SessionId>(session), cause, lastSeenAt };
}

function lca({ state }: Scenario): Site {
  const site = findSite(state.sites, LCA);
  assert.ok(site);
  return site;
}

const openSessions = (scenario: Scenario) => lca(scenario).connections.map(({ session }) => session);

// The plan is written at START, so a first connection begins a second later.
const CONNECTED_AT = START + 1000;

describe('connecting', () => {
  test('[ST1] only sites that are invited', () => {
    assert.deepEqual(given().when(connect(NOWHERE)), refused('unknown_site'));
    assert.deepEqual(given().when(disconnect('LCA-1', { site: NOWHERE })), refused('unknown_site'));
  });

  test('[ST2] a site is online while one of its devices is connected', () => {
    const scenario = given(connect(LCA), connect(LCA, 'LCA-2', 'LCA-tablet'));
    assert.equal(isOnline(lca(given())), false);
    assert.equal(isOnline(lca(scenario)), true);
    assert.equal(isOnline(lca(scenario.and(disconnect('LCA-1')))), true);
    assert.equal(isOnline(lca(scenario.and(disconnect('LCA-1'), disconnect('LCA-2')))), false);
  });

  test('[ST3] epochs count on over lost connections and devices', () => {
    const scenario = given(connect(LCA), disconnect('LCA-1'), connect(LCA, 'LCA-2', 'LCA-tablet'));
    assert.deepEqual(scenario.when(connect(LCA, 'LCA-3')), [
      {
        type: 'SiteConnected',
        data: { site: LCA, session: 'LCA-3', device: 'LCA-pc', epoch: 3, replaces: null },
      },
    ]);
  });

  test('[ST4] a session that is connected gives nothing', () => {
    assert.deepEqual(given(connect(LCA)).when(connect(LCA)), []);
  });

  test('[ST5] a device that comes back replaces its connection and keeps its place', () => {
    const scenario = given(connect(LCA), connect(LCA, 'LCA-2', 'LCA-tablet'));
    assert.deepEqual(scenario.when(connect(LCA, 'LCA-3')), [
      {
        type: 'SiteConnected',
        data: { site: LCA, session: 'LCA-3', device: 'LCA-pc', epoch: 3, replaces: 'LCA-1' },
      },
    ]);
    assert.deepEqual(openSessions(scenario.and(connect(LCA, 'LCA-3'))), ['LCA-3', 'LCA-2']);
  });

  test('[ST8] the first place contributes, and the next moves up when it is lost', () => {
    const scenario = given(connect(LCA), connect(LCA, 'LCA-2', 'LCA-tablet'));
    assert.equal(contributor(lca(scenario)), 'LCA-1');
    assert.equal(contributor(lca(scenario.and(connect(LCA, 'LCA-3')))), 'LCA-3');
    assert.equal(contributor(lca(scenario.and(disconnect('LCA-1')))), 'LCA-2');
    assert.equal(contributor(lca(given())), null);
  });
});

describe('disconnecting', () => {
  test('the cause and the last sign of life are kept', () => {
    const lastSeenAt = CONNECTED_AT + 400;
    const scenario = given(connect(LCA));
    const left = disconnect('LCA-1', { cause: 'left', lastSeenAt });
    assert.deepEqual(scenario.when(left), [
      {
        type: 'SiteDisconnected',
        data: { site: LCA, session: 'LCA-1', epoch: 1, cause: 'left', lastSeenAt },
      },
    ]);
    assert.deepEqual(lca(scenario.and(left)).lastDisconnect, { at: lastSeenAt, cause: 'left' });
  });

  test('[ST6] a repeated one gives nothing', () => {
    assert.deepEqual(given(connect(LCA), disconnect('LCA-1')).when(disconnect('LCA-1')), []);
  });

  test('[ST6] one of a connection that was replaced changes nothing, however late', () => {
    const scenario = given(connect(LCA), connect(LCA, 'LCA-2'));
    assert.deepEqual(scenario.when(disconnect('LCA-1')), []);
    assert.deepEqual(scenario.and(connect(GLI)).when(disconnect('LCA-1')), []);
  });

  test('[ST6] one that comes after the device is back leaves the new connection alone', () => {
    const scenario = given(connect(LCA), disconnect('LCA-1'), connect(LCA, 'LCA-2'));
    assert.deepEqual(scenario.when(disconnect('LCA-1')), []);
    assert.deepEqual(openSessions(scenario), ['LCA-2']);
  });

  test('[ST7] the last sign of life lies between the connection and now', () => {
    const now = CONNECTED_AT + 1000;
    for (const [said, kept] of [
      [CONNECTED_AT - 1, CONNECTED_AT],
      [CONNECTED_AT, CONNECTED_AT],
      [now, now],
      [now + 1, now],
    ] as const) {
      const scenario = given(connect(LCA), disconnect('LCA-1', { lastSeenAt: said }));
      assert.equal(lca(scenario).lastDisconnect?.at, kept);
    }
  });
});

test('[ST11] all connections of all sites end in one step, each where it belongs', () => {
  const scenario = given(connect(LCA), connect(LCA, 'LCA-2', 'LCA-tablet'), connect(GLI));
  const all = {
    type: 'DisconnectAllSites',
    cause: 'server_stopped',
    lastSeenAt: CONNECTED_AT + 1500,
  } as const;
  const cause = 'server_stopped';
  const lastSeenAt = CONNECTED_AT + 1500;
  assert.deepEqual(scenario.when(all), [
    { type: 'SiteDisconnected', data: { site: LCA, session: 'LCA-1', epoch: 1, cause, lastSeenAt } },
    { type: 'SiteDisconnected', data: { site: LCA, session: 'LCA-2', epoch: 2, cause, lastSeenAt } },
    // It came after that, so it was there then.
    {
      type: 'SiteDisconnected',
      data: { site: GLI, session: 'GLI-1', epoch: 1, cause, lastSeenAt: CONNECTED_AT + 2000 },
    },
  ]);
  assert.deepEqual(scenario.and(all).when(all), []);
  assert.deepEqual(given().when(all), []);
});

test('[ST9] protocol order is that of the invitation, then the code', () => {
  const { sites } = given().state;
  const order = (state: typeof sites) => inProtocolOrder(state).map(({ id }) => id);
  assert.deepEqual(order(sites), [HQ, LCA, GLI, USSF]);
  const level = Object.fromEntries(Object.values(sites).map((site) => [site.id, { ...site, order: 5 }]));
  assert.deepEqual(order(level), [GLI, HQ, LCA, USSF]);
});
