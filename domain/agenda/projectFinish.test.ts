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
import { projectFinish, type Projection, type ProjectionWorld } from './projectFinish.ts';

const REPORT = asId<AgendaItemId>('report');
const report = agendaItem({ id: REPORT, kind: 'report', plannedMinutes: 20 });

function projected(world: ProjectionWorld, at: number): Projection {
  const projection = projectFinish(world, at);
  assert.ok(projection !== null);
  return projection;
}

function minutesOf({ items }: Projection): readonly (readonly number[])[] {
  return items.map(({ plannedMs, spentMs, remainingMs }) =>
    [plannedMs, spentMs, remainingMs].map((ms) => ms / MINUTE_MS),
  );
}

/** A speech of 5 minutes that has had the floor since `since`. */
const speaking = (since: number): Speech =>
  speechOf('speaking', {
    timer: { allowanceMs: 5 * MINUTE_MS, spentMs: 0, runningSince: since },
    grantedAt: since,
  });

describe('the projected finish', () => {
  test('[PJ1] the planned one is the beginning and all that is planned, but for what is skipped', () => {
    const world = inSession([report, agendaItem(), agendaItem({ id: asId('break'), progress: 'skipped' })]);
    assert.equal(projected(world, BEGIN).plannedFinish, minutesIn(50));
    assert.equal(projectFinish({ ...world, details: null }, BEGIN), null);
  });

  test('[PJ2] it is now and what remains', () => {
    const active = { ...report, progress: 'active', activeSince: BEGIN } as const;
    const world = inSession([active, agendaItem()]);
    const inTime = projected(world, minutesIn(12));
    assert.equal(inTime.projectedFinish, minutesIn(50));
    assert.equal(inTime.latenessMs, 0);
    assert.deepEqual(minutesOf(inTime), [
      [20, 12, 8],
      [30, 0, 30],
    ]);
    const overrun = projected(world, minutesIn(25));
    assert.equal(overrun.latenessMs, 5 * MINUTE_MS);
    assert.deepEqual(minutesOf(overrun)[0], [20, 25, 0]);
  });

  test('[PJ2] it is early when an item was done early or is skipped', () => {
    const done = { ...report, progress: 'done', spentMs: 8 * MINUTE_MS } as const;
    const early = projected(
      inSession([done, agendaItem({ progress: 'active', activeSince: minutesIn(8) })]),
      minutesIn(8),
    );
    assert.equal(early.latenessMs, -12 * MINUTE_MS);
    assert.deepEqual(minutesOf(early)[0], [20, 8, 0]);
    const skipped = projected(inSession([{ ...report, progress: 'skipped' }, agendaItem()]), BEGIN);
    assert.equal(skipped.projectedFinish, minutesIn(30));
    assert.equal(skipped.latenessMs, 0);
  });

  test('[PJ3] an item takes what is left of its plan, or of its open speeches if that is more', () => {
    const active = agendaItem({ progress: 'active', activeSince: BEGIN });
    const few = inSession([active], [speaking(minutesIn(20)), speechOf('s2')]);
    assert.deepEqual(minutesOf(projected(few, minutesIn(22))), [[30, 22, 8]]);
    const many = inSession(
      [active],
      [speaking(minutesIn(20)), ...['s2', 's3', 's4'].map((name) => speechOf(name))],
    );
    assert.deepEqual(minutesOf(projected(many, minutesIn(22))), [[30, 22, 18]]);
    assert.equal(projected(many, minutesIn(22)).latenessMs, 10 * MINUTE_MS);
    assert.deepEqual(minutesOf(projected(many, minutesIn(28))), [[30, 28, 15]], 'overtime counts as nothing');
  });

  test('[PJ3] speeches that are over or were put off take nothing', () => {
    const speeches = (['done', 'skipped', 'deferred', 'withdrawn'] as const).map((outcome) =>
      speechOf(outcome, { outcome, timer: { allowanceMs: 60 * MINUTE_MS, spentMs: 0, runningSince: null } }),
    );
    assert.deepEqual(minutesOf(projected(inSession([agendaItem()], speeches), BEGIN)), [[30, 0, 30]]);
  });

  test('[PJ3] who speaks outside the agenda takes time, too', () => {
    const world = inSession([agendaItem()], [{ ...speaking(BEGIN), item: null }]);
    assert.equal(projected(world, minutesIn(2)).projectedFinish, minutesIn(35));
  });

  test('[PJ4] before the session nothing has begun, and it begins no earlier than planned', () => {
    const tried = agendaItem({ progress: 'active', activeSince: minutesIn(-40) });
    const session = inSession([tried]);
    const before = { ...session, phase: { ...session.phase, phase: 'line_test', openedAt: null } as const };
    assert.deepEqual(projected(before, minutesIn(-10)), {
      plannedFinish: minutesIn(30),
      projectedFinish: minutesIn(30),
      latenessMs: 0,
      items: [{ item: DISCUSSION, plannedMs: 30 * MINUTE_MS, spentMs: 0, remainingMs: 30 * MINUTE_MS }],
    });
    assert.equal(projected(before, minutesIn(7)).latenessMs, 7 * MINUTE_MS);
  });

  test('[PJ4] after the session it is when it was closed', () => {
    const session = inSession([agendaItem({ progress: 'active', spentMs: MINUTE_MS })], [speechOf('s1')]);
    const closed = {
      ...session,
      phase: { ...session.phase, phase: 'closed', enteredAt: minutesIn(44) } as const,
    };
    const projection = projected(closed, minutesIn(300));
    assert.equal(projection.projectedFinish, minutesIn(44));
    assert.equal(projection.latenessMs, 14 * MINUTE_MS);
    assert.deepEqual(minutesOf(projection), [[30, 1, 0]]);
  });
});

