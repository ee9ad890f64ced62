import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { SYSTEM } from '../../domain/actor.ts';
import { asId, type ConferenceId } from '../../domain/ids.ts';
import { EventFeed } from './EventFeed.ts';
import type { StoredEvent } from './EventLog.ts';

const conference = asId<ConferenceId>('evening');

function stored(version: number): StoredEvent {
  const hashes = { previousHash: '', hash: '' };
  return { version, type: 'A', schema: 1, at: 1, actor: SYSTEM, command: null, data: {}, ...hashes };
}

/** A feed whose readings the test answers one by one. */
function feedWithReadings() {
  const readings: {
    from: number;
    answer: (versions: readonly number[]) => void;
    fail: (error: Error) => void;
  }[] = [];
  const feed = new EventFeed(
    (_, from) =>
      new Promise((resolve, reject) => {
        readings.push({ from, answer: (versions) => resolve(versions.map(stored)), fail: reject });
      }),
  );
  const received: number[] = [];
  const unsubscribe = feed.subscribe(conference, 1, ({ version }) => received.push(version));
  return { feed, readings, received, unsubscribe };
}

/** Lets everything run that waits for a promise which is settled already. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('EventFeed', () => {
  test('[EL7] what is written while it reads is neither lost nor handed out twice', async () => {
    const { feed, readings, received } = feedWithReadings();
    feed.publish(conference, [stored(2), stored(3)]);
    readings[0]?.answer([1, 2]);
    await settled();
    assert.deepEqual(received, [1, 2]);
    assert.equal(readings[1]?.from, 3);
    readings[1]?.answer([3]);
    await settled();
    feed.publish(conference, [stored(4)]);
    await settled();
    assert.deepEqual(received, [1, 2, 3, 4]);
    assert.equal(readings.length, 2);
  });

  test('[EL7] a gap makes it read what is between', async () => {
    const { feed, readings, received } = feedWithReadings();
    readings[0]?.answer([1]);
    await settled();
    feed.publish(conference, [stored(4)]);
    assert.equal(readings[1]?.from, 2);
    readings[1]?.answer([2, 3, 4]);
    await settled();
    assert.deepEqual(received, [1, 2, 3, 4]);
  });

  test('[EL7] what it reads after the end of the subscription stays unheard', async () => {
    const { readings, received, unsubscribe } = feedWithReadings();
    unsubscribe();
    readings[0]?.answer([1]);
    await settled();
    assert.deepEqual(received, []);
  });

  test('[EL9] a reading that a closed log refuses is nobody’s error', async () => {
    const { feed, readings, received } = feedWithReadings();
    feed.close();
    readings[0]?.fail(new Error('the event log is closed'));
    // An error that nobody takes fails the test that it falls into.
    await settled();
    assert.deepEqual(received, []);
  });

  test('[EL7] a listener that throws is a bug that ends the program, after everybody else was served', async () => {
    const script = `
      import { createMemoryEventLog } from ${JSON.stringify(fileURLToPath(import.meta.resolve('./memoryEventLog.ts')))};
      const log = createMemoryEventLog();
      log.subscribe('evening', 1, () => { throw new Error('a listener broke'); });
      log.subscribe('evening', 1, () => console.log('served'));
      await new Promise(setImmediate);
      await log.append('evening', 0, [{ type: 'A', schema: 1, at: 1, actor: { kind: 'system' }, command: null, data: {} }]);
      console.log('appended');
    `;
    const { code, output } = await new Promise<{ code: unknown; output: string }>((resolve) => {
      execFile(process.execPath, ['--input-type=module', '-e', script], (error, stdout, stderr) => {
        resolve({ code: error?.code ?? 0, output: stdout + stderr });
      });
    });
    assert.match(output, /served/);
    assert.match(output, /appended/);
    assert.match(output, /a listener broke/);
    assert.notEqual(code, 0);
  });
});
