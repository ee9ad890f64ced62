import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SYSTEM, type Actor } from '../actor.ts';
import { asId, type AccountName } from '../ids.ts';
import { phase, PHASES } from '../phase/phase.ts';
import { Rejection } from '../rejection.ts';
import { GLI, HQ, LCA, NOWHERE } from '../testing/sampleConference.ts';
import { given } from '../testing/scenario.ts';
import {
  lineTest,
  lineTestsOf,
  passedLineTest,
  type LineChecks,
  type LineTestCommand,
  type LineTestWorld,
} from './lineTest.ts';

const TECHNICIAN: Actor = { kind: 'staff', name: asId<AccountName>('minh') };
const WELL: LineChecks = { camera: 'ok', microphone: 'ok', sound: 'ok', content: 'ok' };
const DEAF: LineChecks = { ...WELL, sound: 'failed', content: 'untested' };
const before: LineTestWorld = { lineTests: {}, sites: given().state.sites, phase: phase.initial };

function record(change: Partial<LineTestCommand> = {}): LineTestCommand {
  const finding = { result: 'good', checks: WELL, problem: null, note: null } as const;
  return { type: 'RecordLineTest', site: LCA, number: 1, ...finding, ...change };
}
const bad = (change: Partial<LineTestCommand> = {}) =>
  record({ result: 'bad', checks: DEAF, problem: 'sound', ...change });

function decided(world: LineTestWorld, command: LineTestCommand) {
  const decision = lineTest.decide(world, command, { at: 1000, actor: TECHNICIAN });
  return decision instanceof Rejection ? decision.code : decision;
}

function after(...commands: readonly LineTestCommand[]): LineTestWorld {
  return commands.reduce((world, command, index) => {
    const at = 1000 * (index + 1);
    const decision = lineTest.decide(world, command, { at, actor: TECHNICIAN });
    assert.ok(!(decision instanceof Rejection));
    const recorded = decision.map((event) => ({ ...event, at, actor: TECHNICIAN }));
    return { ...world, lineTests: recorded.reduce(lineTest.evolve, world.lineTests) };
  }, before);
}

function withLca(removedAt: number | null): LineTestWorld {
  const { sites } = before;
  const site = sites[LCA] ?? assert.fail();
  return { ...before, sites: { ...sites, [LCA]: { ...site, removedAt } } };
}

