import assert from 'node:assert/strict';
import test from 'node:test';
import type { ConferenceCommand } from '../conference/conference.ts';
import { asId, type SessionId } from '../ids.ts';
import type { DisconnectCause } from './sites.ts';
import { LCA } from '../testing/sampleConference.ts';
import { connect, given } from '../testing/scenario.ts';
import { siteConnection } from './siteConnection.ts';

const disconnect = (cause: DisconnectCause) =>
  ({ type: 'DisconnectSite', site: LCA, session: asId<SessionId>('LCA-1'), cause, lastSeenAt: 0 }) as const;

test('[CN3] a site that has not been here, is here, said goodbye or was lost is told apart', () => {
  const stateAfter = (...commands: readonly ConferenceCommand[]) => {
    const site = given(...commands).state.sites[LCA];
    assert.ok(site);
    return siteConnection(site);
  };
  assert.equal(stateAfter(), 'never');
  assert.equal(stateAfter(connect(LCA)), 'online');
  assert.equal(stateAfter(connect(LCA), disconnect('left')), 'left');
  assert.equal(stateAfter(connect(LCA), disconnect('removed')), 'left');
  assert.equal(stateAfter(connect(LCA), disconnect('lost')), 'lost');
  assert.equal(stateAfter(connect(LCA), disconnect('server_stopped')), 'lost');
  assert.equal(stateAfter(connect(LCA), disconnect('lost'), connect(LCA, 'LCA-2')), 'online');
});
