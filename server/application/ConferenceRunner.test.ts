import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import * as fc from 'fast-check';
import { SYSTEM, type Actor } from '../../domain/actor.ts';
import type { ConferenceCommand } from '../../domain/conference/conference.ts';
import { speechOnFloor } from '../../domain/floor/floor.ts';
import { asId } from '../../domain/ids.ts';
import type { AccountName, CommandId, ConferenceId, SpeechId } from '../../domain/ids.ts';
import { Rejection } from '../../domain/rejection.ts';
import { GLI, HQ, LCA, PLAN } from '../../domain/testing/sampleConference.ts';
import { connect } from '../../domain/testing/scenario.ts';
import { VersionConflict, type EventLog } from '../log/EventLog.ts';
import { createMemoryEventLog } from '../log/memoryEventLog.ts';
import { TestClock } from '../testing/TestClock.ts';
import { ConferenceRunner, type Published } from './ConferenceRunner.ts';
import type { Executed, Origin } from './execution.ts';

const CONFERENCE = asId<ConferenceId>('conference');
const LAN: Actor = { kind: 'staff', name: asId<AccountName>('Lan') };
const MAI: Actor = { kind: 'staff', name: asId<AccountName>('Mai') };
const OWN: Origin = { actor: SYSTEM, command: null };

const from = (actor: Actor, command: string): Origin => ({ actor, command: asId<CommandId>(command) });
const standby = (speech: string, site = LCA): ConferenceCommand => ({
  type: 'SetStandby',
  site,
  person: null,
  speech: asId<SpeechId>(speech),
  listed: null,
});
const grant = (speech: string, site = LCA, replaces: string | null = null): ConferenceCommand => ({
  type: 'GrantFloor',
  site,
  person: null,
  speech: asId<SpeechId>(speech),
  listed: null,
  unready: true,
  replaces: replaces === null ? null : asId<SpeechId>(replaces),
});

function open(log: EventLog, clock = new TestClock()): Promise<ConferenceRunner> {
  return ConferenceRunner.open({ log, conference: CONFERENCE, now: clock.now });
}

/** A planned conference with some sites online. */
async function planned(log: EventLog, clock?: TestClock): Promise<ConferenceRunner> {
  const runner = await open(log, clock);
  for (const command of [PLAN, connect(HQ), connect(LCA), connect(GLI)]) {
    await executed(runner.execute(command, OWN));
  }
  return runner;
}

async function executed(answer: Promise<Executed | Rejection>): Promise<Executed> {
  const executedAt = await answer;
  assert.ok(!(executedAt instanceof Rejection));
  return executedAt;
}

async function refusal(answer: Promise<Executed | Rejection>): Promise<string> {
  const rejection = await answer;
  assert.ok(rejection instanceof Rejection);
  return rejection.code;
}

/** A log whose appends can be made to fail. */
class FailingLog implements EventLog {
  failure: Error | null = null;
  readonly #log = createMemoryEventLog();

  async append(...args: Parameters<EventLog['append']>): ReturnType<EventLog['append']> {
    if (this.failure !== null) {
      throw this.failure;
    }
    return await this.#log.append(...args);
  }

  read(...args: Parameters<EventLog['read']>): ReturnType<EventLog['read']> {
    return this.#log.read(...args);
  }

  subscribe(...args: Parameters<EventLog['subscribe']>): () => void {
    return this.#log.subscribe(...args);
  }

  conferences(): ReturnType<EventLog['conferences']> {
    return this.#log.conferences();
  }

  close(): Promise<void> {
    return this.#log.close();
  }
}

describe('one command after another', () => {
  test('[RN1] of two grants at once the second one finds the floor taken', async () => {
    const runner = await planned(createMemoryEventLog());
    const first = runner.execute(grant('speech-1', LCA), from(LAN, 'command-1'));
    const second = runner.execute(grant('speech-2', GLI), from(MAI, 'command-2'));
    await executed(first);
    assert.equal(await refusal(second), 'floor_taken');
    assert.equal(speechOnFloor(runner.state)?.site, LCA);
  });

  test('[RN1] listeners hear of events once they are in the log, each once and in order', async () => {
    const log = createMemoryEventLog();
    const runner = await planned(log);
    const heard: number[] = [];
    const inLog: number[] = [];
    const reads: Promise<void>[] = [];
    const stop = runner.onPublished(({ events, version }) => {
      heard.push(...events.map((event) => event.version));
      assert.equal(version, runner.version);
      reads.push(log.read(CONFERENCE, version).then((stored) => void inLog.push(stored.length)));
    });
    const before = runner.version;
    await Promise.all(['one', 'two'].map((name) => runner.execute(connect(LCA, name, name), OWN)));
    await Promise.all(reads);
    assert.deepEqual(heard, [before + 1, before + 2]);
    assert.ok(inLog.every((length) => length > 0));
    stop();
    await runner.execute(connect(LCA, 'three', 'three'), OWN);
    assert.equal(heard.length, 2);
  });

  test('[RN1] the state is the fold of the log, whatever was commanded at once', async () => {
    const commands = fc.constantFrom(
      ...[LCA, GLI, HQ].flatMap((site) => [
        connect(site, `${site}-x`, 'tablet'),
        standby(`s-${site}`, site),
        grant(`g-${site}`, site),
      ]),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(commands, { maxLength: 20 }), async (given) => {
        const log = createMemoryEventLog();
        const runner = await planned(log);
        await Promise.all(given.map((command) => runner.execute(command, OWN)));
        const again = await open(log);
        assert.deepEqual(again.state, runner.state);
        assert.equal(again.version, runner.version);
      }),
      { numRuns: 50 },
    );
  });
});

