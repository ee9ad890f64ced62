import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ConferenceCommand } from '../conference/conference.ts';
import { inQueueOrder, queuePosition } from './floor.ts';
import { requestFloor } from './decideQueue.ts';
import { asId, type FloorRequestId } from '../ids.ts';
import { Rejection } from '../rejection.ts';
import { ask, closeAll, grant, lose, prepare, respond, withdraw } from '../testing/commands.ts';
import { GLI, HQ, LCA, NOWHERE, USSF } from '../testing/sampleConference.ts';
import { connect, given, refused, START, told } from '../testing/scenario.ts';

const everybody = [HQ, LCA, GLI, USSF].map((site) => connect(site));
const waitingSites = (scenario: ReturnType<typeof given>) =>
  scenario.state.floor.queue.map(({ site }) => site);

describe('queue', () => {
  test('[FL1] requests stand in the order in which the server took them down', () => {
    const scenario = given(...everybody, ask(USSF, 'r1'), ask(LCA, 'r2'), ask(GLI, 'r3'));
    assert.deepEqual(waitingSites(scenario), [USSF, LCA, GLI]);
  });

  test('[FL2] a site waits once', () => {
    const scenario = given(...everybody, ask(LCA, 'r1'));
    assert.deepEqual(scenario.when(ask(LCA, 'r2')), refused('already_waiting'));
    assert.deepEqual(scenario.when(ask(LCA, 'r1')), []);
  });

  test('[FL2] a site that was taken off the list does not wait, whoever asks for it', () => {
    const gone = given(connect(GLI), { type: 'RemoveSite', site: GLI, reason: 'Bão' });
    assert.deepEqual(gone.when(ask(GLI, 'r1')), refused('site_removed'));
    assert.deepEqual(gone.when(ask(NOWHERE, 'r1')), refused('unknown_site'));
  });

  test('[FL2] nobody can put an entry into the queue under the id of another site', () => {
    assert.deepEqual(given(...everybody, ask(LCA, 'r1')).when(ask(GLI, 'r1')), refused('already_waiting'));
  });

  test('[FL2] a site that has the floor or the response does not ask for it', () => {
    const scenario = given(...everybody, grant(LCA, 's1'), respond(GLI, 's2'));
    assert.deepEqual(scenario.when(ask(LCA, 'r1')), refused('on_floor'));
    assert.deepEqual(scenario.when(ask(GLI, 'r1')), refused('on_floor'));
  });

  test('[FL3] a grant takes its own site out of the queue and leaves the others', () => {
    const scenario = given(...everybody, ask(LCA, 'r1'), ask(GLI, 'r2'), ask(USSF, 'r3'));
    assert.deepEqual(waitingSites(scenario.and(grant(GLI, 's1'))), [LCA, USSF]);
    assert.deepEqual(waitingSites(scenario.and(grant(GLI, 's1'), respond(LCA, 's2'))), [USSF]);
  });

  test('[FL3] a site withdraws, an operator dismisses', () => {
    const scenario = given(...everybody, ask(LCA, 'r1'));
    const withdrawn = [{ type: 'FloorRequestWithdrawn', data: { request: 'r1', site: LCA } }];
    assert.deepEqual(scenario.when(withdraw('r1', LCA)), withdrawn);
    assert.deepEqual(scenario.when(withdraw('r1', null)), withdrawn);
    assert.deepEqual(waitingSites(scenario.and(withdraw('r1', LCA))), []);
  });

  test('[FL3] [ST10] a lost line, standby and closing all microphones take nobody out of the queue', () => {
    const scenario = given(...everybody, ask(LCA, 'r1'), prepare(LCA, 's1'), lose(LCA), closeAll);
    assert.deepEqual(waitingSites(scenario), [LCA]);
  });

  test('[FL4] withdrawing what is not in the queue gives nothing', () => {
    assert.deepEqual(given(...everybody).when(withdraw('r1', LCA)), []);
  });

  test('[FL4] a site cannot withdraw for another', () => {
    const scenario = given(...everybody, ask(LCA, 'r1'));
    assert.deepEqual(scenario.when(withdraw('r1', GLI)), refused('unknown_request'));
  });

  test('[ST1] a site that is not invited cannot ask', () => {
    assert.deepEqual(given().when(ask(NOWHERE, 'r1')), refused('unknown_site'));
  });
});

