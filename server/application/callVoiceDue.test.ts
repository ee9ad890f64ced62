import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { SYSTEM } from '../../domain/actor.ts';
import type { ConferenceCommand } from '../../domain/conference/conference.ts';
import { asId, type ConferenceId } from '../../domain/ids.ts';
import { Rejection } from '../../domain/rejection.ts';
import { call, mark, OPEN, RUN } from '../../domain/testing/rollCallWorld.ts';
import { LCA, PLAN } from '../../domain/testing/sampleConference.ts';
import type { EventLog } from '../log/EventLog.ts';
import { createMemoryEventLog } from '../log/memoryEventLog.ts';
import { TestClock } from '../testing/TestClock.ts';
import { ConferenceRunner } from './ConferenceRunner.ts';
import { callVoiceDue } from './callVoiceDue.ts';
import { DeadlineClock } from './DeadlineClock.ts';

class Rig {
  readonly errors: unknown[] = [];
  readonly #t: TestContext;
  readonly #clock: TestClock;
  readonly #runner: ConferenceRunner;
  readonly #voiceClock: DeadlineClock;

  private constructor(t: TestContext, clock: TestClock, runner: ConferenceRunner) {
    this.#t = t;
    this.#clock = clock;
    this.#runner = runner;
    const onError = (error: unknown) => void this.errors.push(error);
    this.#voiceClock = new DeadlineClock({ runner, now: clock.now, due: callVoiceDue, onError });
    t.after(() => this.#voiceClock.close());
  }

  /** A conference whose first site has just been called, with the clock that ends its voice. */
  static async called(t: TestContext, log: EventLog = createMemoryEventLog()): Promise<Rig> {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const rig = await Rig.open(t, log, new TestClock());
    await rig.give(PLAN, OPEN, RUN);
    return rig;
  }

  static async open(t: TestContext, log: EventLog, clock: TestClock): Promise<Rig> {
    const runner = await ConferenceRunner.open({ log, conference: asId<ConferenceId>('c'), now: clock.now });
    return new Rig(t, clock, runner);
  }

  /** What a server finds that is started `passedMs` later. */
  restarted(log: EventLog, passedMs: number): Promise<Rig> {
    this.#voiceClock.close();
    this.#clock.move(passedMs);
    return Rig.open(this.#t, log, this.#clock);
  }

  async give(...commands: readonly ConferenceCommand[]): Promise<void> {
    for (const command of commands) {
      const answer = await this.#runner.execute(command, { actor: SYSTEM, command: null });
      assert.ok(!(answer instanceof Rejection), command.type);
    }
  }

  /** Lets time pass, and what is due happen. */
  async pass(ms: number): Promise<void> {
    this.#clock.move(ms);
    this.#t.mock.timers.tick(ms);
    await this.#runner.idle();
  }

  get calling() {
    const { calling } = this.#runner.state.rollCall;
    return calling === null ? null : [calling.site, calling.open];
  }

  get version(): number {
    return this.#runner.version;
  }
}

test("[RC14] [RX5] a called site's voice ends after ten seconds, its call does not", async (t) => {
  const rig = await Rig.called(t);
  await rig.pass(9999);
  assert.deepEqual(rig.calling, [LCA, true]);
  await rig.pass(1);
  assert.deepEqual(rig.calling, [LCA, false]);
  const { version } = rig;
  await rig.pass(60_000);
  assert.equal(rig.version, version);
});

test('[RC14] [RX5] each call has its own ten seconds', async (t) => {
  const rig = await Rig.called(t);
  await rig.pass(6000);
  await rig.give(mark(LCA));
  await rig.pass(6000);
  assert.deepEqual(rig.calling, ['GLI', true]);
  await rig.give(call(LCA));
  await rig.pass(6000);
  assert.deepEqual(rig.calling, [LCA, true]);
  await rig.pass(4000);
  assert.deepEqual(rig.calling, [LCA, false]);
});

test('[RC14] [RX5] what happens elsewhere does not put the end off', async (t) => {
  const rig = await Rig.called(t);
  await rig.pass(6000);
  await rig.give({ type: 'OpenCount', number: 1 }, mark(asId('USSF')));
  await rig.pass(4000);
  assert.deepEqual(rig.calling, [LCA, false]);
});

test('[RC14] [RX5] after a restart the rest of the ten seconds is left, or nothing', async (t) => {
  const log = createMemoryEventLog();
  const before = await Rig.called(t, log);
  const soon = await before.restarted(log, 4000);
  await soon.pass(5999);
  assert.deepEqual(soon.calling, [LCA, true]);
  await soon.pass(1);
  assert.deepEqual(soon.calling, [LCA, false]);

  await soon.give(mark(LCA));
  const late = await soon.restarted(log, 3_600_000);
  await late.pass(0);
  assert.deepEqual(late.calling, ['GLI', false]);
});

test('[RC14] [RX5] an end that cannot be written is told and tried again', async (t) => {
  const log = createMemoryEventLog();
  const rig = await Rig.called(t, log);
  const failing = t.mock.method(log, 'append', () => Promise.reject(new Error('disk full')));
  await rig.pass(10_000);
  await rig.pass(1000);
  assert.equal(rig.errors.length, 2);
  assert.deepEqual(rig.calling, [LCA, true]);
  failing.mock.restore();
  await rig.pass(1000);
  assert.deepEqual(rig.calling, [LCA, false]);
});
