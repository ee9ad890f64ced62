import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { setImmediate as turn, setTimeout } from 'node:timers/promises';
import { SYSTEM } from '../../domain/actor.ts';
import type { ConferenceCommand } from '../../domain/conference/conference.ts';
import { DEFAULT_RULES, speechOnFloor } from '../../domain/floor/floor.ts';
import { asId, type ConferenceId, type SessionId, type SpeechId } from '../../domain/ids.ts';
import { Rejection } from '../../domain/rejection.ts';
import { isOnline } from '../../domain/sites/sites.ts';
import { GLI, HQ, LCA, PLAN } from '../../domain/testing/sampleConference.ts';
import { connect } from '../../domain/testing/scenario.ts';
import type { EventLog } from '../log/EventLog.ts';
import { createMemoryEventLog } from '../log/memoryEventLog.ts';
import { createFakeMediaPlane, type FakeMediaPlane } from '../media/fakeMediaPlane.ts';
import { TestClock } from '../testing/TestClock.ts';
import { ConferenceRunner } from './ConferenceRunner.ts';
import { LiveConference } from './LiveConference.ts';

const CONFERENCE = asId<ConferenceId>('conference');
const speech = (name: string) => asId<SpeechId>(name);
const grant = (site = LCA, replaces: string | null = null): ConferenceCommand => ({
  type: 'GrantFloor',
  site,
  speech: speech(`speech-${site}`),
  person: null,
  listed: null,
  unready: true,
  replaces: replaces === null ? null : speech(replaces),
});

type Parts = {
  readonly log?: EventLog;
  readonly plane?: FakeMediaPlane;
  readonly clock?: TestClock;
  readonly lastAliveAt?: number;
};

async function open(t: TestContext, parts: Parts = {}) {
  const { log = createMemoryEventLog(), plane = createFakeMediaPlane(), clock = new TestClock() } = parts;
  const runner = await ConferenceRunner.open({ log, conference: CONFERENCE, now: clock.now });
  const execute = async (...commands: readonly ConferenceCommand[]): Promise<void> => {
    for (const command of commands) {
      const answer = await runner.execute(command, { actor: SYSTEM, command: null });
      assert.ok(!(answer instanceof Rejection), command.type);
    }
    // The plane answers in its own time.
    await turn();
  };
  if (runner.version === 0) {
    await execute(PLAN);
  }
  const errors: unknown[] = [];
  const onMediaError = (error: unknown): void => void errors.push(error);
  const live = await LiveConference.open({
    runner,
    plane,
    now: clock.now,
    lastAliveAt: parts.lastAliveAt ?? runner.lastEventAt,
    onMediaError,
    onCommandError: onMediaError,
  });
  t.after(() => live.close());
  await turn();
  return { live, runner, plane, log, clock, errors, execute };
}

const speakers = (plane: FakeMediaPlane) => plane.plans.get(CONFERENCE)?.map(({ speaker }) => speaker);

describe('media follow the log', () => {
  test('[RX1] the plane is directed when the plan changes, and only then', async (t) => {
    const { plane, execute, runner } = await open(t);
    assert.deepEqual(speakers(plane), [null]);
    await execute(connect(HQ), connect(LCA), connect(GLI));
    await execute({ type: 'ActivateAgendaItem', item: asId('opening'), from: null });
    assert.deepEqual(speakers(plane), [null], 'none of this touches the programme');
    await execute(grant(LCA));
    await execute(grant(LCA));
    await execute(grant(GLI, 'speech-LCA'));
    assert.deepEqual(speakers(plane), [null, LCA, GLI]);
    assert.equal(plane.plans.get(CONFERENCE)?.at(-1)?.version, runner.version);
  });

  test('[RX1] a plan that the plane refuses is given again at the next event', async (t) => {
    const { plane, execute, errors } = await open(t);
    await execute(connect(LCA), connect(GLI));
    plane.failWith('media_unavailable');
    await execute(grant(LCA));
    assert.equal(errors.length, 1);
    plane.failWith(null);
    assert.deepEqual(speakers(plane), [null]);
    await execute(connect(HQ));
    assert.deepEqual(speakers(plane), [null, LCA]);
  });

  test('[RX1] a refusal that comes late does not undo the plan that has taken its place', async (t) => {
    const { plane, execute, errors, runner } = await open(t);
    await execute(connect(LCA), connect(GLI));
    const answers: PromiseWithResolvers<void>[] = [];
    const direct = t.mock.method(plane, 'direct', () => {
      const answer = Promise.withResolvers<void>();
      answers.push(answer);
      return answer.promise;
    });
    await execute(grant(LCA), grant(GLI, 'speech-LCA'));
    answers[1]?.resolve();
    answers[0]?.reject(new Error('too late'));
    await turn();
    assert.equal(errors.length, 1);
    await execute(connect(HQ));
    assert.equal(direct.mock.callCount(), 2);
    assert.equal(speechOnFloor(runner.state)?.site, GLI);
  });

  test('[RX2] after a restart the plane gets floor and standby as they were', async (t) => {
    const log = createMemoryEventLog();
    const before = await open(t, { log });
    await before.execute(connect(LCA), connect(GLI), grant(LCA));
    await before.execute({
      type: 'SetStandby',
      site: GLI,
      speech: speech('next'),
      person: null,
      listed: null,
    });

    const { plane } = await open(t, { log });
    const plans = plane.plans.get(CONFERENCE);
    assert.equal(plans?.length, 1);
    const [{ version: _, ...plan } = {}] = plans;
    assert.deepEqual(plan, {
      host: HQ,
      speaker: LCA,
      speakerMuted: false,
      response: null,
      content: null,
      standby: [GLI],
    });
  });

  test('[RX4] a site that loses its line keeps the floor', async (t) => {
    const { plane, execute, runner } = await open(t);
    await execute(connect(LCA), grant(LCA));
    await execute({
      type: 'DisconnectSite',
      site: LCA,
      session: asId<SessionId>('LCA-1'),
      cause: 'lost',
      lastSeenAt: 0,
    });
    assert.equal(speechOnFloor(runner.state)?.site, LCA);
    assert.deepEqual(speakers(plane), [null, LCA]);
  });

  test('[RX1] a closed conference directs nothing any more', async (t) => {
    const { plane, execute, live } = await open(t);
    await live.close();
    await execute(connect(LCA), grant(LCA));
    assert.deepEqual(speakers(plane), [null]);
  });
});

