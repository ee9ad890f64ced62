import { batch, computed, signal, type ReadonlySignal } from '@preact/signals-core';
import type { AttendanceReport } from '../../contract/report.ts';
import type { ConferenceId } from '../../domain/ids.ts';
import type { Failure } from '../connection/answer.ts';
import type { ReportApi, Selection } from './reportApi.ts';

/** How far back the report goes, in days; null for as far as the logs do. */
export const PERIODS = { all: null, month: 30, quarter: 90, year: 365 } as const;
export type Period = keyof typeof PERIODS;

const DAY_MS = 24 * 3_600_000;

type Options = {
  readonly read: ReportApi['read'];
  /** Ms epoch. */
  readonly now: () => number;
};

/** The report that the page shows, asked for anew whenever another choice of conferences is made. Rule [RE7]. */
export class ReportModel {
  readonly #options: Options;
  readonly #period = signal<Period>('all');
  readonly #without = signal<ReadonlySet<ConferenceId>>(new Set());
  readonly #report = signal<AttendanceReport | null>(null);
  readonly #problem = signal<Failure | null>(null);
  readonly #asked = signal(0);
  readonly #answered = signal(0);

  constructor(options: Options) {
    this.#options = options;
  }

  /** Null until it has come once; while another choice is on its way, that of the one before. */
  get data(): ReadonlySignal<AttendanceReport | null> {
    return this.#report;
  }

  /** Why the last one did not come; null otherwise. */
  get problem(): ReadonlySignal<Failure | null> {
    return this.#problem;
  }

  /** Whether what is shown is not what was chosen last. */
  readonly pending: ReadonlySignal<boolean> = computed(() => this.#asked.value > this.#answered.value);

  get period(): ReadonlySignal<Period> {
    return this.#period;
  }

  /** What the choice comes to, as the server understands it. */
  get selection(): Selection {
    const days = PERIODS[this.#period.peek()];
    return {
      from: days === null ? null : this.#options.now() - days * DAY_MS,
      without: [...this.#without.peek()],
    };
  }

  /** Whether a conference counts. */
  counts(conference: ConferenceId): boolean {
    return !this.#without.value.has(conference);
  }

  setPeriod(period: Period): void {
    this.#period.value = period;
    void this.reload();
  }

  /** Lets a conference count, or leaves it out. */
  toggle(conference: ConferenceId): void {
    const without = new Set(this.#without.peek());
    if (!without.delete(conference)) {
      without.add(conference);
    }
    this.#without.value = without;
    void this.reload();
  }

  /** Lets all listed conferences count, or none. */
  setAll(counted: boolean): void {
    const listed = this.#report.peek()?.conferences.map(({ conference }) => conference) ?? [];
    this.#without.value = new Set(counted ? [] : listed);
    void this.reload();
  }

  /** Asks for what is chosen now. The answer to an earlier choice that comes later is not shown. */
  async reload(): Promise<void> {
    this.#asked.value += 1;
    const turn = this.#asked.peek();
    const answer = await this.#options.read(this.selection);
    if (turn < this.#asked.peek()) {
      return;
    }
    batch(() => {
      this.#answered.value = turn;
      this.#problem.value = answer.ok ? null : answer;
      if (answer.ok) {
        this.#report.value = answer.data;
      }
    });
  }
}