describe('repeated commands', () => {
  test('[RN2] the same id from the same sender gets the first answer and has no second effect', async () => {
    const runner = await planned(createMemoryEventLog());
    const first = await executed(runner.execute(standby('speech-1'), from(LAN, 'command-1')));
    await executed(runner.execute({ type: 'ClearStandby', site: LCA }, from(LAN, 'command-2')));
    const { version } = runner;
    assert.deepEqual(await runner.execute(standby('speech-9'), from(LAN, 'command-1')), first);
    assert.equal(runner.version, version);
    assert.deepEqual(runner.state.floor.standby, []);
  });

  test('[RN2] a refusal is given again, even when the command would be accepted by now', async () => {
    const runner = await planned(createMemoryEventLog());
    await executed(runner.execute(grant('speech-1', LCA), from(LAN, 'command-1')));
    assert.equal(
      await refusal(runner.execute(grant('speech-2', GLI), from(MAI, 'command-2'))),
      'floor_taken',
    );
    await executed(runner.execute({ type: 'CloseAllMicrophones' }, from(LAN, 'command-3')));
    assert.equal(
      await refusal(runner.execute(grant('speech-2', GLI), from(MAI, 'command-2'))),
      'floor_taken',
    );
  });

  test('[RN2] two with the same id at once have one effect', async () => {
    const runner = await planned(createMemoryEventLog());
    const { version } = runner;
    const answers = await Promise.all([
      runner.execute(grant('speech-1'), from(LAN, 'command-1')),
      runner.execute(grant('speech-2'), from(LAN, 'command-1')),
    ]);
    assert.deepEqual(answers[0], answers[1]);
    const granted = runner.eventsAfter(version)?.filter(({ type }) => type === 'FloorGranted');
    assert.equal(granted?.length, 1);
  });

  test("[RN2] another sender's equal id is another command", async () => {
    const runner = await planned(createMemoryEventLog());
    await executed(runner.execute(standby('speech-1', LCA), from(LAN, 'command-1')));
    await executed(runner.execute(standby('speech-2', GLI), from(MAI, 'command-1')));
    const site: Actor = { kind: 'site', site: asId('Lan') };
    await executed(runner.execute({ type: 'ClearStandby', site: LCA }, from(site, 'command-1')));
    assert.deepEqual(
      runner.state.floor.standby.map((prepared) => prepared.site),
      [GLI],
    );
  });

  test('[RN2] after a restart the log remembers', async () => {
    const log = createMemoryEventLog();
    const before = await planned(log);
    await executed(before.execute(grant('speech-1', LCA), from(LAN, 'command-1')));
    const first = await executed(before.execute(grant('speech-2', GLI, 'speech-1'), from(LAN, 'command-2')));
    await executed(before.execute({ type: 'CloseAllMicrophones' }, from(LAN, 'command-3')));

    const runner = await open(log);
    // The events of that one command were a release and a grant: the answer names the last of them, as the first time.
    assert.deepEqual(await runner.execute(grant('speech-9', GLI, 'speech-1'), from(LAN, 'command-2')), first);
    assert.equal(runner.state.floor.speech, null);
    assert.equal(runner.version, before.version);
  });

  test("[RN2] the server's own commands have no id and are never taken for repetitions", async () => {
    const runner = await planned(createMemoryEventLog());
    await executed(runner.execute(standby('speech-1'), OWN));
    await executed(runner.execute({ type: 'ClearStandby', site: LCA }, OWN));
    await executed(runner.execute(standby('speech-1'), OWN));
    assert.equal(runner.state.floor.standby.length, 1);
  });
});