describe('a line test', () => {
  test('[LT1] is of an invited site, other than the host, that was not taken off', () => {
    assert.equal(decided(before, record({ site: NOWHERE })), 'unknown_site');
    assert.equal(decided(before, record({ site: asId('constructor') })), 'unknown_site');
    assert.equal(decided(before, record({ site: HQ })), 'unknown_site');
    assert.equal(decided(withLca(500), record()), 'site_removed');
    assert.deepEqual(lineTestsOf({}, asId('constructor')), []);
  });

  test('[LT2] has a result, what was checked, what is wrong, and a note, with its time and author', () => {
    const { type: _, ...data } = bad({ note: 'chưa nghe rõ' });
    assert.deepEqual(decided(before, bad({ note: 'chưa nghe rõ' })), [{ type: 'LineTested', data }]);
    assert.deepEqual(lineTestsOf(after(bad({ note: 'chưa nghe rõ' })).lineTests, LCA), [
      { result: 'bad', checks: DEAF, problem: 'sound', note: 'chưa nghe rõ', at: 1000, by: TECHNICIAN },
    ]);
  });

  test('[LT3] says what is wrong, in a word or a note, where anything is', () => {
    for (const change of [{ result: 'bad' }, { result: 'okay' }, { result: 'good', checks: DEAF }] as const) {
      assert.equal(decided(before, record(change)), 'reason_needed');
      assert.ok(Array.isArray(decided(before, record({ ...change, problem: 'line' }))));
      assert.ok(Array.isArray(decided(before, record({ ...change, note: 'rè' }))));
    }
    const untested: LineChecks = { ...WELL, content: 'untested' };
    assert.ok(Array.isArray(decided(before, record({ checks: untested }))));
  });

  test('[LT3] has no problem where nothing is wrong, and may have a note', () => {
    const { lineTests } = after(record({ problem: 'camera', note: 'máy dự phòng' }));
    assert.deepEqual(
      lineTestsOf(lineTests, LCA).map(({ problem, note }) => [problem, note]),
      [[null, 'máy dự phòng']],
    );
  });

  test('[LT3] has a note as it is stored', () => {
    for (const note of ['', ' rè', 'rè'.normalize('NFD'), 'a\nb', 'a'.repeat(201)]) {
      assert.equal(decided(before, bad({ note })), 'invalid_text', note);
    }
    assert.ok(Array.isArray(decided(before, bad({ note: 'a'.repeat(200) }))));
  });

  test('[LT4] is numbered, so that two who write down one test write it once', () => {
    const world = after(bad());
    assert.deepEqual(decided(world, bad()), []);
    assert.equal(decided(world, bad({ note: 'rè' })), 'stale_version');
    assert.equal(decided(world, record()), 'stale_version');
    assert.equal(decided(world, record({ number: 3 })), 'stale_version');
    assert.equal(decided(world, record({ number: 0 })), 'stale_version');
    for (const checks of [{ ...DEAF, camera: 'failed' }, WELL] as const) {
      assert.equal(decided(world, bad({ checks })), 'stale_version');
    }
    assert.ok(Array.isArray(decided(world, record({ site: GLI }))));
  });

  test('[LT4] that is made again leaves the one before in the record, also with the same result', () => {
    const { lineTests } = after(bad(), bad({ number: 2 }), record({ number: 3 }), record({ site: GLI }));
    assert.deepEqual(
      lineTestsOf(lineTests, LCA).map(({ result, at }) => [result, at]),
      [
        ['bad', 1000],
        ['bad', 2000],
        ['good', 3000],
      ],
    );
    assert.equal(lineTestsOf(lineTests, GLI).length, 1);
  });

  test('[LT5] is written down in every open phase and in a pause, not after the close', () => {
    for (const current of PHASES) {
      const world = { ...before, phase: { ...phase.initial, phase: current } };
      const expected = current === 'closed' ? 'phase_closed' : [{ type: 'LineTested' }];
      assert.partialDeepStrictEqual(decided(world, record()), expected);
    }
    const paused: LineTestWorld = {
      ...before,
      phase: { ...phase.initial, pause: { cause: 'break', since: 0 } },
    };
    assert.ok(Array.isArray(decided(paused, record())));
    const closed = { ...after(record()), phase: { ...phase.initial, phase: 'closed' as const } };
    assert.equal(decided(closed, bad()), 'phase_closed');
    assert.deepEqual(decided(closed, record()), []);
  });

  test('[LT6] the latest one says whether a site has passed', () => {
    assert.ok(!passedLineTest({}, LCA));
    assert.ok(!passedLineTest(after(record(), bad({ number: 2 })).lineTests, LCA));
    assert.ok(passedLineTest(after(bad(), record({ number: 2 })).lineTests, LCA));
    assert.ok(passedLineTest(after(bad({ result: 'okay' })).lineTests, LCA));
  });

  test('[LT6] stays with a site that is taken off and comes back', () => {
    const { lineTests } = after(bad());
    assert.deepEqual(decided({ ...withLca(1500), lineTests }, bad()), []);
    assert.ok(Array.isArray(decided({ ...before, lineTests }, record({ number: 2 }))));
    assert.equal(lineTest.evolve(lineTests, { ...recorded(GLI), at: 1, actor: SYSTEM })[LCA]?.length, 1);
  });
});

function recorded(site: typeof GLI) {
  const { type: _, ...data } = record({ site });
  return { type: 'LineTested' as const, data };
}
