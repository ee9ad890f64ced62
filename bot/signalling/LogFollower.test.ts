import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventBatch, VisibleEvent } from '../../contract/notifications.ts';
import { initialConference } from '../../domain/conference/conference.ts';
import { asId } from '../../domain/ids.ts';
import type { FloorRequestId, SiteId } from '../../domain/ids.ts';
import { LogFollower } from './LogFollower.ts';

/** A request of its own at every version. */
function requested(version: number): VisibleEvent {
  return {
    type: 'FloorRequested',
    data: {
      request: asId<FloorRequestId>(`request-${version}`),
      site: asId<SiteId>(`S${version}`),
      kind: 'ad_hoc',
    },
    at: version,
    actor: { kind: 'system' },
    version,
  };
}

const batch = (from: number, to: number, ...versions: number[]): EventBatch => ({
  from,
  to,
  head: `head-${to}`,
  events: versions.map(requested),
});

const queue = (log: LogFollower) => log.state.floor.queue.map(({ at }) => at);

test('batches that join on are folded, also where versions are left out for want of a right to know them', () => {
  const log = new LogFollower();
  assert.ok(log.append(batch(0, 2, 1, 2)));
  assert.ok(log.append(batch(2, 9, 4)));
  assert.deepEqual(queue(log), [1, 2, 4]);
  assert.equal(log.version, 9);
  assert.equal(log.head, 'head-9');
});

test('a gap is told and changes nothing', () => {
  const log = new LogFollower();
  log.append(batch(0, 2, 1, 2));
  assert.equal(log.append(batch(3, 4, 4)), false);
  assert.deepEqual(queue(log), [1, 2]);
  assert.equal(log.version, 2);
});

test('what is known already is not folded twice, and an older batch does not turn back', () => {
  const log = new LogFollower();
  log.append(batch(0, 3, 1, 2, 3));
  assert.ok(log.append(batch(1, 4, 2, 3, 4)));
  assert.ok(log.append(batch(0, 1, 1)));
  assert.deepEqual(queue(log), [1, 2, 3, 4]);
  assert.equal(log.version, 4);
  assert.equal(log.head, 'head-4');
});

test('a snapshot takes the place of everything', () => {
  const log = new LogFollower();
  log.append(batch(0, 3, 1, 2, 3));
  log.take({ kind: 'snapshot', version: 7, head: 'head-7', state: initialConference });
  assert.deepEqual(queue(log), []);
  log.take({ kind: 'events', ...batch(7, 8, 8) });
  assert.deepEqual(queue(log), [8]);
});
