import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { asId, type SpeechId } from '../ids.ts';
import type { RejectionCode } from '../rejection.ts';
import { GLI, LCA, USSF } from '../testing/sampleConference.ts';
import {
  call,
  called,
  calls,
  decided,
  INTERRUPT,
  mark,
  OPEN,
  played,
  refused,
  RUN,
  rollCallWorld,
  skip,
  undo,
  withOnline,
} from '../testing/rollCallWorld.ts';
import { nextToCall } from './callOrder.ts';
import type { RollCallWorld } from './decideRollCall.ts';
import type { RollCallCommand } from './rollCall.ts';

const opened = played(rollCallWorld(), OPEN);
const running = played(opened, RUN);

describe('counts', () => {
  const open = (number: number): RollCallCommand => ({ type: 'OpenCount', number });

  test('[RC2] are numbered one after the other; two who open the same open one', () => {
    assert.deepEqual(decided(rollCallWorld(), open(1)), [{ type: 'CountOpened', data: { number: 1 } }]);
    assert.deepEqual(decided(opened, open(1)), []);
    assert.deepEqual(decided(opened, open(2)), [{ type: 'CountOpened', data: { number: 2 } }]);
    assert.deepEqual(decided(opened, open(3)), refused('unknown_count'));
    assert.deepEqual(decided(rollCallWorld(), open(0)), refused('unknown_count'));
    assert.deepEqual(decided(played(opened, open(2)), open(1)), refused('unknown_count'));
  });

  test('[RC2] a new one ends the run of the one before', () => {
    assert.deepEqual(calls(decided(running, open(2))), ['CallEnded LCA', 'RollCallFinished', 'CountOpened']);
    assert.deepEqual(calls(decided(played(running, INTERRUPT), open(2))), [
      'RollCallFinished',
      'CountOpened',
    ]);
    const again = played(running, mark(LCA), open(2), RUN);
    assert.equal(called(again), LCA);
    assert.deepEqual(decided(again, undo(LCA)), []);
    assert.deepEqual(decided(played(running, mark(LCA), open(2)), undo(LCA)), refused('nothing_to_undo'));
  });

  test('[RC2] without one nothing is called or marked', () => {
    for (const command of [RUN, call(LCA), skip(LCA), undo(LCA), mark(LCA)]) {
      assert.deepEqual(decided(rollCallWorld(), command), refused('unknown_count'), command.type);
    }
  });

  test('[RC2] [RC12] none is opened once the conference is closed', () => {
    const { phase } = opened;
    const closed: RollCallWorld = { ...opened, phase: { ...phase, phase: 'closed' } };
    assert.deepEqual(decided(closed, open(2)), refused('phase_closed'));
  });
});

