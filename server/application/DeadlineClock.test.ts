import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { SYSTEM } from '../../domain/actor.ts';
import type { ConferenceCommand } from '../../domain/conference/conference.ts';
import { DEFAULT_RULES } from '../../domain/floor/floor.ts';
import { asId, type ConferenceId } from '../../domain/ids.ts';
import { Rejection } from '../../domain/rejection.ts';
import { grant, speechId } from '../../domain/testing/commands.ts';
import { LCA, PLAN } from '../../domain/testing/sampleConference.ts';
import { connect } from '../../domain/testing/scenario.ts';
import type { EventLog } from '../log/EventLog.ts';
import { createMemoryEventLog } from '../log/memoryEventLog.ts';
import { TestClock } from '../testing/TestClock.ts';
import { callVoiceDue } from './callVoiceDue.ts';
import { ConferenceRunner } from './ConferenceRunner.ts';
import { DeadlineClock } from './DeadlineClock.ts';
import { overtimeDue } from './overtimeDue.ts';

const MINUTE_MS = 60_000;
const { version: _, ...rules } = DEFAULT_RULES;
const CLOSES: ConferenceCommand = {
  type: 'SetFloorRules',
  rules: { ...rules, speechMs: MINUTE_MS, overtime: 'close', graceMs: 30_000 },
  expectedVersion: 0,
};

/** A conference whose speakers are cut off after a minute and half a minute of grace. */
async function open(t: TestContext, log: EventLog = createMemoryEventLog()) {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.now() });
  const runner = await ConferenceRunner.open({ log, conference: asId<ConferenceId>('c'), now: Date.now });
  const execute = async (...commands: readonly ConferenceCommand[]): Promise<void> => {
    for (const command of commands) {
      const answer = await runner.execute(command, { actor: SYSTEM, command: null });
      assert.ok(!(answer instanceof Rejection), command.type);
    }
  };
  const errors: unknown[] = [];
  const start = () => {
    const clock = new DeadlineClock({
      runner,
      now: Date.now,
      due: overtimeDue,
      onError: (e) => errors.push(e),
    });
    t.after(() => clock.close());
    return clock;
  };
  const pass = async (ms: number): Promise<void> => {
    t.mock.timers.tick(ms);
    await turn();
    await runner.idle();
  };
  return { runner, execute, start, pass, errors, log };
}

test('[RX5] [TI5] a speech ends by itself when time and grace are up, not a moment before', async (t) => {
  const { runner, execute, start, pass } = await open(t);
  await execute(PLAN, connect(LCA), CLOSES);
  start();
  await execute(grant(LCA, 's1'));
  await pass(90_000 - 1);
  assert.equal(runner.state.floor.speech, 's1');
  await pass(1);
  assert.equal(runner.state.floor.speech, null);
  assert.equal(runner.state.speeches.at(-1)?.timer.spentMs, 90_000);
});

test('[RX5] [TI5] a longer allowance, or a hold, moves the end', async (t) => {
  const { runner, execute, start, pass } = await open(t);
  await execute(PLAN, connect(LCA), CLOSES, grant(LCA, 's1'));
  start();
  await execute({ type: 'SetAllowance', speech: speechId('s1'), allowanceMs: 2 * MINUTE_MS });
  await pass(100_000);
  await execute({ type: 'HoldSpeech', speech: speechId('s1'), cause: 'operator', since: Date.now() });
  await pass(10 * MINUTE_MS);
  assert.equal(runner.state.floor.speech, 's1', 'held: nothing is due');
  await execute({ type: 'ResumeSpeech', speech: speechId('s1'), cause: 'operator' });
  await pass(50_000 - 1);
  assert.equal(runner.state.floor.speech, 's1');
  await pass(1);
  assert.equal(runner.state.floor.speech, null);
});

test('[RX5] what fell due while the server was down is done at its start', async (t) => {
  const { runner, execute, start, pass } = await open(t);
  await execute(PLAN, connect(LCA), CLOSES, grant(LCA, 's1'));
  await pass(5 * MINUTE_MS);
  assert.equal(runner.state.floor.speech, 's1');
  start();
  await pass(0);
  assert.equal(runner.state.floor.speech, null);
});

test('[RX5] a clock that is set forward is noticed within a second', async (t) => {
  const { runner, execute, start, pass } = await open(t);
  await execute(PLAN, connect(LCA), CLOSES);
  start();
  await execute(grant(LCA, 's1'));
  t.mock.timers.setTime(Date.now() + 5 * MINUTE_MS);
  await pass(1000);
  assert.equal(runner.state.floor.speech, null);
});

test('[RX5] [RC14] a clock that is set back keeps no microphone open: ten seconds are ten seconds', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const wall = new TestClock();
  const steady = new TestClock(0);
  const log = createMemoryEventLog();
  const runner = await ConferenceRunner.open({ log, conference: asId<ConferenceId>('c'), now: wall.now });
  const origin = { actor: SYSTEM, command: null };
  const clock = new DeadlineClock({
    runner,
    now: wall.now,
    monotonic: steady.now,
    due: callVoiceDue,
    onError: assert.ifError,
  });
  t.after(() => clock.close());
  await runner.execute(PLAN, origin);
  wall.move(-60 * MINUTE_MS);
  await runner.execute({ type: 'OpenCount', number: 1 }, origin);
  await runner.execute({ type: 'CallSite', site: LCA }, origin);
  const isOpen = () => runner.state.rollCall.calling?.open;
  for (let second = 1; second <= 10; second += 1) {
    assert.equal(isOpen(), true, `after ${second - 1} s`);
    wall.move(1000);
    steady.move(1000);
    t.mock.timers.tick(1000);
    await turn();
    await runner.idle();
  }
  assert.equal(isOpen(), false);
});

test('[RX5] what could not be written is tried again', async (t) => {
  const log = createMemoryEventLog();
  const { runner, execute, start, pass, errors } = await open(t, log);
  await execute(PLAN, connect(LCA), CLOSES, grant(LCA, 's1'));
  start();
  const append = t.mock.method(log, 'append', () => Promise.reject(new Error('the disk is full')));
  await pass(90_000);
  assert.equal(errors.length, 1);
  append.mock.restore();
  await pass(1000);
  assert.equal(runner.state.floor.speech, null);
});
