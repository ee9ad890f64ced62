import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { asId, type AgendaItemId } from '../ids.ts';
import type { Speech } from '../speeches/speech.ts';
import {
  agendaItem,
  BEGIN,
  DISCUSSION,
  inSession,
  MINUTE_MS,
  minutesIn,
  speechOf,
} from '../testing/sampleSession.ts';
import type { AgendaItem } from './agenda.ts';
import { answersFor, type Answers, type AnswerWorld } from './answersFor.ts';

const ids = (count: number, first = 1) => Array.from({ length: count }, (_, index) => `s${first + index}`);
const waiting = (count: number, minutes = 5): readonly Speech[] =>
  ids(count).map((name) =>
    speechOf(name, { timer: { allowanceMs: minutes * MINUTE_MS, spentMs: 0, runningSince: null } }),
  );
const begun = (remaining: number): Speech =>
  speechOf('begun', {
    timer: { allowanceMs: 10 * MINUTE_MS, spentMs: (10 - remaining) * MINUTE_MS, runningSince: null },
    grantedAt: BEGIN,
  });
const active = (plannedMinutes: number): AgendaItem =>
  agendaItem({ plannedMinutes, progress: 'active', activeSince: BEGIN });

function answers(world: AnswerWorld, at = BEGIN): Answers {
  const found = answersFor(world, DISCUSSION, at);
  assert.ok(found !== null);
  return found;
}

describe('the ready-made answers', () => {
  test('[PJ5] twelve wait for five minutes each, and 41 are left', () => {
    assert.deepEqual(answers(inSession([active(41)], waiting(12))), {
      waiting: 12,
      perSpeechMs: 5 * MINUTE_MS,
      neededMs: 60 * MINUTE_MS,
      leftMs: 41 * MINUTE_MS,
      cutTo: 3,
      drop: ids(4, 9),
      extendByMinutes: 19,
    });
  });

  test('[PJ5] there are none where everything fits, and none for an item that is over', () => {
    const world = (item: AgendaItem) => inSession([item], waiting(6));
    assert.equal(answersFor(world(active(30)), DISCUSSION, BEGIN), null);
    assert.notEqual(answersFor(world(active(30)), DISCUSSION, BEGIN + 1), null);
    for (const progress of ['done', 'skipped'] as const) {
      assert.equal(answersFor(world(agendaItem({ plannedMinutes: 1, progress })), DISCUSSION, BEGIN), null);
    }
    assert.equal(answersFor(world(active(1)), asId<AgendaItemId>('gone'), BEGIN), null);
    assert.equal(answersFor(inSession([active(1)]), DISCUSSION, minutesIn(60)), null, 'nobody waits');
  });

  test('[PJ5] an item that is to come has all of its time', () => {
    const ahead = inSession([agendaItem({ plannedMinutes: 41 })], waiting(12));
    assert.deepEqual(answers(ahead, minutesIn(500)), answers(inSession([active(41)], waiting(12))));
  });

  test('[PJ6] who has begun is neither cut nor dropped', () => {
    const found = answers(inSession([active(20)], [begun(7), ...waiting(4)]));
    assert.equal(found.waiting, 4);
    assert.equal(found.neededMs, 27 * MINUTE_MS);
    assert.equal(found.cutTo, 3);
    assert.deepEqual(found.drop, ['s3', 's4']);
    assert.equal(found.extendByMinutes, 7);
    const alone = answers(inSession([active(5)], [begun(7)]));
    assert.deepEqual(
      [alone.cutTo, alone.drop, alone.extendByMinutes, alone.perSpeechMs],
      [null, null, 2, null],
    );
  });

  test('[PJ6] who is on standby is cut, but not dropped', () => {
    const world = inSession([active(12)], waiting(3));
    const [, , last] = world.speeches;
    assert.ok(last !== undefined);
    const standby = [{ speech: last.id, site: last.site, since: BEGIN, answer: null }];
    const prepared = answers({ ...world, floor: { ...world.floor, standby } });
    assert.deepEqual([prepared.waiting, prepared.cutTo, prepared.drop], [3, 4, ['s2']]);
  });

  test('[PJ6] nobody speaks for less than a minute', () => {
    assert.equal(answers(inSession([active(4)], waiting(4))).cutTo, 1);
    assert.equal(answers(inSession([active(4)], waiting(5))).cutTo, null);
  });

  test('[PJ6] an extension makes up for what is overrun already, up to the longest plan', () => {
    const late = answers(inSession([active(30)], waiting(2)), minutesIn(33) + 1);
    assert.equal(late.leftMs, 0);
    assert.deepEqual([late.cutTo, late.drop, late.extendByMinutes], [null, ids(2), 14]);
    assert.equal(answers(inSession([active(595)], waiting(120))).extendByMinutes, 5);
    assert.equal(answers(inSession([active(596)], waiting(121))).extendByMinutes, null);
  });

  test('[PJ5] speeches of different lengths have no common one', () => {
    const [first, ...others] = waiting(3, 9);
    assert.ok(first !== undefined);
    const shorter = { ...first, timer: { ...first.timer, allowanceMs: MINUTE_MS } };
    const found = answers(inSession([active(15)], [shorter, ...others]));
    assert.deepEqual([found.perSpeechMs, found.cutTo], [null, 5]);
  });
});

