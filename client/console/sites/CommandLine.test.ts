import assert from 'node:assert/strict';
import test from 'node:test';
import { signal } from '@preact/signals-core';
import type { SiteMedia } from '../../../contract/notifications.ts';
import type { SiteId } from '../../../domain/ids.ts';
import { ask } from '../../../domain/testing/commands.ts';
import { GLI, HQ, LCA, USSF } from '../../../domain/testing/sampleConference.ts';
import { connect, given } from '../../../domain/testing/scenario.ts';
import { CommandLine } from './CommandLine.ts';
import { siteRows } from './siteRow.ts';
import { nothingOnAir } from '../../testing/nothingOnAir.ts';

function commandLine(): CommandLine {
  const { sites, floor, speeches, lineTests } = given(
    connect(LCA),
    connect(USSF),
    ask(USSF, 'request-ussf'),
    ask(LCA, 'request-lca'),
  ).state;
  const media = new Map<SiteId, SiteMedia>();
  return new CommandLine(signal(siteRows({ sites, floor, speeches, lineTests, media, onAir: nothingOnAir })));
}
const moving = (line: CommandLine) => line.moving.value?.id ?? null;
const fitting = (line: CommandLine) => line.matches.value.map(({ id }) => id);
const shown = (line: CommandLine) => line.shown.value.map(({ id }) => id);

test('[CN10] what is typed finds what fits and makes the best the candidate', () => {
  const line = commandLine();
  line.type('la');
  assert.deepEqual(fitting(line), [LCA, GLI]);
  assert.equal(line.candidate.value?.id, LCA);
  line.move(1);
  assert.equal(line.candidate.value?.id, GLI);
  line.move(1);
  assert.equal(line.candidate.value?.id, GLI);
});

test('[CN10] typing selects nothing until the candidate is chosen', () => {
  const line = commandLine();
  line.select(HQ);
  line.type('lca');
  assert.equal(line.selected.value, HQ);
  line.choose();
  assert.equal(line.selected.value, LCA);
  assert.equal(line.typed.value, '');
  line.choose();
  assert.equal(line.selected.value, LCA);
});

test('[CN10] typing looks through all sites, whatever the filter', () => {
  const line = commandLine();
  line.filter.value = 'waiting';
  assert.deepEqual(shown(line), [LCA, USSF]);
  line.type('gia lai');
  assert.deepEqual(fitting(line), [GLI]);
  assert.deepEqual(shown(line), [LCA, USSF], 'the list stays what the filter leaves');
  line.clear();
  assert.deepEqual(fitting(line), []);
});

test('[CN10] the text is taken back first, then the selection', () => {
  const line = commandLine();
  line.select(GLI);
  line.type('x');
  line.clear();
  assert.deepEqual([line.typed.value, line.selected.value], ['', GLI]);
  line.clear();
  assert.equal(line.selected.value, null);
});

test('the arrows walk through the shown sites and stop at their ends', () => {
  const line = commandLine();
  line.move(1);
  assert.equal(line.selected.value, HQ);
  line.move(-1);
  assert.equal(line.selected.value, HQ);
  line.move(1);
  assert.equal(line.selected.value, LCA);
});

test('what the arrows move is told: the candidate, or the selection while nothing is typed and the list has it', () => {
  const line = commandLine();
  assert.equal(moving(line), null);
  line.select(HQ);
  assert.equal(moving(line), HQ);
  line.type('la');
  assert.equal(moving(line), LCA);
  line.type('nowhere');
  assert.equal(moving(line), null);
  line.clear();
  line.filter.value = 'waiting';
  assert.equal(moving(line), null);
});

test('the next waiting site is chosen in the order of the queue, from its start again after the last', () => {
  const line = commandLine();
  const chosen = [0, 1, 2].map(() => {
    line.selectNextWaiting();
    return line.selected.value;
  });
  assert.deepEqual(chosen, [USSF, LCA, USSF]);
});
