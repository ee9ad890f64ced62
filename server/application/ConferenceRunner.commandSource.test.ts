import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SYSTEM } from '../../domain/actor.ts';
import { asId, type AgendaItemId, type CommandId, type ConferenceId } from '../../domain/ids.ts';
import { Rejection } from '../../domain/rejection.ts';
import { OPENING, PLAN, REPORT } from '../../domain/testing/sampleConference.ts';
import type { EventLog } from '../log/EventLog.ts';
import { createMemoryEventLog } from '../log/memoryEventLog.ts';
import { TestClock } from '../testing/TestClock.ts';
import { ConferenceRunner, type CommandSource } from './ConferenceRunner.ts';
import type { Origin } from './execution.ts';

const CONFERENCE = asId<ConferenceId>('conference');
const OWN: Origin = { actor: SYSTEM, command: null };

const activate = (item: AgendaItemId, from: AgendaItemId | null): CommandSource => ({
  type: 'ActivateAgendaItem',
  item,
  from,
});

async function open(log: EventLog): Promise<ConferenceRunner> {
  const runner = await ConferenceRunner.open({ log, conference: CONFERENCE, now: new TestClock().now });
  await runner.execute(PLAN, OWN);
  return runner;
}

describe('a command that is made of the state', () => {
  test('[RN9] sees what was written since it was given', async () => {
    const runner = await open(createMemoryEventLog());
    const first = runner.execute(activate(OPENING, null), OWN);
    const seen: (AgendaItemId | null)[] = [];
    const made = runner.execute(({ agenda }) => {
      seen.push(agenda.active);
      return { type: 'ActivateAgendaItem', item: REPORT, from: agenda.active };
    }, OWN);
    await Promise.all([first, made]);
    assert.deepEqual(seen, [OPENING]);
    assert.equal(runner.state.agenda.active, REPORT);
  });

  test('[RN9] is made anew when another writer was faster', async () => {
    const log = createMemoryEventLog();
    const [slow, fast] = [await open(log), await open(log)];
    await fast.execute(activate(OPENING, null), OWN);
    const seen: (AgendaItemId | null)[] = [];
    await slow.execute(({ agenda }) => {
      seen.push(agenda.active);
      return { type: 'ActivateAgendaItem', item: REPORT, from: agenda.active };
    }, OWN);
    assert.deepEqual(seen, [null, OPENING]);
    assert.equal(slow.state.agenda.active, REPORT);
  });

  test('[RN9] can be a no, which is remembered as any other is', async () => {
    const runner = await open(createMemoryEventLog());
    const origin: Origin = { actor: SYSTEM, command: asId<CommandId>('command-1') };
    const { version } = runner;
    const refused = await runner.execute(() => new Rejection('stale_version'), origin);
    assert.ok(refused instanceof Rejection && refused.code === 'stale_version');
    assert.equal(await runner.execute(activate(OPENING, null), origin), refused);
    assert.equal(runner.version, version);
  });

  test('[RN9] that cannot be made fails alone', async () => {
    const runner = await open(createMemoryEventLog());
    const broken = runner.execute(() => {
      throw new Error('no state is like this');
    }, OWN);
    await assert.rejects(broken, /no state is like this/);
    await runner.execute(activate(OPENING, null), OWN);
    assert.equal(runner.state.agenda.active, OPENING);
  });
});
