import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadCatalogue } from '../../config/catalogue.ts';
import { loadConferencePlan, type ConferencePlan } from '../../config/conferencePlan.ts';
import { SYSTEM } from '../../domain/actor.ts';
import { inProtocolOrder } from '../../domain/sites/sites.ts';
import { REOPEN_MS, type Phase } from '../../domain/phase/phase.ts';
import { Rejection } from '../../domain/rejection.ts';
import { connect } from '../../domain/testing/scenario.ts';
import { asId } from '../../domain/ids.ts';
import { createMemoryEventLog } from '../log/memoryEventLog.ts';
import { TestClock } from '../testing/TestClock.ts';
import { openConferences } from './openConferences.ts';

const config = (name: string) => fileURLToPath(new URL(`../../config/${name}`, import.meta.url));
const samplePlan = (): ConferencePlan =>
  loadConferencePlan(config('conference.sample.yaml'), loadCatalogue(config('sites.yaml')));
const noPlan = (): never => {
  throw new Error('the plan is not read again');
};

test('[RN8] an empty log starts with the planned conference, whole', async () => {
  const { now } = new TestClock();
  const plan = samplePlan();
  const [runner, ...others] = await openConferences({ log: createMemoryEventLog(), plan: () => plan, now });
  assert.deepEqual(others, []);
  assert.equal(runner.conference, plan.key);
  const { details, sites, people, agenda, speeches } = runner.state;
  assert.deepEqual(details, {
    title: plan.title,
    organiser: plan.organiser,
    place: plan.place,
    scheduledAt: plan.scheduledAt,
    timeZone: plan.timeZone,
    hostSite: plan.hostSite,
  });
  assert.deepEqual(
    inProtocolOrder(sites).map(({ id, name, shortName, group, order, timeZone }) => ({
      code: id,
      name,
      shortName,
      group,
      order,
      timeZone,
    })),
    plan.sites.map(({ code, name, shortName, group, order, timeZone }) => ({
      code,
      name,
      shortName,
      group,
      order,
      timeZone,
    })),
  );
  assert.deepEqual(
    Object.values(people).map(({ id, name, office, site }) => ({ key: id, name, office, site })),
    plan.people.map(({ key, name, office, site }) => ({ key, name, office, site })),
  );
  assert.deepEqual(
    agenda.items.map(({ kind, title, presenter, plannedMinutes }) => ({
      kind,
      title,
      presenter,
      plannedMinutes,
    })),
    plan.agenda.map(({ kind, title, presenter, plannedMinutes }) => ({
      kind,
      title,
      presenter: presenter ?? null,
      plannedMinutes,
    })),
  );
  assert.deepEqual(
    speeches.map(({ item, site, person, topic, timer }) => ({
      item,
      site,
      person,
      topic,
      minutes: timer.allowanceMs / 60_000,
    })),
    plan.agenda.flatMap((item, index) =>
      (item.speeches ?? []).map(({ site, person = null, topic = null, minutes }) => ({
        item: `item-${index + 1}`,
        site,
        person,
        topic,
        minutes,
      })),
    ),
  );
  assert.equal(speeches.length, 6);
});

test('[RN8] a log that exists is folded, and the plan is not read', async () => {
  const { now } = new TestClock();
  const log = createMemoryEventLog();
  const [before] = await openConferences({ log, plan: samplePlan, now });
  await before.execute(connect(asId('LCA')), { actor: SYSTEM, command: null });
  const [after, ...others] = await openConferences({ log, plan: noPlan, now });
  assert.deepEqual(others, []);
  assert.deepEqual(after.state, before.state);
  assert.equal(after.version, before.version);
});

test('[RN8] several conferences come back oldest first', async () => {
  const clock = new TestClock();
  const log = createMemoryEventLog();
  await openConferences({ log, plan: samplePlan, now: clock.now });
  clock.move(1000);
  await log.append(asId('another'), 0, [
    { type: 'MicrophonesClosed', schema: 1, at: clock.now(), actor: SYSTEM, command: null, data: {} },
  ]);
  const runners = await openConferences({ log, plan: noPlan, now: clock.now });
  assert.deepEqual(
    runners.map(({ conference }) => conference),
    [samplePlan().key, 'another'],
  );
});

