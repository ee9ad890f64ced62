import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PHASES } from '../../../domain/phase/phase.ts';
import { nobodyNext } from './nobodyNext.ts';

test('[CN24] how to go on is said in session, to whoever may give the floor', () => {
  assert.equal(nobodyNext('in_session', true), 'turn.nobodyNext');
  assert.equal(nobodyNext('in_session', false), 'turn.nobodyListed');
  for (const phase of PHASES.filter((name) => name !== 'in_session')) {
    const said = phase === 'closed' ? 'turn.nobodyAfterClose' : 'turn.nobodyListed';
    assert.deepEqual([nobodyNext(phase, true), nobodyNext(phase, false)], [said, said]);
  }
});
