import { batch, computed, signal, type ReadonlySignal } from '@preact/signals-core';
import type { Delegate, Delegation } from '../../domain/delegation/delegation.ts';
import { parseDelegates } from './parseDelegates.ts';
import {
  entryProblems,
  hasProblems,
  isSameEntry,
  readEntry,
  type DelegateRow,
  type DelegationText,
  type EntryProblems,
  type TypedDelegation,
} from './readEntry.ts';

const NOTHING: DelegationText = { headCount: null, delegates: [] };

/**
 * A delegation as somebody is typing it, beside others who may write at the same time. What they write is followed
 * while nothing is typed here, else it is shown, and this editor chooses whose words stand. Rules [DE2] and [DE3].
 */
export class DelegationDraft {
  readonly #typed = signal<TypedDelegation>({ headCount: '', rows: [] });
  /** What this editor has seen; null where nothing had been written down. */
  readonly #seen = signal<Delegation | null>(null);
  readonly #current = signal<Delegation | null>(null);
  #lastKey = 0;

  /** What is typed, as it would be written down. */
  readonly entry: ReadonlySignal<DelegationText> = computed(() => readEntry(this.#typed.value));

  readonly problems: ReadonlySignal<EntryProblems> = computed(() => entryProblems(this.#typed.value));

  /** Whether there is something to save. */
  readonly changed: ReadonlySignal<boolean> = computed(
    () => hasProblems(this.problems.value) || !isSameEntry(this.entry.value, this.#seen.value ?? NOTHING),
  );

  /** What somebody else has written since this editor looked; null while nobody has. */
  readonly theirs: ReadonlySignal<Delegation | null> = computed(() => {
    const current = this.#current.value;
    return current !== null && current.version > (this.#seen.value?.version ?? 0) ? current : null;
  });

  /** Whether people are named and none of them leads. */
  readonly headless: ReadonlySignal<boolean> = computed(() => {
    const { delegates } = this.entry.value;
    return delegates.length > 0 && delegates.every(({ head }) => !head);
  });

  constructor(current: Delegation | null) {
    this.#current.value = current;
    this.takeTheirs();
  }

  get typed(): ReadonlySignal<TypedDelegation> {
    return this.#typed;
  }

  /** What saving expects to have been written down. */
  get version(): number {
    return this.#seen.value?.version ?? 0;
  }

  /** Hears what is written down now, by whomever. */
  follow(current: Delegation | null): void {
    if (current?.version === this.#current.peek()?.version) {
      return;
    }
    batch(() => {
      const untouched = !this.changed.peek();
      this.#current.value = current;
      if (untouched) {
        this.takeTheirs();
      } else if (isSameEntry(this.entry.peek(), current ?? NOTHING)) {
        this.keepMine();
      }
    });
  }

  /**
   * What was sent has been written down, as one edit more than was expected. A page that draws in steps hears of that a
   * little later than it is answered, another one before.
   */
  markSaved(sent: DelegationText, expected: number): void {
    if (this.version === expected) {
      this.#seen.value = { ...sent, at: 0, version: expected + 1 };
    }
  }

  /** Goes on with what is typed here: saving it takes the place of what others have written. */
  keepMine(): void {
    this.#seen.value = this.#current.peek();
  }

  /** Goes on with what is written down. */
  takeTheirs(): void {
    const current = this.#current.peek();
    const { rows } = this.#typed.peek();
    batch(() => {
      this.#seen.value = current;
      this.#typed.value = {
        headCount: current?.headCount?.toString() ?? '',
        // Rows stay what they are: whoever has the focus in one keeps it.
        rows: (current?.delegates ?? []).map((delegate, index) => this.#rowOf(delegate, rows[index]?.key)),
      };
    });
  }

  setHeadCount(headCount: string): void {
    this.#typed.value = { ...this.#typed.peek(), headCount };
  }

  setRow(key: number, change: Partial<Pick<DelegateRow, 'name' | 'office'>>): void {
    this.#setRows((rows) => rows.map((row) => (row.key === key ? { ...row, ...change } : row)));
  }

  /** Makes one the head, or nobody: a delegation has one head only. */
  setHead(key: number, head: boolean): void {
    this.#setRows((rows) => rows.map((row) => ({ ...row, head: row.key === key && head })));
  }

  /** Adds a row after another one, or at the end. Whoever comes first leads, until told otherwise. Answers its key. */
  addRow(after: number | null = null, delegate: Partial<Delegate> = {}): number {
    const head = this.#typed.peek().rows.length === 0;
    const row = this.#rowOf({ name: '', office: null, head, ...delegate });
    this.#setRows((rows) => {
      const place = after === null ? rows.length : indexOf(rows, after) + 1;
      return rows.toSpliced(place, 0, row);
    });
    return row.key;
  }

  removeRow(key: number): void {
    this.#setRows((rows) => rows.filter((row) => row.key !== key));
  }

  canMove(key: number, by: -1 | 1): boolean {
    const { rows } = this.#typed.value;
    return rows[indexOf(rows, key) + by] !== undefined;
  }

  moveRow(key: number, by: -1 | 1): void {
    this.#setRows((rows) => {
      const from = indexOf(rows, key);
      const row = rows[from];
      return row === undefined || rows[from + by] === undefined
        ? rows
        : rows.toSpliced(from, 1).toSpliced(from + by, 0, row);
    });
  }

  /**
   * Takes a pasted list of several people: they come after the row, the first one in it where it is empty.
   * @returns the key of the last one's row; null where the text is no list, and belongs into the field as it is
   */
  paste(key: number, text: string): number | null {
    const people = parseDelegates(text);
    const [first] = people;
    if (first === undefined || (people.length === 1 && first.office === '')) {
      return null;
    }
    const row = this.#typed.peek().rows.find((other) => other.key === key);
    const isEmpty = row !== undefined && row.name.trim() === '' && row.office.trim() === '';
    return batch(() => {
      if (isEmpty) {
        this.setRow(key, first);
      }
      return (isEmpty ? people.slice(1) : people).reduce((after, one) => this.addRow(after, one), key);
    });
  }

  #rowOf({ name, office, head }: Delegate, key = this.#newKey()): DelegateRow {
    return { key, name, office: office ?? '', head };
  }

  #newKey(): number {
    this.#lastKey += 1;
    return this.#lastKey;
  }

  #setRows(change: (rows: readonly DelegateRow[]) => readonly DelegateRow[]): void {
    const typed = this.#typed.peek();
    this.#typed.value = { ...typed, rows: change(typed.rows) };
  }
}

/** -1 for a row that is not there. */
function indexOf(rows: readonly DelegateRow[], key: number): number {
  return rows.findIndex((row) => row.key === key);
}
