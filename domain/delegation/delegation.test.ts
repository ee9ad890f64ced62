import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SYSTEM, type Actor } from '../actor.ts';
import { asId, type AccountName } from '../ids.ts';
import { phase } from '../phase/phase.ts';
import { Rejection } from '../rejection.ts';
import { GLI, LCA, NOWHERE } from '../testing/sampleConference.ts';
import { given } from '../testing/scenario.ts';
import {
  delegation,
  delegationOf,
  DELEGATES_MAX,
  HEAD_COUNT_MAX,
  type Delegate,
  type DelegationCommand,
  type DelegationWorld,
} from './delegation.ts';

const CLERK: Actor = { kind: 'staff', name: asId<AccountName>('clerk') };
const { sites } = given().state;
const before: DelegationWorld = { delegations: {}, sites, phase: phase.initial };
const closed: DelegationWorld = { ...before, phase: { ...phase.initial, phase: 'closed' } };

const head: Delegate = { name: 'Trần Văn Một', office: 'Chủ tịch', head: true };
const other: Delegate = { name: 'Lê Thị Hai', office: null, head: false };

function set(change: Partial<DelegationCommand> = {}): DelegationCommand {
  const entry = { site: LCA, headCount: 5, delegates: [head, other], correction: null };
  return { type: 'SetDelegation', expectedVersion: 0, ...entry, ...change };
}

function decided(world: DelegationWorld, command: DelegationCommand, actor: Actor = CLERK) {
  const decision = delegation.decide(world, command, { at: 1000, actor });
  return decision instanceof Rejection ? decision.code : decision;
}

function after(world: DelegationWorld, command: DelegationCommand, at = 1000): DelegationWorld {
  const decision = delegation.decide(world, command, { at, actor: CLERK });
  assert.ok(!(decision instanceof Rejection));
  const recorded = decision.map((event) => ({ ...event, at, actor: SYSTEM }));
  return { ...world, delegations: recorded.reduce(delegation.evolve, world.delegations) };
}

describe('a delegation', () => {
  test('[DG1] is that of an invited site', () => {
    assert.equal(decided(before, set({ site: NOWHERE })), 'unknown_site');
    assert.equal(delegationOf({}, asId('constructor')), undefined);
  });

  test('[DG2] is written down whole, with the time of its change, and counts its edits', () => {
    const { delegates } = set();
    assert.deepEqual(decided(before, set()), [
      { type: 'DelegationSet', data: { site: LCA, headCount: 5, delegates, correction: null } },
    ]);
    const world = after(after(before, set()), set({ headCount: 6, expectedVersion: 1 }), 2000);
    assert.deepEqual(delegationOf(world.delegations, LCA), { headCount: 6, delegates, at: 2000, version: 2 });
    assert.equal(delegationOf(world.delegations, GLI), undefined);
  });

  test('[DG3] names the version that its editor saw, unless nothing changes', () => {
    const world = after(before, set());
    assert.equal(decided(world, set({ headCount: 6 })), 'stale_version');
    assert.deepEqual(decided(world, set()), []);
    assert.deepEqual(decided(before, set({ headCount: null, delegates: [] })), []);
    for (const change of [{ name: 'Lê Thị Ba' }, { office: 'Phó' }, { head: true }]) {
      const delegates = [
        { ...head, head: false },
        { ...other, ...change },
      ];
      assert.notDeepEqual(decided(world, set({ delegates, expectedVersion: 1 })), []);
    }
  });

  test('[DG4] has a head count of 0 to 10,000 or none, up to 200 names, and at most one head', () => {
    for (const headCount of [-1, 1.5, HEAD_COUNT_MAX + 1, Number.NaN]) {
      assert.equal(decided(before, set({ headCount })), 'invalid_number');
    }
    for (const headCount of [0, HEAD_COUNT_MAX, null]) {
      assert.ok(Array.isArray(decided(before, set({ headCount }))));
    }
    const many = Array.from({ length: DELEGATES_MAX + 1 }, () => other);
    assert.equal(decided(before, set({ delegates: many })), 'list_full');
    assert.ok(Array.isArray(decided(before, set({ delegates: many.slice(1) }))));
    assert.equal(decided(before, set({ delegates: [head, { ...other, head: true }] })), 'several_heads');
  });

  test('[DG4] has texts as they are stored', () => {
    const long = 'a'.repeat(201);
    for (const name of ['', ' Một', 'Sơn'.normalize('NFD'), 'Sơn\u202e', 'hai\ndòng', long]) {
      assert.equal(decided(before, set({ delegates: [{ ...head, name }] })), 'invalid_text', name);
      assert.equal(decided(before, set({ delegates: [{ ...head, office: name }] })), 'invalid_text', name);
    }
    assert.ok(Array.isArray(decided(before, set({ delegates: [{ ...head, name: '=1+1 "Q" -@' }] }))));
  });

  test('[DG5] is corrected by the secretariat alone, and with a reason, once the conference is closed', () => {
    assert.equal(decided(closed, set()), 'correction_needed');
    assert.equal(decided(closed, set({ correction: '' })), 'invalid_text');
    assert.equal(decided(closed, set({ correction: 'a'.repeat(201) })), 'invalid_text');
    assert.ok(Array.isArray(decided(closed, set({ correction: 'đếm sót' }))));
    const own: Actor = { kind: 'site', site: LCA };
    assert.equal(decided(closed, set({ correction: 'đếm sót' }), own), 'phase_closed');
    assert.ok(Array.isArray(decided(before, set(), own)));
  });
});
