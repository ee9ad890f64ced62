import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConferenceCommand } from '../../domain/conference/conference.ts';
import { SYSTEM } from '../../domain/actor.ts';
import { decide } from '../../domain/conference/decide.ts';
import { asId, type FloorRequestId } from '../../domain/ids.ts';
import { Rejection } from '../../domain/rejection.ts';
import { ask, grant, prepare, respond } from '../../domain/testing/commands.ts';
import { GLI, HQ, LCA, USSF } from '../../domain/testing/sampleConference.ts';
import { connect, given, type Scenario } from '../../domain/testing/scenario.ts';
import { floorWishes, type WishKind } from './floorWishes.ts';

const NOW = 2_000_000;
const quiet = given(connect(HQ), connect(LCA), connect(GLI), connect(USSF));
const speaking = quiet.and(grant(GLI, 's1'));
const closeList = (closesAt: number | null): ConferenceCommand => ({
  type: 'SetRequestList',
  open: closesAt !== null,
  closesAt,
});
const offers = ({ state }: Scenario, at = NOW) => floorWishes(state, LCA, at).offers;

test('[SP10] a site may ask to speak and about the procedure; while another one speaks, also to respond', () => {
  assert.deepEqual(offers(quiet), ['ad_hoc', 'procedural']);
  assert.deepEqual(offers(speaking), ['ad_hoc', 'response', 'procedural']);
});

test('[SP10] each kind waits once, at its place among all, and is not offered while it waits', () => {
  const waiting = speaking.and(ask(USSF, 'u1'), ask(LCA, 'l1'), ask(LCA, 'l2', 'procedural'));
  const wishes = floorWishes(waiting.state, LCA, NOW);
  assert.deepEqual(
    wishes.waiting.map(({ request, place }) => [request.id, place]),
    [
      ['l2', 1],
      ['l1', 3],
    ],
  );
  assert.deepEqual(wishes.offers, ['response']);
});

test('[SP10] who has the floor or responds, or is prepared or called, is offered nothing; what waits is shown', () => {
  const asked = speaking.and(ask(LCA, 'l2', 'procedural'));
  const called: ConferenceCommand = { type: 'CallSite', site: LCA };
  for (const scenario of [
    asked.and(grant(LCA, 's2', { replaces: 's1' })),
    asked.and(respond(LCA, 's2')),
    asked.and(prepare(LCA, 's2')),
    quiet.and({ type: 'OpenCount', number: 1 }, called),
  ]) {
    assert.deepEqual(offers(scenario), []);
  }
  assert.equal(floorWishes(asked.and(prepare(LCA, 's2')).state, LCA, NOW).waiting.length, 1);
});

test('[SP11] a closed list leaves what is about the procedure, from the very moment on', () => {
  assert.deepEqual(offers(speaking.and(closeList(null))), ['procedural']);
  const closing = speaking.and(closeList(NOW));
  assert.deepEqual(floorWishes(closing.state, LCA, NOW - 1).list, { open: true, closesAt: NOW });
  assert.deepEqual(offers(closing, NOW - 1), ['ad_hoc', 'response', 'procedural']);
  assert.deepEqual(floorWishes(closing.state, LCA, NOW).list, { open: false, closesAt: NOW });
  assert.deepEqual(offers(closing, NOW), ['procedural']);
});

test('[SP11] nothing is offered that the rules refuse, and nothing is missing that they take', () => {
  const enter: ConferenceCommand = { type: 'EnterPhase', phase: 'closed', from: 'preparation' };
  const scenarios = [
    quiet,
    speaking,
    speaking.and(ask(LCA, 'l1'), ask(LCA, 'l2', 'procedural')),
    speaking.and(ask(LCA, 'l3', 'response')),
    speaking.and(closeList(null)),
    speaking.and(grant(LCA, 's2', { replaces: 's1' })),
    quiet.and(enter),
  ];
  for (const scenario of scenarios) {
    const taken = (['ad_hoc', 'response', 'procedural'] satisfies WishKind[]).filter((kind) => {
      const request = asId<FloorRequestId>('new');
      const command: ConferenceCommand = { type: 'RequestFloor', site: LCA, request, kind };
      return !(decide(scenario.state, command, { at: NOW, actor: SYSTEM }) instanceof Rejection);
    });
    assert.deepEqual(offers(scenario), taken);
  }
});
