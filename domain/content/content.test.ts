import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ConferenceCommand } from '../conference/conference.ts';
import { asId, type SessionId, type SiteId } from '../ids.ts';
import { HQ, LCA, NOWHERE } from '../testing/sampleConference.ts';
import { connect, given, refused } from '../testing/scenario.ts';

function start(session = 'HQ-1', site: SiteId = HQ): ConferenceCommand {
  return { type: 'StartContent', site, session: asId<SessionId>(session) };
}
function stop(session: string | null): ConferenceCommand {
  return { type: 'StopContent', session: session === null ? null : asId<SessionId>(session) };
}
function disconnect(session: string): ConferenceCommand {
  return {
    type: 'DisconnectSite',
    site: HQ,
    session: asId<SessionId>(session),
    cause: 'lost',
    lastSeenAt: 0,
  };
}

const connected = given(connect(HQ), connect(HQ, 'HQ-2', 'HQ-laptop'), connect(LCA));
const stopped = { type: 'ContentStopped', data: { site: HQ } };

describe('sharing', () => {
  test('[CT1] is the host site’s', () => {
    assert.deepEqual(connected.when(start()), [
      { type: 'ContentStarted', data: { site: HQ, session: 'HQ-1' } },
    ]);
    assert.deepEqual(connected.when(start('LCA-1', LCA)), refused('not_host_site'));
    assert.deepEqual(connected.when(start('HQ-1', NOWHERE)), refused('not_host_site'));
  });

  test('[CT1] needs an open connection, so that nothing is shared by a session that has ended', () => {
    assert.deepEqual(given().when(start()), refused('site_offline'));
    assert.deepEqual(connected.and(disconnect('HQ-1')).when(start('HQ-1')), refused('site_offline'));
  });

  test('[CT2] again by the same session gives nothing, another session takes over', () => {
    const scenario = connected.and(start('HQ-1'));
    assert.deepEqual(scenario.when(start('HQ-1')), []);
    assert.deepEqual(scenario.and(start('HQ-2')).state.content, { site: HQ, session: 'HQ-2' });
  });
});

describe('stopping', () => {
  test('[CT3] a site stops what it shares itself, staff stop whatever is shared', () => {
    const scenario = connected.and(start('HQ-1'));
    assert.deepEqual(scenario.when(stop('HQ-2')), []);
    assert.deepEqual(scenario.when(stop('HQ-1')), [stopped]);
    assert.deepEqual(scenario.when(stop(null)), [stopped]);
    assert.equal(scenario.and(stop(null)).state.content, null);
  });

  test('[CT3] nothing is shared, nothing stops', () => {
    assert.deepEqual(connected.when(stop(null)), []);
    assert.deepEqual(connected.when(stop('HQ-1')), []);
  });

  test('[CT4] the content stops with the connection that shares it', () => {
    const scenario = connected.and(start('HQ-1'));
    const decided = scenario.when(disconnect('HQ-1'));
    assert.ok(Array.isArray(decided));
    assert.deepEqual(decided.at(1), stopped);
    assert.equal(scenario.and(disconnect('HQ-1')).state.content, null);
  });

  test('[CT4] a page that is loaded again has lost its screen share', () => {
    const scenario = connected.and(start('HQ-1'));
    const decided = scenario.when(connect(HQ, 'HQ-3'));
    assert.ok(Array.isArray(decided));
    assert.deepEqual(decided.at(1), stopped);
    assert.equal(scenario.and(connect(HQ, 'HQ-3')).state.content, null);
  });

  test('[CT4] other connections end without touching it', () => {
    const scenario = connected.and(start('HQ-1'), disconnect('HQ-2'), connect(HQ, 'HQ-4', 'HQ-tablet'));
    assert.deepEqual(scenario.state.content, { site: HQ, session: 'HQ-1' });
  });
});