test('[RN10] the next conference is begun once, after those of the log', async () => {
  const { now } = new TestClock();
  const log = createMemoryEventLog();
  const next = (): ConferencePlan => ({ ...samplePlan(), key: 'next-one' });
  await openConferences({ log, plan: samplePlan, now });
  const names = async () =>
    (await openConferences({ log, plan: noPlan, next, now })).map(({ conference }) => conference);
  assert.deepEqual(await names(), [samplePlan().key, 'next-one']);
  const [, begun] = await openConferences({ log, plan: noPlan, next, now });
  assert.ok(begun !== undefined && begun.state.details !== null);
  assert.deepEqual(await names(), [samplePlan().key, 'next-one']);
  assert.equal(
    (await log.read(begun.conference, 1)).length,
    begun.version,
    'nothing is planned a second time',
  );
});

test('[RN10] a conference that is under way is not followed by another', async () => {
  const clock = new TestClock();
  const { now } = clock;
  const log = createMemoryEventLog();
  const next = (): ConferencePlan => ({ ...samplePlan(), key: 'next-one' });
  const count = async () => (await openConferences({ log, plan: noPlan, next, now })).length;
  const [first] = await openConferences({ log, plan: samplePlan, now });
  const enter = async (from: Phase, phase: Phase) =>
    first.execute({ type: 'EnterPhase', from, phase }, { actor: SYSTEM, command: null });
  for (const [from, phase] of [
    ['preparation', 'line_test'],
    ['line_test', 'roll_call'],
    ['roll_call', 'in_session'],
  ] as const) {
    await enter(from, phase);
    assert.equal(await count(), 1, phase);
  }
  await enter('in_session', 'closed');
  clock.move(REOPEN_MS + 1);
  assert.equal(await count(), 2);
});

test('[RN10] [PH5] a restart soon after the closing leaves the conference there to be reopened', async () => {
  const clock = new TestClock();
  const log = createMemoryEventLog();
  const next = (): ConferencePlan => ({ ...samplePlan(), key: 'next-one' });
  const origin = { actor: SYSTEM, command: null };
  const [first] = await openConferences({ log, plan: samplePlan, now: clock.now });
  await first.execute({ type: 'EnterPhase', from: 'preparation', phase: 'in_session' }, origin);
  await first.execute({ type: 'EnterPhase', from: 'in_session', phase: 'closed' }, origin);
  clock.move(REOPEN_MS);
  const newest = (await openConferences({ log, plan: noPlan, next, now: clock.now })).at(-1);
  assert.equal(newest?.conference, first.conference);
  const reopened = await newest?.execute({ type: 'ReopenConference' }, origin);
  assert.ok(!(reopened instanceof Rejection));
  assert.equal(newest?.state.phase.phase, 'in_session');
});

test('[RN8] a plan that the rules refuse stops the start', async () => {
  const { now } = new TestClock();
  const log = createMemoryEventLog();
  const plan = (): ConferencePlan => ({ ...samplePlan(), hostSite: 'LCA' });
  await assert.rejects(openConferences({ log, plan, now }), /refused: invalid_plan/);
  assert.deepEqual(await log.conferences(), []);
});

test('[RN10] a next plan that the rules refuse is told, and the others come back', async () => {
  const { now } = new TestClock();
  const log = createMemoryEventLog();
  await openConferences({ log, plan: samplePlan, now });
  const next = (): ConferencePlan => ({ ...samplePlan(), key: 'next-one', hostSite: 'LCA' });
  const told: string[] = [];
  const onNextRefused = ({ key }: ConferencePlan, { code }: Rejection) => told.push(`${key} ${code}`);
  const runners = await openConferences({ log, plan: noPlan, next, onNextRefused, now });
  assert.deepEqual(
    runners.map(({ conference }) => conference),
    [samplePlan().key],
  );
  assert.deepEqual(told, ['next-one invalid_plan']);
  assert.deepEqual(await log.conferences(), [samplePlan().key]);
});
