import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import type { SiteId } from '../../../domain/ids.ts';
import { passesFilter, type SiteFilter } from './siteFilter.ts';
import type { SiteRow } from './siteRow.ts';
import { findSites } from '../../search/findSites.ts';

/**
 * Finding and choosing a site: one of those that fit what is typed is the candidate, and choosing makes it the selected
 * site that keys and buttons act on. Rules [CN5] and [CN10].
 */
export class CommandLine {
  readonly filter: Signal<SiteFilter> = signal('all');
  readonly #typed = signal('');
  readonly #index = signal(0);
  readonly #selected = signal<SiteId | null>(null);
  readonly #rows: ReadonlySignal<readonly SiteRow[]>;

  /** Sites that fit what is typed, best first; none while nothing is typed. */
  readonly matches: ReadonlySignal<readonly SiteRow[]>;
  readonly candidate: ReadonlySignal<SiteRow | null>;
  /** The rows that the list shows, in protocol order: what the filter leaves, whatever is typed. */
  readonly shown: ReadonlySignal<readonly SiteRow[]>;
  readonly selectedRow: ReadonlySignal<SiteRow | null>;
  /** What the arrow keys move: the candidate, or the selection while nothing is typed. Null where the list lacks it. */
  readonly moving: ReadonlySignal<SiteRow | null>;

  constructor(rows: ReadonlySignal<readonly SiteRow[]>) {
    this.#rows = rows;
    this.matches = computed(() =>
      this.#typed.value.trim() === '' ? [] : findSites(rows.value, this.#typed.value),
    );
    this.candidate = computed(() => this.matches.value[this.#index.value] ?? null);
    this.shown = computed(() => rows.value.filter((row) => passesFilter(row, this.filter.value)));
    this.selectedRow = computed(() => rows.value.find(({ id }) => id === this.#selected.value) ?? null);
    this.moving = computed(() => {
      if (this.#typed.value.trim() !== '') {
        return this.candidate.value;
      }
      const row = this.selectedRow.value;
      return row !== null && this.shown.value.includes(row) ? row : null;
    });
  }

  get typed(): ReadonlySignal<string> {
    return this.#typed;
  }

  get selected(): ReadonlySignal<SiteId | null> {
    return this.#selected;
  }

  type(text: string): void {
    batch(() => {
      this.#typed.value = text;
      this.#index.value = 0;
    });
  }

  /** Moves the candidate while something is typed, and the selection through the shown rows otherwise. */
  move(by: 1 | -1): void {
    if (this.matches.value.length > 0) {
      this.#index.value = Math.min(this.matches.value.length - 1, Math.max(0, this.#index.value + by));
      return;
    }
    const shown = this.shown.value;
    const at = shown.findIndex(({ id }) => id === this.#selected.value);
    const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : at + by];
    if (next !== undefined) {
      this.#selected.value = next.id;
    }
  }

  /** Selects the candidate. */
  choose(): void {
    if (this.candidate.value !== null) {
      this.select(this.candidate.value.id);
    }
  }

  select(site: SiteId): void {
    batch(() => {
      this.#selected.value = site;
      this.type('');
    });
  }

  /** Takes back what is typed; when nothing is, the selection. */
  clear(): void {
    if (this.#typed.value === '') {
      this.#selected.value = null;
    }
    this.type('');
  }

  /** Selects the first site in the queue, or the one after the selected one. */
  selectNextWaiting(): void {
    const waiting = this.#rows.value
      .filter((row): row is SiteRow & { waiting: number } => row.waiting !== null)
      .toSorted((a, b) => a.waiting - b.waiting);
    const at = waiting.findIndex(({ id }) => id === this.#selected.value);
    const next = waiting[(at + 1) % waiting.length];
    if (next !== undefined) {
      this.select(next.id);
    }
  }
}
