import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as v from 'valibot';
import { SYSTEM, type Actor } from '../domain/actor.ts';
import { initialConference, type Conference } from '../domain/conference/conference.ts';
import { decide } from '../domain/conference/decide.ts';
import { evolve } from '../domain/conference/evolve.ts';
import { asId, type AccountName, type SiteId } from '../domain/ids.ts';
import { Rejection } from '../domain/rejection.ts';
import { GLI, HQ, LCA, PLAN, USSF } from '../domain/testing/sampleConference.ts';
import { lineTestRequests } from './lineTestRequests.ts';
import type { VisibleEvent } from './notifications.ts';
import { visibleEvent, visibleState, type Viewer } from './visibility.ts';

const { input, roles } = lineTestRequests['lineTest.record'];
const checks = { camera: 'ok', microphone: 'failed', sound: 'untested', content: 'untested' } as const;
const record = { command: 'command-1', site: LCA, number: 1, result: 'bad', checks } as const;

describe('lineTest.record', () => {
  test('[WR3] [LT3] is checked and normalised, and says what is left out', () => {
    assert.deepEqual(v.parse(input, record), { ...record, problem: null, note: null });
    const noted = v.parse(input, { ...record, problem: 'line', note: '  rè   to '.normalize('NFD') });
    assert.deepEqual([noted.problem, noted.note], ['line', 'rè to'.normalize('NFC')]);
    for (const change of [
      { number: 0 },
      { number: 1.5 },
      { result: 'fine' },
      { problem: 'weather' },
      { note: '' },
      { note: 'a'.repeat(201) },
      { checks: { ...checks, camera: 'bad' } },
      { checks: { ...checks, smell: 'ok' } },
      { checks: { camera: 'ok' } },
      { by: 'Lan' },
    ]) {
      assert.ok(!v.is(input, { ...record, ...change }), JSON.stringify(change));
    }
  });

  test('[LT7] is for those who try lines, not for sites', () => {
    assert.deepEqual(roles, ['technician', 'operator', 'clerk']);
  });
});

const TECHNICIAN: Actor = { kind: 'staff', name: asId<AccountName>('minh') };

/** LCA's line is bad, then good; GLI's is bad. */
function play(): { readonly events: readonly VisibleEvent[]; readonly state: Conference } {
  const events: VisibleEvent[] = [];
  let state = initialConference;
  const test = (site: SiteId, number: number, result: 'good' | 'bad') => {
    const finding = { result, checks, problem: 'microphone', note: `rè ${site}` } as const;
    return { type: 'RecordLineTest', site, number, ...finding } as const;
  };
  for (const command of [PLAN, test(LCA, 1, 'bad'), test(GLI, 1, 'bad'), test(LCA, 2, 'good')]) {
    const decided = decide(state, command, { at: 1000, actor: TECHNICIAN });
    assert.ok(!(decided instanceof Rejection));
    for (const event of decided) {
      const recorded = { ...event, at: 1000, actor: TECHNICIAN, version: events.length + 1 };
      events.push(recorded);
      state = evolve(state, recorded);
    }
  }
  return { events, state };
}

describe('what others know of line tests', () => {
  const { events, state } = play();
  const clerk: Viewer = { roles: ['clerk'], site: null };
  const display: Viewer = { roles: ['display'], site: null };
  const siteViewers = [HQ, LCA, GLI, USSF].map((site): Viewer => ({ roles: ['site'], site }));

  test('[CH3] [LT7] folding the visible events gives the visible state', () => {
    for (const viewer of [clerk, display, ...siteViewers]) {
      const visible = events.flatMap((event) => visibleEvent(viewer, event) ?? []);
      assert.deepEqual(visible.reduce(evolve, initialConference), visibleState(viewer, state));
    }
  });

  test('[LT7] a site knows its own tests, not who made them; displays and other sites know none', () => {
    const own = visibleState({ roles: ['site'], site: LCA }, state).lineTests;
    assert.deepEqual(Object.keys(own), [LCA]);
    assert.deepEqual(
      own[LCA]?.map(({ result, by }) => [result, by]),
      [
        ['bad', SYSTEM],
        ['good', SYSTEM],
      ],
    );
    for (const viewer of [display, { roles: ['site'], site: USSF } as const]) {
      assert.deepEqual(visibleState(viewer, state).lineTests, {});
      assert.doesNotMatch(
        JSON.stringify(events.map((event) => visibleEvent(viewer, event))),
        /LineTested|rè/,
      );
    }
    assert.equal(visibleState(clerk, state).lineTests[LCA]?.[0]?.by, TECHNICIAN);
  });
});