describe('a run', () => {
  test('[RC1] [RC6] begins with the first site in one step; the host is not called', () => {
    assert.deepEqual(decided(opened, RUN), [
      { type: 'RollCallStarted', data: {} },
      { type: 'SiteCalled', data: { site: LCA, inRun: true } },
    ]);
    assert.deepEqual(decided(running, RUN), []);
  });

  test('[RC6] calls whoever has no mark yet', () => {
    assert.equal(called(played(opened, mark(LCA), RUN)), GLI);
    const everybody = played(opened, mark(LCA), mark(GLI), mark(USSF));
    assert.deepEqual(decided(everybody, RUN), []);
  });

  test('[RC7] [RC8] a mark ends the call and calls the next site in one step; the last one finishes the run', () => {
    assert.deepEqual(calls(decided(running, mark(LCA))), [
      'SiteMarked LCA',
      'CallEnded LCA',
      'SiteCalled GLI',
    ]);
    const last = played(running, mark(LCA), mark(GLI));
    assert.deepEqual(calls(decided(last, mark(USSF))), [
      'SiteMarked USSF',
      'CallEnded USSF',
      'RollCallFinished',
    ]);
    assert.equal(played(last, mark(USSF)).rollCall.run?.stage, 'finished');
  });

  test('[RC7] the mark that a called site has already is its answer too', () => {
    const again = played(running, mark(LCA), call(LCA));
    assert.deepEqual(calls(decided(again, mark(LCA))), ['SiteMarked LCA', 'CallEnded LCA', 'SiteCalled GLI']);
  });

  test('[RC7] marking another site, or taking a mark away, leaves the call as it is', () => {
    assert.deepEqual(calls(decided(running, mark(GLI))), ['SiteMarked GLI']);
    const again = played(running, mark(LCA), call(LCA));
    assert.deepEqual(calls(decided(again, mark(LCA, null))), ['SiteMarked LCA']);
    assert.equal(called(played(running, mark(GLI), mark(LCA))), USSF);
  });

  test('[RC10] skipped sites come again at the end, in the order of the skips', () => {
    assert.deepEqual(calls(decided(running, skip(LCA))), [
      'CalledSiteSkipped LCA',
      'CallEnded LCA',
      'SiteCalled GLI',
    ]);
    const atTheEnd = played(running, skip(LCA), skip(GLI), mark(USSF));
    assert.equal(called(atTheEnd), LCA);
    assert.equal(called(played(atTheEnd, mark(LCA))), GLI);
  });

  test('[RC10] a site that is skipped twice, or with nobody else left, stays without a mark until the next run', () => {
    const again = played(running, skip(LCA), mark(GLI), mark(USSF));
    assert.deepEqual(calls(decided(again, skip(LCA))), [
      'CalledSiteSkipped LCA',
      'CallEnded LCA',
      'RollCallFinished',
    ]);
    const alone = played(running, mark(LCA), mark(GLI));
    assert.deepEqual(calls(decided(alone, skip(USSF))), [
      'CalledSiteSkipped USSF',
      'CallEnded USSF',
      'RollCallFinished',
    ]);
    assert.deepEqual(calls(decided(played(again, skip(LCA)), RUN)), ['RollCallStarted', 'SiteCalled LCA']);
  });

  test('[RC10] only the called site is skipped', () => {
    assert.deepEqual(decided(running, skip(GLI)), refused('not_called'));
    assert.deepEqual(decided(opened, skip(LCA)), refused('not_called'));
    assert.deepEqual(decided(played(running, skip(LCA)), skip(LCA)), refused('not_called'));
  });

  test('[RC9] a call out of turn comes back to those who were left', () => {
    const aside = played(running, call(USSF));
    assert.deepEqual(calls(decided(running, call(USSF))), ['CallEnded LCA', 'SiteCalled USSF']);
    assert.equal(called(played(aside, mark(USSF))), LCA);
  });
});

describe('calling', () => {
  const voiceEnds = (site: typeof LCA, calledAt = 1000): RollCallCommand => ({
    type: 'EndCallVoice',
    site,
    calledAt,
  });

  test('[RC12] nothing is called while somebody speaks, in a pause, or when the conference is closed', () => {
    const marked = played(running, mark(LCA), INTERRUPT);
    const { phase } = marked;
    const worlds: [RejectionCode, RollCallWorld][] = [
      ['floor_taken', { ...marked, floor: { speech: asId<SpeechId>('s') } }],
      ['conference_paused', { ...marked, phase: { ...phase, pause: { cause: 'break', since: 1 } } }],
      ['phase_closed', { ...marked, phase: { ...phase, phase: 'closed' } }],
    ];
    for (const [code, world] of worlds) {
      for (const command of [RUN, call(GLI), skip(GLI), undo(LCA)]) {
        assert.deepEqual(decided(world, command), refused(code), command.type);
      }
    }
    const [, spoken] = worlds[0] ?? [];
    assert.ok(spoken);
    assert.deepEqual(calls(decided(spoken, mark(GLI))), ['SiteMarked GLI']);
  });

  test('[RC4] [RC9] a site is called whether it is online or not, also without a run', () => {
    const single = played(withOnline(opened, GLI), call(GLI));
    assert.deepEqual(single.rollCall.calling, { site: GLI, at: 1000, open: true, inRun: false });
    assert.equal(called(played(opened, call(LCA))), LCA);
  });

  test('[RC14] its voice ends once, and only its own', () => {
    assert.deepEqual(decided(running, voiceEnds(LCA)), [{ type: 'CallVoiceEnded', data: { site: LCA } }]);
    assert.deepEqual(decided(running, voiceEnds(GLI)), []);
    assert.deepEqual(decided(running, voiceEnds(LCA, 999)), [], 'an earlier call of the same site');
    const quiet = played(running, voiceEnds(LCA));
    assert.deepEqual(quiet.rollCall.calling, { site: LCA, at: 1000, open: false, inRun: true });
    assert.deepEqual(decided(quiet, voiceEnds(LCA)), []);
    assert.deepEqual(decided(opened, voiceEnds(LCA)), []);
  });

  test('[RC9] calling the called site again opens its microphone again', () => {
    assert.deepEqual(decided(running, call(LCA)), []);
    const quiet = played(running, voiceEnds(LCA));
    assert.deepEqual(calls(decided(quiet, call(LCA))), ['CallEnded LCA', 'SiteCalled LCA']);
    assert.equal(nextToCall(played(quiet, call(LCA)).rollCall, quiet.sites), LCA);
  });
});