const someTime = fc.integer({ min: 0, max: 120 * MINUTE_MS });
const someItem = fc
  .record({
    plannedMinutes: fc.integer({ min: 1, max: 600 }),
    progress: fc.constantFrom('pending', 'done', 'skipped'),
    spentMs: someTime,
  })
  .map((fields) => agendaItem(fields));
const someSpeech = fc
  .record({
    outcome: fc.constantFrom('open', 'done', 'skipped', 'deferred', 'withdrawn'),
    item: fc.integer({ min: 0, max: 5 }),
    allowanceMs: fc.integer({ min: MINUTE_MS, max: 60 * MINUTE_MS }),
    spentMs: someTime,
  })
  .map(({ outcome, item, allowanceMs, spentMs }) =>
    speechOf('some', {
      outcome,
      item: item === 5 ? null : asId<AgendaItemId>(`item-${item}`),
      timer: { allowanceMs, spentMs, runningSince: null },
    }),
  );

/** Any session: items done, skipped and to come, perhaps one active, and speeches in all of them. */
const someSession = fc
  .record({
    items: fc.array(someItem, { maxLength: 5 }),
    speeches: fc.array(someSpeech, { maxLength: 8 }),
    active: fc.option(fc.nat({ max: 4 }), { nil: null }),
  })
  .map(({ items, speeches, active }) =>
    inSession(
      items.map((item, index): AgendaItem => {
        const id = asId<AgendaItemId>(`item-${index}`);
        return index === active ? { ...item, id, progress: 'active', activeSince: BEGIN } : { ...item, id };
      }),
      speeches,
    ),
  );

describe('for any session', () => {
  test('[PJ2] no duration is negative, and the finish is now and the sum of what remains', () => {
    fc.assert(
      fc.property(someSession, someTime, (world, passed) => {
        const at = BEGIN + passed;
        const projection = projected(world, at);
        const durations = projection.items.flatMap((item) => [
          item.plannedMs,
          item.spentMs,
          item.remainingMs,
        ]);
        assert.ok(durations.every((duration) => duration >= 0));
        assert.ok(projection.projectedFinish >= at);
        assert.equal(projection.latenessMs, projection.projectedFinish - projection.plannedFinish);
      }),
    );
  });

  test('[PJ2] time that passes never makes the finish earlier', () => {
    fc.assert(
      fc.property(someSession, someTime, someTime, (world, passed, more) => {
        const speech = { ...speaking(BEGIN), item: world.agenda.active };
        const running = { ...world, speeches: [...world.speeches, speech] };
        const earlier = projected(running, BEGIN + passed).projectedFinish;
        assert.ok(projected(running, BEGIN + passed + more).projectedFinish >= earlier);
      }),
    );
  });

  test('[PJ3] a speech more, or a longer plan, never makes the finish earlier', () => {
    fc.assert(
      fc.property(someSession, someSpeech, fc.nat({ max: 5 }), (world, speech, longer) => {
        const finish = projected(world, BEGIN).projectedFinish;
        const spoken = projected({ ...world, speeches: [...world.speeches, speech] }, BEGIN).projectedFinish;
        const items = world.agenda.items.map((item, index) =>
          index === longer ? { ...item, plannedMinutes: item.plannedMinutes + 7 } : item,
        );
        const planned = projected({ ...world, agenda: { ...world.agenda, items } }, BEGIN).projectedFinish;
        assert.ok(spoken >= finish && planned >= finish);
      }),
    );
  });
});
