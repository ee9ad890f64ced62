import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import type { AttendanceRecord } from '../../../contract/http.ts';
import type { AttendanceLine } from '../../../domain/attendance/AttendanceLine.ts';
import type { AttendanceSheet } from '../../../domain/attendance/AttendanceSheet.ts';
import { summariseAttendance } from '../../../domain/attendance/summariseAttendance.ts';
import type { SiteId } from '../../../domain/ids.ts';
import type { Language } from '../../../domain/text.ts';
import { boardFrame, type BoardFrame } from './boardFrame.ts';
import { EVERYTHING, filterLines, type Choice, type Wanted } from './filterLines.ts';
import { keepSame } from './keepSame.ts';
import { nextSort, sortLines, type Sort, type SortKey } from './sortLines.ts';

/** Where the board gets what it shows. */
export type BoardSource = {
  readonly record: ReadonlySignal<AttendanceRecord | null>;
  /** The time up to which the record is known, server's ms epoch. */
  readonly now: () => number;
  /** Changes ten times a second while somebody looks. */
  readonly tick: ReadonlySignal<number>;
  readonly language: ReadonlySignal<Language>;
};

/** How the board stands at one moment. */
export type Board = {
  readonly record: AttendanceRecord;
  readonly sheet: AttendanceSheet;
  readonly frame: BoardFrame;
};

/** When 160 sites come at once, their events are shown in steps of this many ticks, not one by one. */
const TICKS_PER_STEP = 5;
/** What runs on moves in steps of this, ms: two hundred lines and their drawings are made anew each time. */
const RUNNING_STEP_MS = 5_000;

/** The list as the secretariat looks at it. It makes no difference to the record. Rules [AB4] to [AB7]. */
export class BoardModel {
  /** Null before the record has come. */
  readonly board: ReadonlySignal<Board | null>;
  /** What is typed into the search box. */
  readonly typed: Signal<string> = signal('');
  readonly wanted: ReadonlySignal<Wanted>;
  readonly sort: Signal<Sort> = signal(null);
  /** All lines in the order asked for. */
  readonly ordered: ReadonlySignal<readonly AttendanceLine[]>;
  /** Those of them that fit. */
  readonly shown: ReadonlySignal<readonly AttendanceLine[]>;
  /** The line of the selected site; null where none is. */
  readonly selected: ReadonlySignal<AttendanceLine | null>;
  /** Whether the selected site is shown in detail. */
  readonly open: ReadonlySignal<boolean>;
  /** Who is being called. */
  readonly calling: ReadonlySignal<SiteId | null>;
  readonly #choice = signal<Choice>(EVERYTHING);
  readonly #cursor = signal<SiteId | null>(null);
  readonly #open = signal(false);

  constructor({ record, now, tick, language }: BoardSource) {
    const step = computed(() => Math.floor(tick.value / TICKS_PER_STEP));
    // The first one is shown as it comes.
    const steady = computed(() => (step.value >= 0 && record.peek()) || record.value);
    const moment = computed(() => {
      void step.value;
      return Math.floor(now() / RUNNING_STEP_MS) * RUNNING_STEP_MS;
    });
    let drawn: Pick<Board, 'sheet' | 'frame'> | null = null;
    this.board = computed(() => {
      const known = steady.value;
      const at = moment.value;
      if (known === null) {
        return null;
      }
      const sheet = summariseAttendance(known.attendance, at);
      drawn = keepSame(drawn, { sheet, frame: boardFrame(sheet) });
      return { record: known, ...drawn };
    });
    this.calling = computed(
      () => this.board.value?.record.attendance.conference.rollCall.calling?.site ?? null,
    );
    this.wanted = computed(() => ({ ...this.#choice.value, typed: this.typed.value }));
    const lines = computed(() => this.board.value?.sheet.lines ?? []);
    this.ordered = computed(() => sortLines(lines.value, this.sort.value, language.value));
    this.shown = computed(() => filterLines(this.ordered.value, this.wanted.value, this.calling.value));
    this.selected = computed(() => lines.value.find(({ site }) => site.id === this.#cursor.value) ?? null);
    this.open = computed(() => this.#open.value && this.selected.value !== null);
  }

  /** Asks for something more, or for something else. */
  want(part: Partial<Choice>): void {
    this.#choice.value = { ...this.#choice.peek(), ...part };
  }

  wantEverything(): void {
    batch(() => {
      this.#choice.value = EVERYTHING;
      this.typed.value = '';
    });
  }

  /** A press on a column's head; null for the one of the protocol order. */
  sortBy(key: SortKey | null): void {
    this.sort.value = key === null ? null : nextSort(this.sort.peek(), key);
  }

  /** Selects the next one of the list, from the selected one on, else the first or the last. */
  move(by: 1 | -1): void {
    const shown = this.shown.peek();
    const at = shown.findIndex(({ site }) => site.id === this.#cursor.peek());
    const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : at + by];
    if (next !== undefined) {
      this.#cursor.value = next.site.id;
    }
  }

  /** Shows a site in detail. */
  openDetail(site: SiteId): void {
    batch(() => {
      this.#cursor.value = site;
      this.#open.value = true;
    });
  }

  /** Shows the selected site in detail, or the only one that fits. */
  openSelected(): void {
    const shown = this.shown.peek();
    const site = this.#cursor.peek() ?? (shown.length === 1 ? shown[0]?.site.id : undefined);
    if (site !== undefined) {
      this.openDetail(site);
    }
  }

  /** The row stays selected: that is where one goes on. */
  closeDetail(): void {
    this.#open.value = false;
  }

  /** Takes back one thing: the detail, then the selection, then what was asked for. */
  stepBack(): void {
    if (this.open.peek()) {
      this.closeDetail();
    } else if (this.#cursor.peek() !== null) {
      this.#cursor.value = null;
    } else {
      this.wantEverything();
    }
  }
}
