import { batch, signal, type ReadonlySignal } from '@preact/signals-core';
import type { AttendanceRecord } from '../../contract/http.ts';
import type { EventBatch, Resync } from '../../contract/notifications.ts';
import type { Attendance } from '../../domain/attendance/attendance.ts';
import { evolveAttendance } from '../../domain/attendance/evolveAttendance.ts';
import type { Answer, Failure } from '../connection/answer.ts';

/**
 * The attendance as it stands now: the record that the server gives, and the events after it folded by the same code.
 * What is held already changes nothing, and a gap fetches the record anew. Rule [CN12].
 */
export class AttendanceBook {
  readonly #fetch: () => Promise<Answer<AttendanceRecord>>;
  readonly #record = signal<AttendanceRecord | null>(null);
  readonly #problem = signal<Failure | null>(null);
  /** What came while the record was on its way. */
  #waiting: readonly EventBatch[] = [];
  #fetching = false;
  /** Whether somebody has asked since: the answer on its way may be from before a break of the line. */
  #askedAgain = false;

  constructor(fetch: () => Promise<Answer<AttendanceRecord>>) {
    this.#fetch = fetch;
  }

  /** Null until the first record has come. */
  get data(): ReadonlySignal<AttendanceRecord | null> {
    return this.#record;
  }

  /** Why the record could not be had; null otherwise. */
  get problem(): ReadonlySignal<Failure | null> {
    return this.#problem;
  }

  /** A new socket's first word on the log. */
  welcome(log: Resync): void {
    if (log.kind === 'events' && this.#record.peek() !== null) {
      this.append(log);
    } else {
      void this.reload();
    }
  }

  /** A stretch of the log as it happens. */
  append(events: EventBatch): void {
    const held = this.#record.peek();
    if (held === null || this.#fetching) {
      this.#waiting = [...this.#waiting, events];
    } else if (events.from > held.version) {
      void this.reload();
    } else {
      this.#record.value = fold(held, events);
    }
  }

  /** Fetches the record. One question at a time; who asks meanwhile has another one after it. */
  async reload(): Promise<void> {
    if (this.#fetching) {
      this.#askedAgain = true;
      return;
    }
    this.#fetching = true;
    const answer = await this.#fetch();
    this.#fetching = false;
    const asked = this.#askedAgain;
    this.#askedAgain = false;
    batch(() => this.#take(answer));
    if (asked) {
      await this.reload();
    }
  }

  #take(answer: Answer<AttendanceRecord>): void {
    this.#problem.value = answer.ok ? null : answer;
    if (answer.ok) {
      this.#record.value = answer.data;
      const waiting = this.#waiting;
      this.#waiting = [];
      waiting.forEach((events) => this.append(events));
    }
  }
}

function fold({ version, attendance }: AttendanceRecord, { to, events }: EventBatch): AttendanceRecord {
  const folded: Attendance = events
    .filter((event) => event.version > version)
    .reduce(evolveAttendance, attendance);
  return { version: Math.max(version, to), attendance: folded };
}
