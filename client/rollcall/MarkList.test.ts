import assert from 'node:assert/strict';
import test from 'node:test';
import { signal } from '@preact/signals-core';
import type { ConferenceCommand } from '../../domain/conference/conference.ts';
import { GLI, LCA, USSF } from '../../domain/testing/sampleConference.ts';
import { mark, OPEN, RUN } from '../../domain/testing/rollCallWorld.ts';
import { given } from '../../domain/testing/scenario.ts';
import { MarkList } from './MarkList.ts';
import { rollCallRows } from './rollCallRow.ts';

function listOf(...commands: readonly ConferenceCommand[]): MarkList {
  const { rollCall, sites } = given(...commands).state;
  return new MarkList(signal(rollCallRows({ rollCall, sites, count: rollCall.counts.at(-1) })));
}

const shown = (list: MarkList) => list.shown.value.map(({ id }) => id);

test('[CN5] typing finds over all sites, whatever the filter, and names the best fit', () => {
  const list = listOf(OPEN, mark(LCA));
  list.filter.value = 'unmarked';
  assert.deepEqual(shown(list), [GLI, USSF]);
  list.typed.value = 'lao c';
  assert.deepEqual(shown(list), [LCA]);
  assert.equal(list.candidate.value?.id, LCA);
  list.typed.value = ' ';
  assert.equal(list.candidate.value, null);
});

test('[RP2] the arrow keys begin at the site that is called', () => {
  const list = listOf(OPEN, mark(LCA), RUN);
  list.move(1);
  assert.equal(list.selected.value, USSF);
  list.move(1);
  assert.equal(list.selected.value, USSF, 'the end of the list');
  list.move(-1);
  list.move(-1);
  assert.equal(list.selected.value, LCA);
});

test('[RP2] without a call they begin at either end', () => {
  const down = listOf(OPEN);
  down.move(1);
  assert.equal(down.selected.value, LCA);
  const up = listOf(OPEN);
  up.move(-1);
  assert.equal(up.selected.value, USSF);
});

test('selecting ends the search, and clearing ends both', () => {
  const list = listOf(OPEN);
  list.typed.value = 'gl';
  list.select(GLI);
  assert.deepEqual([list.typed.value, list.selected.value], ['', GLI]);
  list.clear();
  assert.equal(list.selected.value, null);
});
