import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ConferenceCommand } from '../../domain/conference/conference.ts';
import type { AgendaItemId, SiteId } from '../../domain/ids.ts';
import {
  CHAIR_OF_GLI,
  CHAIR_OF_LCA,
  DEPUTY_OF_LCA,
  GLI,
  LCA,
  OPENING,
  REPORT,
  USSF,
} from '../../domain/testing/sampleConference.ts';
import { answer, ask, grant, prepare, respond, speechId } from '../../domain/testing/commands.ts';
import { connect, given } from '../../domain/testing/scenario.ts';
import { upNext } from './upNext.ts';

const everybody = [LCA, GLI, USSF].map((site) => connect(site));
const activate = (item: AgendaItemId): ConferenceCommand => ({
  type: 'ActivateAgendaItem',
  item,
  from: null,
});

function plan(site: SiteId, name: string, item: AgendaItemId, person: typeof CHAIR_OF_LCA | null = null) {
  return {
    type: 'AddSpeech',
    speech: speechId(name),
    item,
    site,
    person,
    kind: 'planned',
    topic: null,
    document: null,
    allowanceMs: 300_000,
    before: null,
  } satisfies ConferenceCommand;
}

function nextAfter(...commands: readonly ConferenceCommand[]): string[] {
  const { state } = given(...everybody, ...commands);
  return upNext(state, 10).map(({ site, state: turn }) => `${site} ${turn}`);
}

describe('who comes next', () => {
  test('[DP9] is nobody while nothing is planned, prepared or asked for', () => {
    assert.deepEqual(nextAfter(), []);
    assert.deepEqual(nextAfter(grant(LCA, 's1')), []);
  });

  test('[DP9] standby comes first, then the list of the active item, then the queue', () => {
    assert.deepEqual(
      nextAfter(
        activate(REPORT),
        plan(GLI, 'p1', REPORT),
        plan(LCA, 'p2', OPENING),
        ask(LCA, 'r1'),
        prepare(USSF, 's1'),
        answer(USSF, 's1'),
      ),
      ['USSF ready', 'GLI planned', 'LCA asking'],
    );
  });

  test('[DP9] a speech of the list that is on standby or on the floor is not named twice', () => {
    const list = [
      activate(REPORT),
      plan(LCA, 'p1', REPORT, CHAIR_OF_LCA),
      plan(LCA, 'p2', REPORT, DEPUTY_OF_LCA),
      plan(GLI, 'p3', REPORT, CHAIR_OF_GLI),
    ];
    assert.deepEqual(nextAfter(...list, prepare(GLI, 's1', null, 'p3')), [
      'GLI standby',
      'LCA planned',
      'LCA planned',
    ]);
    assert.deepEqual(nextAfter(...list, grant(LCA, 's1', { listed: 'p1' })), ['LCA planned', 'GLI planned']);
  });

  test('[DP9] a site that is listed, speaks or responds is not named again for its entry in the queue', () => {
    assert.deepEqual(nextAfter(ask(LCA, 'r1'), prepare(LCA, 's1')), ['LCA standby']);
    const asked = [ask(GLI, 'r1'), ask(LCA, 'r2', 'procedural')];
    assert.deepEqual(nextAfter(...asked), ['LCA asking', 'GLI asking']);
    assert.deepEqual(nextAfter(...asked, grant(USSF, 's1'), respond(GLI, 's2')), ['LCA asking']);
  });

  test('[DP9] so many at most', () => {
    const { state } = given(...everybody, ask(LCA, 'r1'), ask(GLI, 'r2'), ask(USSF, 'r3'));
    assert.deepEqual(
      upNext(state, 2).map(({ site }) => site),
      [LCA, GLI],
    );
  });
});
