import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { Actor } from '../../domain/actor.ts';
import { initialConference, type Conference } from '../../domain/conference/conference.ts';
import { evolve } from '../../domain/conference/evolve.ts';
import { nestedSpeech, speechOnFloor } from '../../domain/floor/floor.ts';
import { asId, type CommandId, type ConferenceId } from '../../domain/ids.ts';
import { plannedBuses } from '../../domain/programme/plannedBuses.ts';
import { AUDIO_BUSES, programmePlan } from '../../domain/programme/programme.ts';
import { Rejection } from '../../domain/rejection.ts';
import { everybodyConnected, intents } from '../../domain/testing/intents.ts';
import { VersionConflict, type EventLog, type StoredEvent } from '../log/EventLog.ts';
import { toRecorded } from '../log/eventCodec.ts';
import { createMemoryEventLog } from '../log/memoryEventLog.ts';
import { TestClock } from '../testing/TestClock.ts';
import { ConferenceRunner } from './ConferenceRunner.ts';
import type { Executed } from './execution.ts';

const CONFERENCE = asId<ConferenceId>('conference');
const ACTORS = ['Lan', 'Mai', 'Sơn'].map((name): Actor => ({ kind: 'staff', name: asId(name) }));

type Answer = Executed | { readonly refused: string } | 'conflict';

/** Somebody at one of two servers, who gives commands without waiting, as seen from the state that is shown there. */
const given = fc.record({
  intent: intents,
  actor: fc.nat(ACTORS.length - 1),
  server: fc.nat(1),
  passedMs: fc.nat(4000),
  /** Whether the answer is lost and the command sent again, at once or to the other server. */
  repeated: fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom('here' as const, 'there' as const) },
  ),
  /** Whether everybody waits for the answers first. */
  settled: fc.oneof(
    { weight: 3, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
});

async function answerOf(executed: Promise<Executed | Rejection>): Promise<Answer> {
  try {
    const answer = await executed;
    return answer instanceof Rejection ? { refused: answer.code } : answer;
  } catch (error) {
    assert.ok(error instanceof VersionConflict, 'nothing but other writers is in the way');
    return 'conflict';
  }
}

type Servers = readonly [ConferenceRunner, ConferenceRunner];

/** Two servers on one log, before anything was said. */
async function openServers(clock: TestClock): Promise<{ log: EventLog; servers: Servers }> {
  const log = createMemoryEventLog();
  const options = { log, conference: CONFERENCE, now: clock.now };
  const first = await ConferenceRunner.open(options);
  for (const command of everybodyConnected) {
    await first.execute(command, { actor: ACTORS[0] ?? assert.fail(), command: null });
  }
  return { log, servers: [first, await ConferenceRunner.open(options)] };
}

function checkState(state: Conference): void {
  const words = [speechOnFloor(state), nestedSpeech(state)];
  assert.ok(words[1] === undefined || words[0] !== undefined, 'a response has a speech');
  const running = state.speeches.filter(({ timer }) => timer.runningSince !== null);
  assert.ok(
    running.length <= 1 && running.every((speech) => words.includes(speech)),
    'one timer runs at most',
  );
  const plan = programmePlan(state, 1) ?? assert.fail();
  const buses = plannedBuses(plan);
  const allowed = new Set([plan.host, ...words.map((word) => word?.site), state.rollCall.calling?.site]);
  assert.ok(AUDIO_BUSES.every((bus) => buses[bus] === null || allowed.has(buses[bus])));
}

type Given = Parameters<Parameters<typeof given.map>[0]>[0];

/** Gives the commands and answers, for each, what it was answered and what its repetition was. */
async function play(commands: readonly Given[], clock: TestClock, servers: Servers) {
  const answers: Promise<readonly [Answer, Answer]>[] = [];
  for (const [number, { intent, actor, server, passedMs, repeated, settled }] of commands.entries()) {
    clock.move(passedMs);
    const [here, there] = server === 0 ? servers : servers.toReversed();
    assert.ok(here !== undefined && there !== undefined);
    const origin = { actor: ACTORS[actor] ?? assert.fail(), command: asId<CommandId>(`c${number}`) };
    const command = intent(here.state, () => asId<never>(`new-${number}`), clock.now());
    const first = answerOf(here.execute(command, origin));
    const again =
      repeated === null ? first : answerOf((repeated === 'here' ? here : there).execute(command, origin));
    answers.push(Promise.all([first, again]));
    if (settled) {
      await Promise.all(answers);
    }
  }
  return await Promise.all(answers);
}

/** Checks what the servers know against the log that they share. */
function checkLog(stored: readonly StoredEvent[], servers: Servers): void {
  assert.deepEqual(
    stored.map(({ version }) => version),
    stored.map((_, index) => index + 1),
  );
  for (const { state, version } of servers) {
    const known = stored.slice(0, version).map(toRecorded);
    assert.deepEqual(known.reduce(evolve, initialConference), state);
  }
  assert.equal(Math.max(...servers.map(({ version }) => version)), stored.length);
}

/** One command, one step, whatever was repeated where. Answers how many commands had an effect. */
function checkSteps(stored: readonly StoredEvent[]): number {
  const steps = Map.groupBy(
    stored.filter(({ command }) => command !== null),
    ({ command }) => command,
  );
  for (const [name, events] of steps) {
    const versions = events.map(({ version }) => version);
    assert.equal((versions.at(-1) ?? 0) - (versions[0] ?? 0) + 1, versions.length, `${name} is one step`);
    assert.equal(new Set(events.map(({ at }) => at)).size, 1, `${name} is of one moment`);
  }
  return steps.size;
}

test('[RN1] [RN2] [RN4] [DO3] several actors at two servers at once leave one log and one state', async () => {
  let effects = 0;
  const histories = fc.noBias(fc.array(given, { minLength: 20, maxLength: 60, size: 'max' }));
  const check = fc.asyncProperty(histories, async (commands) => {
    const clock = new TestClock();
    const { log, servers } = await openServers(clock);
    const published: Conference[] = [];
    servers[0].onPublished(({ state }) => void published.push(state));
    for (const [index, [first, again]] of (await play(commands, clock, servers)).entries()) {
      if (commands[index]?.repeated !== 'there' && first !== 'conflict') {
        assert.deepEqual(again, first, '[RN2] the first answer again');
      }
    }
    const stored = await log.read(CONFERENCE, 1);
    checkLog(stored, servers);
    effects += checkSteps(stored);
    [...published, ...servers.map(({ state }) => state)].forEach(checkState);
  });
  await fc.assert(check, { numRuns: 100 });
  assert.ok(effects > 500, `only ${effects} commands had an effect`);
});
