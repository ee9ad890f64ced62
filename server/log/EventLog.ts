import type { Actor } from '../../domain/actor.ts';
import type { CommandId, ConferenceId } from '../../domain/ids.ts';

/** A fact that is about to be written. */
export type NewEvent = {
  readonly type: string;
  /** Version of the form of `data`; older forms are brought up to date when they are read, never rewritten. */
  readonly schema: number;
  readonly at: number;
  readonly actor: Actor;
  /** The client's command that it follows from; null for the server's own. */
  readonly command: CommandId | null;
  readonly data: object;
};

/** A fact as it stands in the log. `version` counts from 1 without a gap. */
export type StoredEvent = NewEvent & {
  readonly version: number;
  /** Hex SHA-256 of the event before; 64 zeros for the first. */
  readonly previousHash: string;
  /** Hex SHA-256 over the canonical JSON (RFC 8785) of the conference's id and everything above. */
  readonly hash: string;
};

/** Someone else appended first: read on from what is known and decide again. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict';
  readonly actualVersion: number;

  constructor(conference: ConferenceId, expectedVersion: number, actualVersion: number) {
    super(`conference ${conference}: expected version ${expectedVersion}, the log is at ${actualVersion}`);
    this.actualVersion = actualVersion;
  }
}

/** One append-only, hash-chained log per conference. Every implementation passes `eventLog.contract.ts`. */
export interface EventLog {
  /**
   * Writes the events after `expectedVersion` (0 for a new log), all or none. When it resolves they are on disk.
   * Rejects with `VersionConflict`, or with the store's error, in which case nothing was written.
   */
  append(
    conference: ConferenceId,
    expectedVersion: number,
    events: readonly NewEvent[],
  ): Promise<readonly StoredEvent[]>;
  /** Events from version `from` (inclusive) to the end, at most `limit` of them where that is given. */
  read(conference: ConferenceId, from: number, limit?: number): Promise<readonly StoredEvent[]>;
  /** Calls back for each event from version `from` on, first those that exist, then new ones, in order, until the answer is called. */
  subscribe(conference: ConferenceId, from: number, listener: (event: StoredEvent) => void): () => void;
  /** All conferences that have a log, oldest first. */
  conferences(): Promise<readonly ConferenceId[]>;
  close(): Promise<void>;
}
