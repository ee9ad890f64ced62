import type { ConferenceId } from '../../domain/ids.ts';
import type { StoredEvent } from '../log/EventLog.ts';
import { EMPTY_HEAD } from '../log/hashChain.ts';

/** Name and version of the file's form, in its first line. */
export const LOG_FILE_FORMAT = 'diem-cau-log/1';

/** First line of an exported log: what the file claims to hold. */
export type LogFileHeader = {
  readonly format: typeof LOG_FILE_FORMAT;
  readonly conference: ConferenceId;
  /** Version of the last event. */
  readonly version: number;
  /** Hex SHA-256 of the last event: what a printed list names. */
  readonly head: string;
};

/**
 * A conference's log as JSON Lines (jsonlines.org): a header, then one stored event a line, as they are chained. Rule
 * [EV1].
 */
export function logFile(conference: ConferenceId, events: readonly StoredEvent[]): string {
  const { version, hash: head } = events.at(-1) ?? EMPTY_HEAD;
  const header: LogFileHeader = { format: LOG_FILE_FORMAT, conference, version, head };
  return [header, ...events].map((line) => `${JSON.stringify(line)}\n`).join('');
}
