import { batch, signal, type ReadonlySignal, type Signal } from '@preact/signals-core';

/** An entry as its editor has seen it: its fields, and how often it had been edited by then. */
export type Seen<T> = { readonly fields: T; readonly version: number };

/**
 * An operator's own text of an entry that others may edit at the same time. What others write meanwhile is shown and
 * never overwrites it; before it can be saved, the operator has looked at that. Rule [CN21].
 */
export class Draft<T extends object> {
  readonly #fields: Signal<T>;
  readonly #seen: Signal<Seen<T>>;

  constructor(seen: Seen<T>) {
    this.#fields = signal(seen.fields);
    this.#seen = signal(seen);
  }

  get fields(): ReadonlySignal<T> {
    return this.#fields;
  }

  /** What saving expects the entry to be. */
  get version(): number {
    return this.#now.version;
  }

  set(change: Partial<T>): void {
    this.#fields.value = { ...this.fields.peek(), ...change };
  }

  /** The fields that differ from what the editor has seen. */
  changes(): Partial<T> {
    return pick(this.fields.value, differing(this.fields.value, this.#now.fields));
  }

  /** What others have written since, field by field; none while nobody has. */
  theirs(current: Seen<T>): Partial<T> {
    return current.version === this.#now.version
      ? {}
      : pick(current.fields, differing(current.fields, this.#now.fields));
  }

  /** The fields that others have written and this editor as well, each something else. */
  conflicts(current: Seen<T>): readonly (keyof T)[] {
    const own = this.changes();
    const theirs = this.theirs(current);
    return (Object.keys(theirs) as (keyof T)[]).filter((key) => key in own && own[key] !== theirs[key]);
  }

  /** Whether somebody has edited the entry since this editor looked at it. */
  isOutdated(current: Seen<T>): boolean {
    return current.version !== this.#now.version;
  }

  /** Goes on from what others have written: what this editor has not touched is theirs, what he has is `kept` or theirs. */
  catchUp(current: Seen<T>, kept: 'mine' | 'theirs'): void {
    batch(() => {
      const own = kept === 'mine' ? this.changes() : pick(this.changes(), this.#untouched(current));
      this.#seen.value = current;
      this.#fields.value = { ...current.fields, ...own };
    });
  }

  get #now(): Seen<T> {
    return this.#seen.value;
  }

  /** Fields that nobody else has changed. */
  #untouched(current: Seen<T>): readonly (keyof T)[] {
    const changed = new Set(differing(current.fields, this.#now.fields));
    return (Object.keys(current.fields) as (keyof T)[]).filter((key) => !changed.has(key));
  }
}

function differing<T extends object>(one: T, other: T): readonly (keyof T)[] {
  return (Object.keys(one) as (keyof T)[]).filter((key) => one[key] !== other[key]);
}

function pick<T extends object>(fields: Partial<T>, keys: readonly (keyof T)[]): Partial<T> {
  const wanted = new Set<PropertyKey>(keys);
  return Object.fromEntries(Object.entries(fields).filter(([key]) => wanted.has(key))) as Partial<T>;
}
