import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { asId, type SiteId } from '../ids.ts';
import { ASKED, decide, fold, rollCallHistories, type Step } from '../testing/rollCallHistories.ts';
import { called, mark, OPEN, played, rollCallWorld, RUN, skip } from '../testing/rollCallWorld.ts';
import { LCA, PLAN } from '../testing/sampleConference.ts';
import { nextToCall, sitesToCall } from './callOrder.ts';
import type { RollCallWorld } from './decideRollCall.ts';
import { NO_ROLL_CALL, type RollCallEvent } from './rollCall.ts';

const EVENT_TYPES: readonly RollCallEvent['type'][] = [
  'CountOpened',
  'RollCallStarted',
  'SiteCalled',
  'CallVoiceEnded',
  'CallEnded',
  'SiteMarked',
  'CalledSiteSkipped',
  'MarkUndone',
  'RollCallInterrupted',
  'RollCallFinished',
];

function forEveryHistory(check: (steps: readonly Step[]) => void): void {
  fc.assert(fc.property(fc.noBias(rollCallHistories), check), { numRuns: 300 });
}

function forEveryStep(check: (step: Step) => void): void {
  forEveryHistory((steps) => steps.forEach(check));
}

describe('whatever a clerk does', () => {
  test('[DO2] a command given again has no second effect', () => {
    const seen = new Map<string, number>();
    forEveryStep(({ command, events, after }) => {
      if (command !== null) {
        assert.deepEqual(decide(after, command, 20_000), [], command.type);
      }
      events.forEach(({ type }) => seen.set(type, (seen.get(type) ?? 0) + 1));
    });
    // The histories are worth something only if every kind of event is common in them.
    for (const type of EVENT_TYPES) {
      assert.ok((seen.get(type) ?? 0) >= 100, `${type} happened ${seen.get(type) ?? 0} times`);
    }
  });

  test('[RC8] a site is called only when no other is, and a running run always calls one', () => {
    forEveryStep(({ before, events, after }) => {
      let calling = called(before);
      for (const { type, data } of events) {
        if (type === 'SiteCalled') {
          assert.equal(calling, null);
          calling = data.site;
        } else if (type === 'CallEnded') {
          assert.equal(calling, data.site);
          calling = null;
        }
      }
      assert.equal(calling, called(after));
      assert.equal(after.rollCall.run?.stage === 'running', after.rollCall.calling?.inRun === true);
    });
  });

  test('[RC1] [RC5] marks and calls are of sites that are asked', () => {
    forEveryStep(({ after: { rollCall: state } }) => {
      const marked = state.counts.flatMap(({ marks }) => Object.keys(marks));
      for (const id of [...marked, ...(state.calling === null ? [] : [state.calling.site])]) {
        assert.ok(ASKED.some((asked) => asked === id));
      }
    });
  });

  test('[RC3] every absence has a reason, and no presence has one', () => {
    forEveryStep(({ after: { rollCall: state } }) => {
      for (const { mark: as, reason: why } of state.counts.flatMap(({ marks }) => Object.values(marks))) {
        assert.equal(why !== null, as === 'absent' || as === 'excused');
      }
    });
  });

  test('[RC7] [RC11] undo after the answer to a call leads back to the same marks and the same call', () => {
    forEveryStep(({ before, command, after }) => {
      const answered = before.rollCall.calling;
      const step = after.rollCall.run?.trail.at(-1);
      const longer = (after.rollCall.run?.trail.length ?? 0) > (before.rollCall.run?.trail.length ?? 0);
      if (step === undefined || !longer || answered?.site === called(after)) {
        return;
      }
      const back = fold(after, decide(after, { type: 'UndoMark', site: step.site }, 20_000), 20_000);
      const marksOf = ({ rollCall: { counts } }: RollCallWorld) => counts.map(({ marks }) => marks);
      if (command?.type === 'MarkSite' || command?.type === 'SkipCalledSite') {
        assert.deepEqual(marksOf(back), marksOf(before));
      }
      assert.equal(called(back), called(before));
      assert.deepEqual(back.rollCall.run?.skipped, before.rollCall.run?.skipped);
    });
  });

  test('[DO3] the log, read back, folds to the same state', () => {
    forEveryHistory((steps) => {
      const log = JSON.parse(JSON.stringify(steps)) as Step[];
      const [first] = steps;
      assert.ok(first);
      const end = log.reduce((world, { at, events }) => fold(world, events, at), first.before);
      assert.deepEqual(end.rollCall, steps.at(-1)?.after.rollCall);
    });
  });

  test('[DO3] evolve takes any of the events in any order', () => {
    forEveryHistory((steps) => {
      const backwards = steps.flatMap(({ events }) => events).toReversed();
      assert.ok(fold({ ...rollCallWorld(), rollCall: NO_ROLL_CALL }, backwards, 1));
    });
  });
});

test('[RC6] [RC10] a run that is marked and skipped to its end calls every site, in order first', () => {
  const profile = PLAN.sites.find(({ id }) => id === LCA);
  assert.ok(profile);
  const answers = fc.array(fc.boolean(), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), answers, (size, skips) => {
      const sites = Array.from({ length: size }, (_, order) => ({
        ...profile,
        id: asId<SiteId>(`S${order}`),
        order,
      }));
      let world = played(rollCallWorld(sites), OPEN, RUN);
      const order: SiteId[] = [];
      for (let turn = 0; called(world) !== null; turn += 1) {
        const now = called(world) ?? LCA;
        order.push(now);
        world = played(world, skips[turn % skips.length] === true ? skip(now) : mark(now));
        assert.ok(turn <= 2 * size, 'a run ends');
      }
      assert.equal(world.rollCall.run?.stage, 'finished');
      assert.deepEqual(
        order.slice(0, size),
        sitesToCall(world.sites).map(({ id }) => id),
      );
      const unmarked = sites.filter(({ id }) => !Object.hasOwn(world.rollCall.counts[0]?.marks ?? {}, id));
      assert.equal(nextToCall({ ...world.rollCall, run: null }, world.sites), unmarked[0]?.id ?? null);
    }),
  );
});