describe('connections of a process that died', () => {
  test('[RX3] are closed as they were last seen', async (t) => {
    const log = createMemoryEventLog();
    const clock = new TestClock();
    const before = await open(t, { log, clock });
    await before.execute(connect(LCA), connect(LCA, 'LCA-2', 'tablet'), connect(HQ), {
      type: 'StartContent',
      site: HQ,
      session: asId<SessionId>('HQ-1'),
    });
    const lastBeatAt = clock.now() + 1500;
    clock.move(60_000);

    const { runner } = await open(t, { log, clock, lastAliveAt: lastBeatAt });
    assert.ok(Object.values(runner.state.sites).every((site) => !isOnline(site)));
    assert.equal(runner.state.content, null);
    const ended = (await log.read(CONFERENCE, 1)).filter(({ type }) => type === 'SiteDisconnected');
    assert.equal(ended.length, 3);
    for (const { data } of ended) {
      assert.partialDeepStrictEqual(data, { cause: 'server_stopped', lastSeenAt: lastBeatAt });
    }
    const again = await open(t, { log, clock, lastAliveAt: lastBeatAt });
    assert.equal(again.runner.version, runner.version, 'none is left');
  });

  test('[RX3] [TI5] are closed before overtime is: whoever spoke is lost, and not out of time', async (t) => {
    const log = createMemoryEventLog();
    const clock = new TestClock();
    const before = await open(t, { log, clock });
    const { version: _, ...rules } = DEFAULT_RULES;
    await before.execute(
      { type: 'SetFloorRules', rules: { ...rules, overtime: 'close', graceMs: 0 }, expectedVersion: 0 },
      connect(LCA),
      grant(LCA),
    );
    await before.live.close();
    const lastAliveAt = clock.now() + 2000;
    clock.move(DEFAULT_RULES.speechMs + 1);

    // A disk that takes its time: the clock of overtime would have rung meanwhile.
    const append = log.append.bind(log);
    t.mock.method(log, 'append', async (...event: Parameters<EventLog['append']>) => {
      await setTimeout(20);
      return append(...event);
    });
    const { runner } = await open(t, { log, clock, lastAliveAt });
    await runner.idle();
    const held = speechOnFloor(runner.state);
    assert.deepEqual(held?.holds, [{ cause: 'lost', since: lastAliveAt }]);
    assert.equal(held.timer.spentMs, 2000);
  });

  test('[RX3] are known to have been there at the last event, if that came after the last heartbeat', async (t) => {
    const log = createMemoryEventLog();
    const clock = new TestClock();
    const before = await open(t, { log, clock });
    await before.execute(connect(LCA), connect(GLI));
    clock.move(1900);
    await before.execute(connect(HQ));
    const { lastEventAt } = before.runner;
    clock.move(60_000);

    const { runner } = await open(t, { log, clock, lastAliveAt: lastEventAt - 1900 });
    assert.deepEqual(runner.state.sites[LCA]?.lastDisconnect, { at: lastEventAt, cause: 'server_stopped' });
    assert.deepEqual(runner.state.sites[HQ]?.lastDisconnect, { at: lastEventAt, cause: 'server_stopped' });
  });
});

