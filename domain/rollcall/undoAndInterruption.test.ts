import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { GLI, LCA, USSF } from '../testing/sampleConference.ts';
import {
  call,
  called,
  calls,
  decided,
  entry,
  INTERRUPT,
  mark,
  OPEN,
  played,
  refused,
  RUN,
  rollCallWorld,
  skip,
  undo,
  withRemoved,
} from '../testing/rollCallWorld.ts';
import { interruptedRun, type RollCallWorld } from './decideRollCall.ts';
import type { RollCallEvent } from './rollCall.ts';

const opened = played(rollCallWorld(), OPEN);
const running = played(opened, RUN);

describe('undo', () => {
  test('[RC11] takes a mark back and calls the site again', () => {
    const marked = played(running, mark(LCA));
    assert.deepEqual(calls(decided(marked, undo(LCA))), [
      'CallEnded GLI',
      'MarkUndone LCA',
      'SiteCalled LCA',
    ]);
    assert.equal(entry(played(marked, undo(LCA)), LCA), null);
  });

  test('[RC11] gives the mark back that the site had before', () => {
    const before = played(opened, mark(GLI, 'excused', { reason: 'bão' }), RUN, call(GLI), mark(GLI));
    assert.deepEqual(
      entry(played(before, undo(GLI)), GLI),
      entry(played(opened, mark(GLI, 'excused', { reason: 'bão' })), GLI),
    );
  });

  test('[RC11] takes a skip back', () => {
    const skipped = played(running, skip(LCA));
    const back = played(skipped, undo(LCA));
    assert.equal(called(back), LCA);
    assert.deepEqual(back.rollCall.run?.skipped, []);
    assert.equal(called(played(back, mark(LCA), mark(GLI), mark(USSF))), null);
  });

  test('[RC11] goes back step by step', () => {
    const back = played(running, mark(LCA), skip(GLI), undo(GLI), undo(LCA));
    assert.equal(called(back), LCA);
    assert.deepEqual(decided(played(back, mark(LCA)), undo(USSF)), refused('not_called'));
  });

  test('[RC11] two who press it take one step back', () => {
    const back = played(running, mark(LCA), mark(GLI), undo(GLI));
    assert.deepEqual(decided(back, undo(GLI)), []);
    assert.deepEqual(decided(played(running), undo(GLI)), refused('nothing_to_undo'));
  });

  test('[RC11] works when the run was interrupted, and when that step has finished it', () => {
    const interrupted = played(running, mark(LCA), INTERRUPT, undo(LCA));
    assert.deepEqual([called(interrupted), interrupted.rollCall.run?.stage], [LCA, 'running']);
    const finished = played(running, mark(LCA), mark(GLI), mark(USSF), undo(USSF));
    assert.deepEqual([called(finished), finished.rollCall.run?.stage], [USSF, 'running']);
  });

  test('[RC11] steps of sites that have been taken off the list do not stand in the way', () => {
    const steps = played(running, mark(LCA), skip(GLI), mark(USSF), INTERRUPT);
    const without = withRemoved(steps, GLI, USSF);
    assert.deepEqual(decided(without, undo(USSF)), refused('unknown_site'));
    assert.deepEqual(calls(decided(without, undo(LCA))), ['MarkUndone LCA', 'SiteCalled LCA']);
    const back = played(without, undo(LCA));
    assert.deepEqual([called(back), entry(back, LCA)], [LCA, null]);
    assert.notEqual(entry(back, USSF), null, 'the mark of a site that is gone stays');
    assert.deepEqual(decided(withRemoved(steps, LCA, GLI, USSF), undo(LCA)), refused('nothing_to_undo'));
  });

  test('[RC11] the steps of a site that has come back can be undone again', () => {
    const steps = played(running, mark(LCA), mark(GLI));
    const back = played(withRemoved(steps, GLI), undo(LCA), mark(LCA));
    const again: RollCallWorld = { ...back, sites: steps.sites };
    assert.equal(called(played(again, undo(LCA), undo(GLI))), GLI);
  });

  test('[RC11] marks that answered no call are not taken back', () => {
    assert.deepEqual(decided(played(running, mark(GLI)), undo(GLI)), refused('nothing_to_undo'));
  });
});

describe('interruption', () => {
  test('[RC13] the run goes on at the site where it was interrupted', () => {
    const second = played(running, mark(LCA));
    const events: readonly RollCallEvent[] = [
      { type: 'RollCallInterrupted', data: { site: GLI } },
      { type: 'CallEnded', data: { site: GLI } },
    ];
    assert.deepEqual(decided(second, INTERRUPT), events);
    assert.deepEqual(interruptedRun(second.rollCall), events);
    const interrupted = played(second, INTERRUPT);
    assert.deepEqual(decided(interrupted, INTERRUPT), []);
    assert.deepEqual(decided(interrupted, RUN), [{ type: 'SiteCalled', data: { site: GLI, inRun: true } }]);
  });

  test('[RC13] also at a site that had a mark before, but not at one that has got its mark meanwhile', () => {
    const again = played(running, mark(LCA), call(LCA), INTERRUPT);
    assert.equal(called(played(again, RUN)), LCA);
    assert.equal(called(played(again, mark(LCA, 'present_in_hall'), RUN)), GLI);
  });

  test('[RC13] [RC6] when all have got their marks meanwhile, going on finishes the run', () => {
    const interrupted = played(running, INTERRUPT, mark(LCA), mark(GLI), mark(USSF));
    assert.deepEqual(calls(decided(interrupted, RUN)), ['RollCallFinished']);
    assert.deepEqual(decided(played(interrupted, RUN), RUN), []);
  });

  test('[RC10] [RC13] when only sites are left that were skipped twice, going on begins the next run', () => {
    const twice = played(running, skip(LCA), call(LCA), skip(LCA), INTERRUPT, mark(GLI), mark(USSF));
    assert.deepEqual(calls(decided(twice, RUN)), ['RollCallFinished', 'RollCallStarted', 'SiteCalled LCA']);
  });

  test('[RC9] [RC13] a single call is over, and leaves an interrupted run where it was', () => {
    const single = played(running, INTERRUPT, call(USSF));
    assert.deepEqual(calls(decided(single, INTERRUPT)), ['CallEnded USSF']);
    assert.deepEqual(calls(decided(single, mark(USSF))), ['SiteMarked USSF', 'CallEnded USSF']);
    assert.deepEqual(calls(decided(single, skip(USSF))), ['CallEnded USSF']);
    assert.deepEqual(calls(decided(single, RUN)), ['CallEnded USSF', 'SiteCalled LCA']);
  });
});
