import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import type { SiteId } from '../../domain/ids.ts';
import {
  LINE_CHECKS,
  needsProblem,
  type CheckOutcome,
  type LineCheck,
  type LineChecks,
  type LineProblem,
  type LineResult,
  type LineTestCommand,
} from '../../domain/linetest/lineTest.ts';
import { normaliseText } from '../../domain/text.ts';

const UNTRIED: LineChecks = {
  camera: 'untested',
  microphone: 'untested',
  sound: 'untested',
  content: 'untested',
};
const WELL: LineChecks = { camera: 'ok', microphone: 'ok', sound: 'ok', content: 'ok' };

/** A press goes on to the next one: what was tried works most of the time. */
const AFTER: Readonly<Record<CheckOutcome, CheckOutcome>> = {
  untested: 'ok',
  ok: 'failed',
  failed: 'untested',
};

/** A test while it is being written down. Nothing in it is true of the conference yet. */
export class LineTestDraft {
  readonly #result = signal<LineResult | null>(null);
  readonly #checks = signal(UNTRIED);
  readonly #problem = signal<LineProblem | null>(null);
  /** How many tests the site had when the draft was begun: what its author has seen. */
  readonly #seen = signal(0);
  readonly note: Signal<string> = signal('');
  /** Whether something is wrong, so that it has to be said what. */
  readonly faulty: ReadonlySignal<boolean>;
  readonly touched: ReadonlySignal<boolean>;

  constructor() {
    this.faulty = computed(() => {
      const result = this.#result.value ?? 'good';
      return needsProblem({ result, checks: this.#checks.value });
    });
    this.touched = computed(() => {
      const chosen = this.#result.value !== null || this.note.value.trim() !== '';
      return chosen || this.#checks.value !== UNTRIED;
    });
  }

  get result(): ReadonlySignal<LineResult | null> {
    return this.#result;
  }

  get checks(): ReadonlySignal<LineChecks> {
    return this.#checks;
  }

  get problem(): ReadonlySignal<LineProblem | null> {
    return this.#problem;
  }

  /** Tells how many tests the site has. One that comes while a draft is being written stays unseen. Rule [LT8]. */
  follow(tests: number): void {
    if (!this.touched.peek()) {
      this.#seen.value = tests;
    }
  }

  /** Its author has been told of the tests that have come since. */
  see(tests: number): void {
    this.#seen.value = tests;
  }

  chooseResult(result: LineResult): void {
    this.#result.value = result;
  }

  /** A check that fails names the problem, unless there is one already. */
  setCheck(check: LineCheck, outcome: CheckOutcome): void {
    batch(() => {
      this.#checks.value = { ...this.#checks.peek(), [check]: outcome };
      const named = this.#problem.peek();
      if (named === null || named === check) {
        this.#problem.value = LINE_CHECKS.find((one) => this.#checks.peek()[one] === 'failed') ?? null;
      }
    });
  }

  turnCheck(check: LineCheck): void {
    this.setCheck(check, AFTER[this.#checks.peek()[check]]);
  }

  chooseProblem(problem: LineProblem | null): void {
    this.#problem.value = problem;
  }

  /** Everything was tried, and everything works. */
  allWell(): void {
    batch(() => {
      this.#result.value = 'good';
      this.#checks.value = WELL;
      this.#problem.value = null;
    });
  }

  clear(): void {
    batch(() => {
      this.#result.value = null;
      this.#checks.value = UNTRIED;
      this.#problem.value = null;
      this.note.value = '';
    });
  }

  /** What would be asked of the server; null before there is a result. */
  commandFor(site: SiteId): LineTestCommand | null {
    const result = this.#result.value;
    if (result === null) {
      return null;
    }
    const note = normaliseText(this.note.value);
    return {
      type: 'RecordLineTest',
      site,
      number: this.#seen.value + 1,
      result,
      checks: this.#checks.value,
      problem: this.faulty.value ? this.#problem.value : null,
      note: note === '' ? null : note,
    };
  }
}
