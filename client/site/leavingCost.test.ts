import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, grant, prepare } from '../../domain/testing/commands.ts';
import { GLI, LCA } from '../../domain/testing/sampleConference.ts';
import { connect, given, type Scenario } from '../../domain/testing/scenario.ts';
import { nothingOnAir } from '../testing/nothingOnAir.ts';
import { airRole } from './airRole.ts';
import { floorWishes } from './floorWishes.ts';
import { leavingCost } from './leavingCost.ts';
import { siteTurn } from './siteTurn.ts';

const quiet = given(connect(LCA), connect(GLI));
const costOf = ({ state }: Scenario, site = LCA) =>
  leavingCost({
    role: airRole(state, nothingOnAir, site),
    turn: siteTurn(state, site),
    waiting: floorWishes(state, site, 0).waiting.length,
    closed: state.phase.phase === 'closed',
  });

test('[SP7] leaving costs what is on air, a turn that is about to come, or a place in the queue; else it is free', () => {
  assert.equal(costOf(quiet), null);
  const waiting = quiet.and(ask(LCA, 'r1'));
  assert.equal(costOf(waiting), 'place');
  assert.equal(costOf(waiting, GLI), null);
  assert.equal(costOf(waiting.and(prepare(LCA, 's1'))), 'turn');
  const speaking = quiet.and(grant(LCA, 's1'));
  assert.equal(costOf(speaking), 'air');
  assert.equal(
    costOf(speaking.and({ type: 'PauseConference', cause: 'break' })),
    'air',
    'it keeps the floor',
  );
  const called = quiet.and({ type: 'OpenCount', number: 1 }, { type: 'CallSite', site: LCA });
  assert.equal(costOf(called), 'air');
  const closed = waiting.and({ type: 'EnterPhase', phase: 'closed', from: 'preparation' });
  assert.equal(costOf(closed), null, 'nobody is called any more');
});
