import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { SYSTEM } from '../../domain/actor.ts';
import { asId, type AccountName, type CommandId, type ConferenceId } from '../../domain/ids.ts';
import { VersionConflict, type EventLog, type NewEvent, type StoredEvent } from './EventLog.ts';
import { findBrokenEvent } from './hashChain.ts';

const conference = asId<ConferenceId>('evening-2024-07-18');
const other = asId<ConferenceId>('morning-2024-07-19');

function event(type: string, data: object = {}, at = 1_721_306_000_000): NewEvent {
  return { type, schema: 1, at, actor: SYSTEM, command: null, data };
}

/** Resolves with the first `count` events that a subscription from version `from` gets. */
function firstEvents(log: EventLog, from: number, count: number): Promise<StoredEvent[]> {
  return new Promise((resolve) => {
    const events: StoredEvent[] = [];
    const unsubscribe = log.subscribe(conference, from, (stored) => {
      events.push(stored);
      if (events.length === count) {
        unsubscribe();
        resolve(events);
      }
    });
  });
}

const versions = (events: readonly StoredEvent[]) => events.map(({ version }) => version);
const types = (events: readonly StoredEvent[]) => events.map(({ type }) => type);

/**
 * What every event log does. `open` makes an empty one; it is closed after each test.
 */
