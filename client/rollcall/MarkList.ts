import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import type { SiteId } from '../../domain/ids.ts';
import { findSites } from '../search/findSites.ts';
import { passesMarkFilter, type MarkFilter, type RollCallRow } from './rollCallRow.ts';

/** The list as the clerk looks at it: filtered, searched, with at most one site selected. */
export class MarkList {
  readonly filter: Signal<MarkFilter> = signal('all');
  readonly typed: Signal<string> = signal('');
  /** Those that the search, or else the filter, leaves, in protocol order. */
  readonly shown: ReadonlySignal<readonly RollCallRow[]>;
  /** The best fit for what is typed; null while nothing is. */
  readonly candidate: ReadonlySignal<RollCallRow | null>;
  readonly #rows: ReadonlySignal<readonly RollCallRow[]>;
  readonly #selected = signal<SiteId | null>(null);

  constructor(rows: ReadonlySignal<readonly RollCallRow[]>) {
    this.#rows = rows;
    const found = computed(() => findSites(rows.value, this.typed.value));
    this.candidate = computed(() => (this.typed.value.trim() === '' ? null : (found.value[0] ?? null)));
    this.shown = computed(() => {
      const fitting = new Set(found.value);
      return this.typed.value.trim() === ''
        ? rows.value.filter((row) => passesMarkFilter(row, this.filter.value))
        : rows.value.filter((row) => fitting.has(row));
    });
  }

  get selected(): ReadonlySignal<SiteId | null> {
    return this.#selected;
  }

  select(site: SiteId | null): void {
    batch(() => {
      this.#selected.value = site;
      this.typed.value = '';
    });
  }

  /** Selects the next site of the list, from the selected one on, else from the one that is called or the first. */
  move(by: 1 | -1): void {
    const shown = this.shown.value;
    const from = this.#selected.value ?? this.#rows.value.find(({ called }) => called)?.id;
    const at = shown.findIndex(({ id }) => id === from);
    const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : at + by];
    if (next !== undefined) {
      this.#selected.value = next.id;
    }
  }

  clear(): void {
    this.select(null);
  }
}
