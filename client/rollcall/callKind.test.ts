import assert from 'node:assert/strict';
import { test } from 'node:test';
import { call, INTERRUPT, mark, OPEN, RUN, skip } from '../../domain/testing/rollCallWorld.ts';
import { GLI, LCA, USSF } from '../../domain/testing/sampleConference.ts';
import { given, type Scenario } from '../../domain/testing/scenario.ts';
import { callKind } from './callKind.ts';

const kindIn = ({ state }: Scenario) => callKind(state.rollCall, state.sites);
const running = given(OPEN, RUN);

test('[RP7] whom the run has come to is called in order, also one that it comes back to', () => {
  assert.equal(kindIn(running), 'inOrder');
  assert.equal(kindIn(running.and(mark(LCA))), 'inOrder');
  assert.equal(kindIn(running.and(INTERRUPT, RUN)), 'inOrder');
  assert.equal(kindIn(running.and(skip(LCA), mark(GLI), mark(USSF))), 'inOrder', 'skipped at first');
  assert.equal(kindIn(running.and(mark(LCA), { type: 'UndoMark', site: LCA })), 'inOrder');
});

test('[RP7] anybody else is called out of turn, and the run goes on in order', () => {
  assert.equal(kindIn(running.and(call(USSF))), 'outOfTurn');
  assert.equal(kindIn(running.and(mark(LCA), call(LCA))), 'outOfTurn', 'it has had its turn');
  assert.equal(kindIn(running.and(call(USSF), mark(USSF))), 'inOrder');
});

test('[RP7] without a run a call is a single one', () => {
  assert.equal(kindIn(given(OPEN)), null);
  assert.equal(kindIn(given(OPEN, call(GLI))), 'single');
  assert.equal(kindIn(running.and(INTERRUPT, call(GLI))), 'single');
});
