import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { SYSTEM } from '../../domain/actor.ts';
import { asId, type CommandId, type ConferenceId } from '../../domain/ids.ts';
import type { NewEvent, StoredEvent } from './EventLog.ts';
import { EMPTY_HEAD, findBrokenEvent, sealEvents } from './hashChain.ts';

const conference = asId<ConferenceId>('evening');
const command = asId<CommandId>('c1');
const events: readonly NewEvent[] = ['A', 'B', 'C', 'D'].map((type, index) => ({
  type,
  schema: 1,
  at: 1000 + index,
  actor: SYSTEM,
  command,
  data: { place: index },
}));
const chain = sealEvents(conference, EMPTY_HEAD, events);

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('hash chain', () => {
  test('[EL3] a hash can be made by hand from what the rule says', () => {
    const first =
      '{"actor":{"kind":"system"},"at":1000,"command":"c1","conference":"evening","data":{"place":0},' +
      `"previousHash":"${'0'.repeat(64)}","schema":1,"type":"A","version":1}`;
    assert.equal(chain[0]?.hash, sha256(first));
    const second = first
      .replace('0'.repeat(64), sha256(first))
      .replace('"A","version":1', '"B","version":2')
      .replace('1000', '1001')
      .replace('"place":0', '"place":1');
    assert.equal(chain[1]?.hash, sha256(second));
  });

  test('[EL3] sealing in parts gives the same chain', () => {
    const head = chain[1];
    assert.ok(head);
    assert.deepEqual(sealEvents(conference, head, events.slice(2)), chain.slice(2));
  });

  test('[EL5] a whole log, a continuation and an empty log are sound', () => {
    assert.equal(findBrokenEvent(conference, chain), null);
    assert.equal(findBrokenEvent(conference, []), null);
    assert.equal(findBrokenEvent(conference, chain.slice(2), chain[1]), null);
  });

  test('[EL5] whatever field of whatever event is changed, that event is named', () => {
    const changes: readonly Partial<StoredEvent>[] = [
      { type: 'X' },
      { schema: 2 },
      { at: 7 },
      { actor: { kind: 'staff', name: asId('somebody') } },
      { command: null },
      { data: { place: 9 } },
      { hash: 'f'.repeat(64) },
      { previousHash: 'f'.repeat(64) },
      { version: 9 },
    ];
    fc.assert(
      fc.property(fc.nat({ max: chain.length - 1 }), fc.constantFrom(...changes), (place, change) => {
        const tampered = chain.map((event, index) => (index === place ? { ...event, ...change } : event));
        const broken = findBrokenEvent(conference, tampered);
        assert.equal(broken?.version, change.version ?? place + 1);
        assert.equal(broken.type, tampered[place]?.type);
      }),
    );
  });

  test('[EL5] tells a missing event, a wrong link and changed content apart', () => {
    const [a, b, c] = chain;
    assert.ok(a && b && c);
    const other = sealEvents(conference, EMPTY_HEAD, [{ ...events[0], type: 'X' } as NewEvent]);
    assert.equal(findBrokenEvent(conference, [a, c])?.fault, 'version');
    assert.equal(findBrokenEvent(conference, [b, a])?.fault, 'version');
    assert.deepEqual(findBrokenEvent(conference, [...other, b]), {
      version: 2,
      type: 'B',
      fault: 'previous_hash',
    });
    assert.equal(findBrokenEvent(conference, [a, { ...b, data: {} }])?.fault, 'hash');
    assert.equal(findBrokenEvent(asId('another'), chain)?.version, 1);
  });
});
