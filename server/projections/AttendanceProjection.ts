import type { AttendanceRecord } from '../../contract/http.ts';
import { evolveAttendance } from '../../domain/attendance/evolveAttendance.ts';
import type { ConferenceId } from '../../domain/ids.ts';
import type { EventLog } from '../log/EventLog.ts';
import type { LoggedEvent } from '../log/eventCodec.ts';
import { projectAttendance } from './projectAttendance.ts';

/** What a projection follows: the conference's runner, which publishes what it has written. */
export type PublishedLog = {
  readonly conference: ConferenceId;
  readonly onPublished: (
    listener: (published: { readonly events: readonly LoggedEvent[] }) => void,
  ) => () => void;
};

/**
 * The attendance of a running conference, kept up to date event by event: who exports it does not read hours of log
 * first. It is what folding the log anew gives, at every version. Rule [AT24].
 */
export class AttendanceProjection {
  readonly #unfollow: () => void;
  #record: AttendanceRecord;

  private constructor(
    record: AttendanceRecord,
    follow: (listener: (events: readonly LoggedEvent[]) => void) => () => void,
  ) {
    this.#record = record;
    this.#unfollow = follow((events) => this.#take(events));
  }

  /** Folds the log and follows it from there on. Rejects where the log cannot be read. */
  static async open(log: EventLog, published: PublishedLog): Promise<AttendanceProjection> {
    // What is written while the log is being read may be in it, or not: it is kept, and folded where it is not.
    const waiting: LoggedEvent[] = [];
    const stopWaiting = published.onPublished(({ events }) => waiting.push(...events));
    try {
      const record = await projectAttendance(log, published.conference);
      const projection = new AttendanceProjection(record, (listener) =>
        published.onPublished(({ events }) => listener(events)),
      );
      projection.#take(waiting);
      return projection;
    } finally {
      stopWaiting();
    }
  }

  /** The attendance now, with the log version that it is the fold of. It does not change; the next one is another. */
  get record(): AttendanceRecord {
    return this.#record;
  }

  close(): void {
    this.#unfollow();
  }

  #take(events: readonly LoggedEvent[]): void {
    for (const event of events) {
      const { version, attendance } = this.#record;
      if (event.version === version + 1) {
        this.#record = { version: event.version, attendance: evolveAttendance(attendance, event) };
      }
    }
  }
}
