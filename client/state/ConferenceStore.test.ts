import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { EventBatch, Resync, VisibleEvent } from '../../contract/notifications.ts';
import { SYSTEM } from '../../domain/actor.ts';
import { initialConference, type Conference } from '../../domain/conference/conference.ts';
import { evolve } from '../../domain/conference/evolve.ts';
import { asId, type ConferenceId, type FloorRequestId, type SiteId } from '../../domain/ids.ts';
import { ConferenceStore } from './ConferenceStore.ts';

const CONFERENCE = asId<ConferenceId>('conference-1');
const LENGTH = 30;

/** A log in which thirty sites ask to speak: each version's effect can be told from the state. */
const LOG: readonly VisibleEvent[] = Array.from({ length: LENGTH }, (_, index) => ({
  type: 'FloorRequested',
  data: {
    request: asId<FloorRequestId>(`request-${index}`),
    site: asId<SiteId>(`S${index}`),
    kind: 'ad_hoc',
  },
  version: index + 1,
  at: index,
  actor: SYSTEM,
}));

function stateAt(version: number): Conference {
  return LOG.slice(0, version).reduce(evolve, initialConference);
}

function headAt(version: number): string {
  return `head-${version}`;
}

function batchOf(from: number, to: number): EventBatch {
  return { from, to, head: headAt(to), events: LOG.slice(from, to) };
}

function snapshotAt(version: number): Resync {
  return { kind: 'snapshot', version, head: headAt(version), state: stateAt(version) };
}

/** A store at `version`, and a server that has the whole log and counts how often it was asked. */
function storeAt(version: number, answer?: (from: number) => Promise<Resync | null>) {
  const asked: number[] = [];
  const store = new ConferenceStore(async (from) => {
    asked.push(from);
    return answer === undefined ? { kind: 'events', ...batchOf(from, LENGTH) } : await answer(from);
  });
  store.welcome({ conference: CONFERENCE, log: snapshotAt(version) });
  return { store, asked };
}

test('[CL9] events that follow what is held are folded, and the position moves on', () => {
  const { store, asked } = storeAt(4);
  store.append(batchOf(4, 6));
  assert.deepEqual(store.conference.value, stateAt(6));
  assert.equal(store.version.value, 6);
  assert.deepEqual(store.position, { conference: CONFERENCE, version: 6, head: headAt(6) });
  assert.deepEqual(asked, []);
});

test('[CL9] a stretch without visible events moves the position all the same', () => {
  const { store } = storeAt(4);
  store.append({ from: 4, to: 9, head: headAt(9), events: [] });
  assert.deepEqual(store.conference.value, stateAt(4));
  assert.equal(store.version.value, 9);
});

test('[CL10] what is held already has no second effect, not even where a stretch overlaps it', () => {
  const { store } = storeAt(4);
  store.append(batchOf(2, 4));
  store.append(batchOf(2, 7));
  assert.deepEqual(store.conference.value, stateAt(7));
});

test('[CL11] a gap is closed by asking for what is missing, once, however much comes meanwhile', async () => {
  let answer: (resync: Resync) => void = () => {};
  const { store, asked } = storeAt(4, () => new Promise((resolve) => (answer = resolve)));
  store.append(batchOf(10, 12));
  store.append(batchOf(12, 13));
  assert.equal(store.version.value, 4, 'nothing is folded out of order');
  answer({ kind: 'events', ...batchOf(4, 13) });
  await new Promise(setImmediate);
  assert.deepEqual(store.conference.value, stateAt(13));
  assert.deepEqual(asked, [4]);
});

test('[CL11] what came after the answer was written is asked for again', async () => {
  const { store, asked } = storeAt(4, async (from) => ({
    kind: 'events',
    ...batchOf(from, from === 4 ? 12 : 15),
  }));
  store.append(batchOf(10, 12));
  store.append(batchOf(14, 15));
  await new Promise(setImmediate);
  assert.deepEqual(store.conference.value, stateAt(15));
  assert.deepEqual(asked, [4, 12]);
});

test('[CL12] a snapshot replaces what is held, an older one too: the server is right', () => {
  const { store } = storeAt(9);
  store.welcome({ conference: CONFERENCE, log: snapshotAt(3) });
  assert.deepEqual(store.conference.value, stateAt(3));
  assert.equal(store.version.value, 3);
});

test('[CL12] another conference starts from nothing', () => {
  const { store } = storeAt(9);
  const other = asId<ConferenceId>('conference-2');
  store.welcome({ conference: other, log: { kind: 'events', ...batchOf(0, 2) } });
  assert.deepEqual(store.conference.value, stateAt(2));
  assert.deepEqual(store.position, { conference: other, version: 2, head: headAt(2) });
});

test('[CL11] whatever is lost, doubled or out of order, it ends where the log ends', async () => {
  const stretch = fc
    .tuple(fc.nat(LENGTH), fc.nat(LENGTH))
    .map(([a, b]) => batchOf(Math.min(a, b), Math.max(a, b)));
  await fc.assert(
    fc.asyncProperty(fc.nat(LENGTH), fc.array(stretch, { maxLength: 12 }), async (start, stretches) => {
      const { store } = storeAt(start);
      const announced = Math.max(start, ...stretches.map(({ to }) => to));
      for (const events of stretches) {
        store.append(events);
        assert.deepEqual(
          store.conference.value,
          stateAt(store.version.value),
          'a true state at every moment',
        );
      }
      await new Promise(setImmediate);
      assert.ok(store.version.value >= announced);
      assert.deepEqual(store.conference.value, stateAt(store.version.value));
    }),
  );
});