describe('classes of requests', () => {
  const speaking = given(...everybody, grant(LCA, 's1'));

  test('[FL1] the chair comes first, then procedural ones, responses, and the others', () => {
    const scenario = speaking.and(
      ask(GLI, 'r1'),
      ask(USSF, 'r2', 'response'),
      ask(GLI, 'r3', 'procedural'),
      ask(HQ, 'r4', 'chair'),
    );
    const { queue } = scenario.state.floor;
    assert.deepEqual(
      inQueueOrder(queue).map(({ id }) => id),
      ['r4', 'r3', 'r2', 'r1'],
    );
    assert.equal(queuePosition(scenario.state.floor, GLI), 2);
  });

  test('[FL2] a site may wait once in each class', () => {
    const scenario = speaking.and(ask(GLI, 'r1'), ask(GLI, 'r2', 'procedural'));
    assert.deepEqual(scenario.when(ask(GLI, 'r3', 'procedural')), refused('already_waiting'));
  });

  test('[FL18] the word of the chair is asked for in the hall alone, whoever takes the wish down', () => {
    for (const site of [LCA, GLI]) {
      assert.deepEqual(speaking.when(ask(site, 'r1', 'chair')), refused('not_host_site'));
    }
    assert.deepEqual(told(speaking.when(ask(HQ, 'r1', 'chair'))), ['FloorRequested r1']);
  });

  test('[FL18] a response is asked for while somebody speaks, by five at most', () => {
    assert.deepEqual(given(...everybody).when(ask(GLI, 'r1', 'response')), refused('nobody_on_floor'));
    const five = ['r1', 'r2', 'r3', 'r4', 'r5'].map((id) => ({ id, kind: 'response' as const }));
    const { state } = speaking;
    const queue = five.map(({ id, kind }) => ({ id: asId<FloorRequestId>(id), site: HQ, kind, at: 1 }));
    const world = { ...state, floor: { ...state.floor, queue } };
    const decided = requestFloor(
      world,
      { type: 'RequestFloor', site: GLI, request: asId('r6'), kind: 'response' },
      2,
    );
    assert.ok(decided instanceof Rejection && decided.code === 'too_many_responses');
  });

  test('[FL19] a closed list keeps its entries and takes procedural requests and the chair only', () => {
    const closed = speaking.and(ask(GLI, 'r1'), { type: 'SetRequestList', open: false, closesAt: null });
    assert.deepEqual(waitingSites(closed), [GLI]);
    assert.deepEqual(closed.when(ask(USSF, 'r2')), refused('list_closed'));
    assert.deepEqual(closed.when(ask(USSF, 'r2', 'response')), refused('list_closed'));
    assert.deepEqual(told(closed.when(ask(USSF, 'r2', 'procedural'))), ['FloorRequested r2']);
    assert.deepEqual(told(closed.when(ask(HQ, 'r3', 'chair'))), ['FloorRequested r3']);
  });

  test('[FL19] the list closes by itself at its hour, and can be opened again', () => {
    // Commands come a second apart: the connections are the first five.
    const closing = given({ type: 'SetRequestList', open: true, closesAt: START + 3500 }, connect(LCA));
    assert.deepEqual(told(closing.when(ask(LCA, 'r1'))), ['FloorRequested r1']);
    const later = closing.and(connect(GLI));
    assert.deepEqual(later.when(ask(LCA, 'r1')), refused('list_closed'));
    const opened: ConferenceCommand = { type: 'SetRequestList', open: true, closesAt: null };
    assert.deepEqual(told(later.and(opened).when(ask(LCA, 'r1'))), ['FloorRequested r1']);
    assert.deepEqual(later.and(opened).when(opened), []);
  });

  test('[FL20] a closed conference takes nothing down', () => {
    const closed = given(...everybody, { type: 'EnterPhase', phase: 'closed', from: 'preparation' });
    assert.deepEqual(closed.when(ask(GLI, 'r1', 'procedural')), refused('phase_closed'));
  });
});