describe('time', () => {
  test('[RN3] a clock that is set back does not make the record run backwards', async () => {
    const clock = new TestClock();
    const log = createMemoryEventLog();
    const runner = await planned(log, clock);
    const { lastEventAt } = runner;
    clock.move(-3_600_000);
    await executed(runner.execute(standby('speech-1'), OWN));
    assert.equal(runner.lastEventAt, lastEventAt);

    const restarted = await open(log, clock);
    await executed(restarted.execute(standby('speech-2', GLI), OWN));
    const times = (await log.read(CONFERENCE, 1)).map(({ at }) => at);
    assert.deepEqual(
      times,
      times.toSorted((a, b) => a - b),
    );
  });
});

describe('another writer', () => {
  test('[RN4] what it wrote is folded and published, and the command is decided again', async () => {
    const log = createMemoryEventLog();
    const here = await planned(log);
    const there = await open(log);
    const published: Published[] = [];
    here.onPublished((batch) => void published.push(batch));

    await executed(there.execute(grant('speech-1', LCA), from(MAI, 'command-1')));
    assert.equal(await refusal(here.execute(grant('speech-2', GLI), from(LAN, 'command-2'))), 'floor_taken');
    assert.deepEqual(
      published.flatMap(({ events }) => events.map(({ type }) => type)),
      ['SpeechAdded', 'FloorGranted'],
    );
    assert.deepEqual(here.state, there.state);

    await executed(there.execute(standby('speech-3', GLI), OWN));
    const { version } = await executed(here.execute(connect(LCA, 'new', 'new'), OWN));
    assert.equal(version, here.version);
    assert.equal(here.state.floor.standby.length, 1);
  });

  test('[RN4] a command that the client has repeated there is not done twice', async () => {
    const log = createMemoryEventLog();
    const here = await planned(log);
    const there = await open(log);
    const first = await executed(there.execute(standby('speech-1'), from(LAN, 'command-1')));
    await executed(there.execute({ type: 'ClearStandby', site: LCA }, from(LAN, 'command-2')));
    assert.deepEqual(await here.execute(standby('speech-2'), from(LAN, 'command-1')), first);
    assert.deepEqual(here.state.floor.standby, []);
  });

  test('[RN4] when others are faster again and again, the conflict is told', async () => {
    const log = new FailingLog();
    const runner = await planned(log);
    log.failure = new VersionConflict(CONFERENCE, 1, 2);
    await assert.rejects(runner.execute(standby('speech-1'), OWN), VersionConflict);
    log.failure = null;
    await executed(runner.execute(standby('speech-1'), OWN));
  });
});

describe('when the log cannot be written', () => {
  test('[RN5] the command fails, nothing has changed, and the next one runs', async () => {
    const log = new FailingLog();
    const runner = await planned(log);
    const { state, version } = runner;
    const published: Published[] = [];
    runner.onPublished((batch) => void published.push(batch));
    log.failure = new Error('disk full');
    const failed = runner.execute(standby('speech-1'), from(LAN, 'command-1'));
    await assert.rejects(failed, /disk full/);
    assert.equal(runner.state, state);
    assert.equal(runner.version, version);
    assert.deepEqual(published, []);

    log.failure = null;
    // The same id: nothing was done the first time, so it is not remembered.
    await executed(runner.execute(standby('speech-1'), from(LAN, 'command-1')));
    assert.equal(runner.state.floor.standby.length, 1);
  });

  test('[RN5] those that wait behind it are not touched', async () => {
    const log = new FailingLog();
    const runner = await planned(log);
    log.failure = new Error('disk full');
    const failed = runner.execute(standby('speech-1'), OWN);
    const refused = runner.execute({ type: 'StopContent', session: null }, OWN);
    await assert.rejects(failed);
    await executed(refused);
    await runner.idle();
  });
});

describe('listeners', () => {
  test('[RN7] what one throws reaches neither the command nor the others', async (t) => {
    const uncaught = catchUncaught(t);
    const runner = await planned(createMemoryEventLog());
    const heard: number[] = [];
    runner.onPublished(() => {
      throw new Error('a bug in a listener');
    });
    runner.onPublished(({ version }) => void heard.push(version));
    const { version } = await executed(runner.execute(standby('speech-1'), OWN));
    assert.deepEqual(heard, [version]);
    assert.match(String(await uncaught), /a bug in a listener/);
  });
});

/** Takes the next uncaught exception from the test runner, which would call it a failure. */
function catchUncaught(t: TestContext): Promise<unknown> {
  const others = process.listeners('uncaughtException');
  process.removeAllListeners('uncaughtException');
  t.after(() => {
    process.removeAllListeners('uncaughtException');
    others.forEach((listener) => process.on('uncaughtException', listener));
  });
  return new Promise((resolve) => {
    process.once('uncaughtException', resolve);
  });
}
