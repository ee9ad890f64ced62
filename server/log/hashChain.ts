import { createHash } from 'node:crypto';
import type { ConferenceId } from '../../domain/ids.ts';
import { canonicalJson } from './canonicalJson.ts';
import type { NewEvent, StoredEvent } from './EventLog.ts';

/** The last event of a log, to which the next one is chained. */
export type LogHead = { readonly version: number; readonly hash: string };

/** The head of a log that has no event yet. */
export const EMPTY_HEAD: LogHead = { version: 0, hash: '0'.repeat(64) };

/** Why a stored event is not what was once written at its place. */
export type ChainFault = 'version' | 'previous_hash' | 'hash';

export type BrokenEvent = { readonly version: number; readonly type: string; readonly fault: ChainFault };

/**
 * Gives the events their versions and hashes, following `head`. Rules [EL2] to [EL4].
 * Throws a `TypeError` for an event that has no canonical form.
 */
export function sealEvents(
  conference: ConferenceId,
  head: LogHead,
  events: readonly NewEvent[],
): readonly StoredEvent[] {
  let { version, hash: previousHash } = head;
  return events.map(({ type, schema, at, actor, command, data }) => {
    if (!Number.isSafeInteger(at)) {
      throw new TypeError(`${type}: ${at} is no time in whole milliseconds`);
    }
    version += 1;
    const unsealed = { version, type, schema, at, actor, command, data, previousHash };
    const sealed = { ...unsealed, hash: hashOf(conference, unsealed) };
    previousHash = sealed.hash;
    return sealed;
  });
}

/**
 * Checks that the events are the unbroken, unaltered beginning of a conference's log (or its continuation after
 * `head`) and names the first that is not; null when all are. Rule [EL5].
 */
export function findBrokenEvent(
  conference: ConferenceId,
  events: Iterable<StoredEvent>,
  head: LogHead = EMPTY_HEAD,
): BrokenEvent | null {
  let previous = head;
  for (const event of events) {
    const fault = faultOf(conference, event, previous);
    if (fault !== null) {
      return { version: event.version, type: event.type, fault };
    }
    previous = event;
  }
  return null;
}

function faultOf(conference: ConferenceId, event: StoredEvent, previous: LogHead): ChainFault | null {
  if (event.version !== previous.version + 1) {
    return 'version';
  }
  if (event.previousHash !== previous.hash) {
    return 'previous_hash';
  }
  const { version, type, schema, at, actor, command, data, previousHash } = event;
  const unsealed = { version, type, schema, at, actor, command, data, previousHash };
  return event.hash === hashOf(conference, unsealed) ? null : 'hash';
}

function hashOf(conference: ConferenceId, unsealed: Omit<StoredEvent, 'hash'>): string {
  return createHash('sha256')
    .update(canonicalJson({ conference, ...unsealed }))
    .digest('hex');
}