describe('what the media tell', () => {
  test('[MO1] goes to those who listen, with what is on air', async (t) => {
    const { live, execute } = await open(t);
    await execute(connect(LCA), grant(LCA));
    const told: unknown[] = [];
    const stop = live.onProgramme(({ onAir }) => void told.push(onAir.speakerVideo));
    live.handleMedia({ type: 'onAir', conference: CONFERENCE, bus: 'speakerVideo', site: LCA, at: 0 });
    live.handleMedia({ type: 'planeLost' });
    stop();
    live.handleMedia({ type: 'onAir', conference: CONFERENCE, bus: 'speakerVideo', site: LCA, at: 0 });
    assert.deepEqual(told, [LCA, null]);
    assert.equal(live.programme.onAir.speakerVideo, LCA);
  });

  test('[RX6] [RX7] a media plane that dies holds the speaker’s timer until the speaker is heard again', async (t) => {
    const { live, plane, execute, runner, clock } = await open(t);
    plane.onEvent((event) => live.handleMedia(event));
    const onAir = (bus: 'speakerVideo' | 'speakerAudio') =>
      plane.emit({ type: 'onAir', conference: CONFERENCE, bus, site: LCA, at: clock.now() });
    await execute(connect(LCA), grant(LCA));
    onAir('speakerVideo');
    onAir('speakerAudio');
    clock.move(20_000);
    plane.emit({ type: 'planeLost' });
    plane.emit({ type: 'mediaLost', sessions: [asId<SessionId>('LCA-1')] });
    const lostAt = clock.now();
    clock.move(4000);
    await runner.idle();
    assert.deepEqual(speechOnFloor(runner.state)?.holds, [{ cause: 'lost', since: lostAt }]);

    for (const bus of ['speakerVideo', 'speakerAudio'] as const) {
      const reason = 'no_contribution';
      plane.emit({ type: 'takeFailed', conference: CONFERENCE, bus, site: LCA, reason });
    }
    await runner.idle();
    assert.equal(speechOnFloor(runner.state)?.holds.length, 1, 'the plane is back, the room is not');
    onAir('speakerAudio');
    await runner.idle();
    const { holds, timer } = speechOnFloor(runner.state) ?? {};
    assert.deepEqual(holds, []);
    assert.equal(timer?.spentMs, 20_000);
    assert.equal(timer.runningSince, clock.now());
  });

  test('[RX6] who gets the floor while the plane is down does not use up time', async (t) => {
    const { live, plane, execute, runner, clock } = await open(t);
    plane.onEvent((event) => live.handleMedia(event));
    await execute(connect(LCA));
    plane.emit({ type: 'planeLost' });
    clock.move(1000);
    await execute(grant(LCA));
    clock.move(9000);
    await runner.idle();
    assert.equal(speechOnFloor(runner.state)?.timer.spentMs, 0);
    assert.equal(speechOnFloor(runner.state)?.timer.runningSince, null);
  });

  test('[MO3] silence on the floor is noticed by itself', async (t) => {
    t.mock.timers.enable({ apis: ['setInterval'] });
    const { live, execute, clock } = await open(t);
    await execute(connect(LCA), grant(LCA));
    clock.move(5000);
    t.mock.timers.tick(1000);
    assert.deepEqual(
      live.programme.problems.map(({ problem }) => problem),
      ['silent'],
    );
  });

  test('[CH8] and how the sites stand', async (t) => {
    const { live, execute, runner } = await open(t);
    const session = asId<SessionId>('LCA-1');
    await execute(connect(LCA), {
      type: 'SetStandby',
      site: LCA,
      speech: speech('next'),
      person: null,
      listed: null,
    });
    const stands = () => live.siteMedia.all(runner.state.sites)[0];
    live.siteMedia.joined(session);
    live.handleMedia({ type: 'mediaState', session, state: 'connected' });
    live.handleMedia({ type: 'standby', conference: CONFERENCE, site: LCA, ready: true, layers: 3 });
    assert.partialDeepStrictEqual(stands(), { connection: 'connected', ready: true });
    live.handleMedia({ type: 'planeLost' });
    assert.equal(stands()?.ready, false);
    live.handleMedia({ type: 'standby', conference: CONFERENCE, site: LCA, ready: true, layers: 3 });
    await execute(grant(LCA));
    assert.equal(stands()?.ready, false, 'it is not on standby any more');
    live.handleMedia({ type: 'mediaLost', sessions: [session] });
    assert.equal(stands(), undefined);
  });
});
