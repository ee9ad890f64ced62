import { signal, type Signal } from '@preact/signals-core';
import { dropPlace, neighbour } from './reorder.ts';

export type ReorderOptions<Id extends string> = {
  /** The entries that can be moved, in their order. */
  readonly order: readonly Id[];
  readonly canMove: boolean;
  /** `before`: the entry that it shall come before; null for the end. */
  readonly onMove: (id: Id, before: Id | null) => void;
};

type Over<Id> = { readonly id: Id; readonly half: 'upper' | 'lower' };

/**
 * Moving the entries of a list: by drag, and by Alt with the arrow keys, which alone walk through the lines. Rule [CN21].
 */
export class Reordering<Id extends string> {
  readonly #options: ReorderOptions<Id>;
  readonly #dragged: Signal<Id | null>;
  readonly #over: Signal<Over<Id> | null>;

  /** `drag` outlives the options, which change with every render. */
  constructor(options: ReorderOptions<Id>, drag: DragState<Id>) {
    this.#options = options;
    this.#dragged = drag.dragged;
    this.#over = drag.over;
  }

  /** Whether it can be moved at all. */
  isMovable(id: Id): boolean {
    return this.#options.canMove && this.#options.order.includes(id);
  }

  canMoveBy(id: Id, by: 1 | -1): boolean {
    return this.#options.canMove && neighbour(this.#options.order, id, by) !== undefined;
  }

  moveBy(id: Id, by: 1 | -1): void {
    this.#move(id, neighbour(this.#options.order, id, by));
  }

  /** The properties of an entry's element. */
  entry(id: Id) {
    return {
      draggable: this.isMovable(id),
      'data-drop': this.#over.value?.id === id ? this.#over.value.half : undefined,
      'data-dragged': this.#dragged.value === id,
      onDragStart: (event: DragEvent) => {
        event.stopPropagation();
        this.#dragged.value = id;
        event.dataTransfer?.setData('text/plain', id);
      },
      onDragOver: (event: DragEvent) => this.#dragOver(event, id),
      onDragEnd: () => this.#end(),
      onDrop: (event: DragEvent) => this.#drop(event),
    };
  }

  /** On the line's own control. */
  onKeyDown(id: Id): (event: KeyboardEvent) => void {
    return (event) => {
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      const by = event.key === 'ArrowUp' ? -1 : 1;
      if (event.altKey) {
        this.moveBy(id, by);
      } else if (event.currentTarget instanceof HTMLElement) {
        walk(event.currentTarget, by);
      }
    };
  }

  #dragOver(event: DragEvent, id: Id): void {
    const { currentTarget: entry } = event;
    if (this.#dragged.value === null || !(entry instanceof Element) || !this.#options.order.includes(id)) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const { top, height } = entry.getBoundingClientRect();
    this.#over.value = { id, half: event.clientY < top + height / 2 ? 'upper' : 'lower' };
  }

  #drop(event: DragEvent): void {
    event.preventDefault();
    event.stopPropagation();
    const [dragged, over] = [this.#dragged.value, this.#over.value];
    if (dragged !== null && over !== null && over.id !== dragged) {
      this.#move(dragged, dropPlace(this.#options.order, over.id, over.half));
    }
    this.#end();
  }

  #move(id: Id, before: Id | null | undefined): void {
    const { order, canMove, onMove } = this.#options;
    if (canMove && before !== undefined && order.includes(id)) {
      onMove(id, before);
    }
  }

  #end(): void {
    this.#dragged.value = null;
    this.#over.value = null;
  }
}

/** What is being dragged, and over what. */
export class DragState<Id extends string> {
  readonly dragged: Signal<Id | null> = signal(null);
  readonly over: Signal<Over<Id> | null> = signal(null);
}

/** Gives the focus to the line before or after this one. */
function walk(from: HTMLElement, by: 1 | -1): void {
  const lines = [...(from.closest('[data-lines]')?.querySelectorAll<HTMLElement>('[data-line]') ?? [])];
  lines[lines.indexOf(from) + by]?.focus();
}