export function eventLogContract(name: string, open: () => Promise<EventLog>): void {
  describe(name, () => {
    let log: EventLog;
    beforeEach(async () => {
      log = await open();
    });
    afterEach(() => log.close());

    describe('append', () => {
      test('[EL2] numbers events from 1 without a gap, each conference by itself', async () => {
        await log.append(conference, 0, [event('A'), event('B')]);
        await log.append(other, 0, [event('X')]);
        await log.append(conference, 2, [event('C')]);
        assert.deepEqual(versions(await log.read(conference, 1)), [1, 2, 3]);
        assert.deepEqual(types(await log.read(conference, 1)), ['A', 'B', 'C']);
        assert.deepEqual(types(await log.read(other, 1)), ['X']);
      });

      test('[EL1] answers the events as they are read afterwards', async () => {
        const staff = { kind: 'staff', name: asId<AccountName>('Nguyễn Văn Điều') } as const;
        const command = asId<CommandId>('command-1');
        const data = { text: 'Điểm cầu “Lào Cai”\n', number: -0.5, list: [null, true, { b: 1, a: [] }] };
        const stored = await log.append(conference, 0, [
          { ...event('A', data), schema: 3, actor: staff, command },
        ]);
        assert.deepEqual(await log.read(conference, 1), stored);
        const [first] = stored;
        assert.deepEqual(
          { ...first, previousHash: '', hash: '' },
          {
            version: 1,
            type: 'A',
            schema: 3,
            at: 1_721_306_000_000,
            actor: staff,
            command,
            data,
            previousHash: '',
            hash: '',
          },
        );
      });

      test('[EL2] refuses another version than the log’s, and tells the actual one', async () => {
        await log.append(conference, 0, [event('A')]);
        for (const expectedVersion of [0, 2]) {
          await assert.rejects(
            log.append(conference, expectedVersion, [event('B')]),
            (error) => error instanceof VersionConflict && error.actualVersion === 1,
          );
        }
        assert.deepEqual(types(await log.read(conference, 1)), ['A']);
      });

      test('[EL2] lets one of two writers through who have seen the same version', async () => {
        const results = await Promise.allSettled([
          log.append(conference, 0, [event('A')]),
          log.append(conference, 0, [event('B')]),
        ]);
        assert.deepEqual(
          results.map(({ status }) => status),
          ['fulfilled', 'rejected'],
        );
        assert.deepEqual(types(await log.read(conference, 1)), ['A']);
      });

      test('[EL2] takes appends that follow each other without waiting', async () => {
        await Promise.all([0, 1, 2].map((version) => log.append(conference, version, [event('A')])));
        assert.deepEqual(versions(await log.read(conference, 1)), [1, 2, 3]);
      });

      test('[EL2] reads no more than it is asked for', async () => {
        await log.append(conference, 0, [event('A'), event('B'), event('C')]);
        assert.deepEqual(versions(await log.read(conference, 2, 1)), [2]);
        assert.deepEqual(versions(await log.read(conference, 2, 9)), [2, 3]);
      });

      test('[EL1] no events: nothing is written, the version is checked all the same', async () => {
        assert.deepEqual(await log.append(conference, 0, []), []);
        assert.deepEqual(await log.conferences(), []);
        await assert.rejects(log.append(conference, 1, []), VersionConflict);
      });

      test('[EL1] [EL4] one event without a canonical form: none of the append is written', async () => {
        const bad = [
          event('B', { value: undefined }),
          event('B', { value: Number.NaN }),
          event('B', { value: '\ud800' }),
          event('B', { value: new Date(0) }),
          event('B', {}, 0.5),
        ];
        for (const broken of bad) {
          await assert.rejects(log.append(conference, 0, [event('A'), broken]), TypeError);
        }
        assert.deepEqual(await log.read(conference, 1), []);
      });

      test('[EL11] one that fails does not fail the others of the same moment', async () => {
        const results = await Promise.allSettled([
          log.append(conference, 0, [event('A')]),
          log.append(conference, 7, [event('too far')]),
          log.append(other, 0, [event('bad', { value: undefined })]),
          log.append(other, 0, [event('X')]),
        ]);
        assert.deepEqual(
          results.map(({ status }) => status),
          ['fulfilled', 'rejected', 'rejected', 'fulfilled'],
        );
        assert.deepEqual(types(await log.read(conference, 1)), ['A']);
        assert.deepEqual(types(await log.read(other, 1)), ['X']);
      });

      test('[EL6] keeps what was given, whatever is done to the objects later', async () => {
        const data = { name: 'Lào Cai' };
        const [stored] = await log.append(conference, 0, [event('A', data)]);
        const [read] = await log.read(conference, 1);
        data.name = 'changed';
        Object.assign(read?.data ?? {}, { name: 'changed too' });
        const [again] = await log.read(conference, 1);
        assert.deepEqual(again?.data, { name: 'Lào Cai' });
        assert.equal(again?.hash, stored?.hash);
      });
    });

    describe('hash chain', () => {
      test('[EL3] links each event to the one before, over appends', async () => {
        await log.append(conference, 0, [event('A'), event('B')]);
        await log.append(conference, 2, [event('C')]);
        const [a, b, c] = await log.read(conference, 1);
        assert.equal(a?.previousHash, '0'.repeat(64));
        assert.equal(b?.previousHash, a?.hash);
        assert.equal(c?.previousHash, b?.hash);
        assert.equal(findBrokenEvent(conference, await log.read(conference, 1)), null);
      });

      test('[EL3] is the conference’s own: the same events elsewhere have other hashes', async () => {
        const [here] = await log.append(conference, 0, [event('A')]);
        const [there] = await log.append(other, 0, [event('A')]);
        assert.notEqual(here?.hash, there?.hash);
      });
    });

    describe('read', () => {
      test('[EL2] begins where it is told to', async () => {
        await log.append(conference, 0, [event('A'), event('B'), event('C')]);
        assert.deepEqual(types(await log.read(conference, 2)), ['B', 'C']);
        assert.deepEqual(types(await log.read(conference, 0)), ['A', 'B', 'C']);
        assert.deepEqual(await log.read(conference, 4), []);
        assert.deepEqual(await log.read(other, 1), []);
      });

      test('[EL8] conferences come oldest first', async () => {
        assert.deepEqual(await log.conferences(), []);
        await log.append(other, 0, [event('A', {}, 2000)]);
        await log.append(conference, 0, [event('A', {}, 1000)]);
        await log.append(conference, 1, [event('B', {}, 3000)]);
        assert.deepEqual(await log.conferences(), [conference, other]);
      });
    });

    describe('subscribe', () => {
      test('[EL7] hands out what exists, then what is written, once and in order', async () => {
        await log.append(conference, 0, [event('A'), event('B')]);
        const received = firstEvents(log, 1, 5);
        await log.append(conference, 2, [event('C'), event('D')]);
        await log.append(other, 0, [event('X')]);
        await log.append(conference, 4, [event('E')]);
        assert.deepEqual(types(await received), ['A', 'B', 'C', 'D', 'E']);
      });

      test('[EL7] begins where it is told to, also beyond the end', async () => {
        await log.append(conference, 0, [event('A'), event('B')]);
        const [fromSecond, fromFourth, fromStart] = [
          firstEvents(log, 2, 3),
          firstEvents(log, 4, 1),
          firstEvents(log, 0, 1),
        ];
        await log.append(conference, 2, [event('C'), event('D')]);
        assert.deepEqual(types(await fromSecond), ['B', 'C', 'D']);
        assert.deepEqual(types(await fromFourth), ['D']);
        assert.deepEqual(types(await fromStart), ['A']);
      });

      test('[EL7] hands out nothing of an append that failed', async () => {
        const received = firstEvents(log, 1, 2);
        await assert.rejects(log.append(conference, 0, [event('A'), event('B', { value: undefined })]));
        await log.append(conference, 0, [event('C'), event('D')]);
        assert.deepEqual(types(await received), ['C', 'D']);
      });

      test('[EL7] is silent once it has been ended, even from within', async () => {
        const received: string[] = [];
        await log.append(conference, 0, [event('A'), event('B')]);
        await new Promise<void>((resolve) => {
          const unsubscribe = log.subscribe(conference, 1, ({ type }) => {
            received.push(type);
            unsubscribe();
            resolve();
          });
        });
        const afterwards = firstEvents(log, 3, 1);
        await log.append(conference, 2, [event('C')]);
        await afterwards;
        assert.deepEqual(received, ['A']);
      });

      test('[EL7] follows a writer that is itself a subscriber', async () => {
        const received = firstEvents(log, 1, 4);
        const unsubscribe = log.subscribe(conference, 1, ({ version }) => {
          if (version < 4) {
            void log.append(conference, version, [event(`after ${version}`)]);
          }
        });
        await log.append(conference, 0, [event('A')]);
        assert.deepEqual(types(await received), ['A', 'after 1', 'after 2', 'after 3']);
        unsubscribe();
      });
    });

    test('[EL9] a closed log has written what came before and takes nothing more', async () => {
      const before = log.append(conference, 0, [event('A')]);
      await log.close();
      assert.deepEqual(versions(await before), [1]);
      await assert.rejects(log.append(conference, 1, [event('B')]), /closed/);
      await log.close();
    });
  });
}
