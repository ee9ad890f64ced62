import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SYSTEM } from '../../domain/actor.ts';
import { initialConference, type ConferenceCommand } from '../../domain/conference/conference.ts';
import { evolve } from '../../domain/conference/evolve.ts';
import { asId, type ConferenceId, type SpeechId } from '../../domain/ids.ts';
import { GLI, HQ, LCA, OPENING, PLAN } from '../../domain/testing/sampleConference.ts';
import { connect } from '../../domain/testing/scenario.ts';
import type { EventLog } from '../log/EventLog.ts';
import { createMemoryEventLog } from '../log/memoryEventLog.ts';
import { TestClock } from '../testing/TestClock.ts';
import { ConferenceRunner } from './ConferenceRunner.ts';
import type { Origin } from './execution.ts';

const CONFERENCE = asId<ConferenceId>('conference');
const OWN: Origin = { actor: SYSTEM, command: null };

const GRANT: ConferenceCommand = {
  type: 'GrantFloor',
  site: LCA,
  person: null,
  speech: asId<SpeechId>('speech-1'),
  listed: null,
  unready: true,
  replaces: null,
};

function open(log: EventLog): Promise<ConferenceRunner> {
  return ConferenceRunner.open({ log, conference: CONFERENCE, now: new TestClock().now });
}

/** A planned conference with some sites online. */
async function planned(log: EventLog): Promise<ConferenceRunner> {
  const runner = await open(log);
  for (const command of [PLAN, connect(HQ), connect(LCA), connect(GLI)]) {
    await runner.execute(command, OWN);
  }
  return runner;
}

describe('the newest events', () => {
  test('[RN6] those after a version, to the last one', async () => {
    const log = createMemoryEventLog();
    const runner = await planned(log);
    const stored = await log.read(CONFERENCE, 1);
    for (let version = 1; version <= runner.version; version += 1) {
      const events = runner.eventsAfter(version);
      assert.deepEqual(
        events?.map((event) => event.version),
        stored.slice(version).map((event) => event.version),
      );
    }
  });

  test('[RN6] each version is named by the hash of its event, for as long as what came after it is kept', async () => {
    const log = createMemoryEventLog();
    const before = await planned(log);
    const runner = await open(log);
    for (const { version, hash } of await log.read(CONFERENCE, 1)) {
      assert.equal(runner.headAt(version), hash.slice(0, 16));
      assert.equal(before.headAt(version), runner.headAt(version), 'whether written or read');
    }
    assert.equal(runner.head, runner.headAt(runner.version));
    assert.equal(runner.headAt(runner.version + 1), null);
    assert.equal(runner.headAt(-1), null);
  });

  test('[RN6] folding them onto the state of that version gives the present one', async () => {
    const runner = await open(createMemoryEventLog());
    await runner.execute(PLAN, OWN);
    const { state, version } = runner;
    await runner.execute(connect(LCA), OWN);
    await runner.execute(GRANT, OWN);
    assert.deepEqual(runner.eventsAfter(version)?.reduce(evolve, state), runner.state);
    assert.notEqual(state, initialConference);
  });

  test('[RN6] null for an older, a future or no version', async () => {
    const log = createMemoryEventLog();
    const { version } = await planned(log);
    const data = { item: OPENING };
    const event = { type: 'AgendaItemActivated', schema: 1, at: 1, actor: SYSTEM, command: null, data };
    await log.append(
      CONFERENCE,
      version,
      Array.from({ length: 1999 }, () => event),
    );
    const runner = await open(log);
    assert.equal(runner.eventsAfter(version)?.length, 1999);
    await runner.execute({ type: 'PauseConference', cause: 'break' }, OWN);
    await runner.execute({ type: 'ResumeConference' }, OWN);
    assert.equal(runner.eventsAfter(version), null);
    assert.equal(runner.headAt(version), null);
    assert.equal(runner.eventsAfter(version + 1)?.length, 2000);
    assert.notEqual(runner.headAt(version + 1), null);
    assert.deepEqual(runner.eventsAfter(runner.version), []);
    assert.equal(runner.eventsAfter(0), null);
    assert.equal(runner.eventsAfter(runner.version + 1), null);
  });
});
