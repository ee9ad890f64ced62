import assert from 'node:assert/strict';
import { test } from 'node:test';
import { speechId } from '../../domain/testing/commands.ts';
import { bellStrokes, type BellState } from './bellStrokes.ts';

const at = (stage: BellState['stage'], name = 's1'): BellState => ({ speech: speechId(name), stage });

test('[TM7] once when the last minute begins, twice when the time is up', () => {
  assert.equal(bellStrokes(at('running'), at('warning')), 1);
  assert.equal(bellStrokes(at('warning'), at('overtime')), 2);
  assert.equal(bellStrokes(at('running'), at('overtime')), 2);
});

test('[TM7] not while nothing changes, nor when time is given back', () => {
  for (const stage of ['running', 'warning', 'overtime', 'untimed'] as const) {
    assert.equal(bellStrokes(at(stage), at(stage)), 0);
  }
  assert.equal(bellStrokes(at('overtime'), at('warning')), 0);
  assert.equal(bellStrokes(at('overtime'), at('running')), 0);
  assert.equal(bellStrokes(at('warning'), at('running')), 0);
});

test('[TM7] not for a speech that has just come into sight', () => {
  assert.equal(bellStrokes(null, at('overtime')), 0);
  assert.equal(bellStrokes(at('running'), at('warning', 's2')), 0);
  assert.equal(bellStrokes(at('warning'), null), 0);
});
