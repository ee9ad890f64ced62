import assert from 'node:assert/strict';
import test from 'node:test';
import type { ConferenceCommand } from '../../domain/conference/conference.ts';
import { GLI, LCA, USSF } from '../../domain/testing/sampleConference.ts';
import { mark, OPEN, RUN, skip } from '../../domain/testing/rollCallWorld.ts';
import { connect, given } from '../../domain/testing/scenario.ts';
import { countMarks, passesMarkFilter, rollCallRows, type RollCallRow } from './rollCallRow.ts';

function rows(commands: readonly ConferenceCommand[], previous: readonly RollCallRow[] = [], number = 1) {
  const { rollCall, sites } = given(...commands).state;
  const count = rollCall.counts.find((one) => one.number === number);
  return rollCallRows({ rollCall, sites, count }, previous);
}

test('[RC1] every site but the host, in protocol order', () => {
  assert.deepEqual(
    rows([]).map(({ id, place, mark: as }) => [id, place, as]),
    [
      [LCA, 1, null],
      [GLI, 2, null],
      [USSF, 3, null],
    ],
  );
});

test('[RC4] mark and connection are two things', () => {
  const [lca, gli, ussf] = rows([OPEN, connect(GLI), mark(LCA), mark(USSF, 'absent', { reason: 'bão' })]);
  assert.deepEqual([lca?.mark, lca?.connection], ['present_online', 'never']);
  assert.deepEqual([gli?.mark, gli?.connection], [null, 'online']);
  assert.deepEqual([ussf?.mark, ussf?.reason, ussf?.connection], ['absent', 'bão', 'never']);
});

test('who is called and who was skipped is said of the latest count only', () => {
  const commands = [OPEN, RUN, skip(LCA)];
  const said = (of: readonly RollCallRow[]) => of.map(({ called, skipped }) => [called, skipped]);
  assert.deepEqual(said(rows(commands)), [
    [false, true],
    [true, false],
    [false, false],
  ]);
  const second = [OPEN, { type: 'OpenCount', number: 2 }, RUN] as const;
  assert.deepEqual(said(rows(second, [], 1)), Array(3).fill([false, false]));
  assert.deepEqual(said(rows(second, [], 2))[0], [true, false]);
});

test('a row that has not changed is the same object', () => {
  const before = rows([OPEN]);
  const after = rows([OPEN, mark(LCA)], before);
  assert.notEqual(after[0], before[0]);
  assert.equal(after[1], before[1]);
});

test('the counters are the sizes of the filters', () => {
  const list = rows([OPEN, mark(LCA, 'excused', { reason: 'x' }), mark(GLI, 'present_in_hall')]);
  assert.deepEqual(countMarks(list), {
    all: 3,
    unmarked: 1,
    present_online: 0,
    present_in_hall: 1,
    absent: 0,
    excused: 1,
  });
  assert.deepEqual(
    list.filter((row) => passesMarkFilter(row, 'unmarked')).map(({ id }) => id),
    [USSF],
  );
});