const someSpeech = fc
  .record({
    // Twenty of these fit into the longest plan.
    allowanceMs: fc.integer({ min: MINUTE_MS, max: 20 * MINUTE_MS }),
    spentMs: fc.integer({ min: 0, max: 30 * MINUTE_MS }),
    begun: fc.boolean(),
  })
  .map(({ allowanceMs, spentMs, begun: has }): Partial<Speech> => ({
    timer: { allowanceMs, spentMs: has ? spentMs : 0, runningSince: null },
    grantedAt: has ? BEGIN : null,
  }));
const someCrowd = fc
  .array(someSpeech, { minLength: 1, maxLength: 20 })
  .map((speeches) => speeches.map((fields, index) => speechOf(`s${index}`, fields)));

/** A crowded item, some time after its beginning. */
const crowded = fc.record({
  speeches: someCrowd,
  planned: fc.integer({ min: 1, max: 120 }),
  at: fc.integer({ min: 0, max: 130 * MINUTE_MS }).map((passed) => BEGIN + passed),
});

describe('for any crowd', () => {
  test('[PJ6] whoever follows an answer that leaves the item time has no answers left to give', () => {
    fc.assert(
      fc.property(crowded, ({ speeches, planned, at }) => {
        const follow = (item: AgendaItem, open: readonly Speech[]) =>
          answersFor(inSession([item], open), DISCUSSION, at);
        const found = follow(active(planned), speeches);
        if (found === null) {
          return;
        }
        if (found.cutTo !== null) {
          const allowanceMs = found.cutTo * MINUTE_MS;
          const cut = speeches.map((speech) =>
            speech.grantedAt === null ? { ...speech, timer: { ...speech.timer, allowanceMs } } : speech,
          );
          assert.equal(follow(active(planned), cut), null);
        }
        if (found.drop !== null) {
          const { drop } = found;
          assert.equal(
            follow(
              active(planned),
              speeches.filter(({ id }) => !drop.includes(id)),
            ),
            null,
          );
          const oneLess = speeches.filter(({ id }) => !drop.slice(1).includes(id));
          assert.notEqual(follow(active(planned), oneLess), null, 'not one more than needed');
        }
        assert.ok(found.extendByMinutes !== null && found.extendByMinutes >= 1);
        assert.equal(follow(active(planned + found.extendByMinutes), speeches), null);
        assert.notEqual(follow(active(planned + found.extendByMinutes - 1), speeches), null);
        assert.ok(found.leftMs >= 0 && found.neededMs > found.leftMs);
      }),
      { numRuns: 300 },
    );
  });
});
