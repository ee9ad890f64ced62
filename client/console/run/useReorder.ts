import { useSignal } from '@preact/signals';
import { dropPlace, neighbour } from './reorder.ts';

type Options<Id extends string> = {
  /** The entries that can be moved, in their order. */
  readonly order: readonly Id[];
  readonly canMove: boolean;
  /** `before`: the entry that it shall come before; null for the end. */
  readonly onMove: (id: Id, before: Id | null) => void;
};

/**
 * Moving the entries of a list: by drag, and by Alt with the arrow keys; the arrows alone walk through the lines.
 * Answers the properties of an entry's element.
 */
export function useReorder<Id extends string>({ order, canMove, onMove }: Options<Id>) {
  const dragged = useSignal<Id | null>(null);
  const over = useSignal<{ readonly id: Id; readonly half: 'upper' | 'lower' } | null>(null);
  const move = (id: Id, before: Id | null | undefined) => {
    if (canMove && before !== undefined && order.includes(id)) {
      onMove(id, before);
    }
  };
  const end = () => {
    dragged.value = null;
    over.value = null;
  };
  return {
    moveBy: (id: Id, by: 1 | -1) => move(id, neighbour(order, id, by)),
    canMoveBy: (id: Id, by: 1 | -1) => canMove && neighbour(order, id, by) !== undefined,
    entry: (id: Id) => ({
      draggable: canMove && order.includes(id),
      'data-drop': over.value?.id === id ? over.value.half : undefined,
      'data-dragged': dragged.value === id,
      onDragStart: (event: DragEvent) => {
        event.stopPropagation();
        dragged.value = id;
        event.dataTransfer?.setData('text/plain', id);
      },
      onDragOver: (event: DragEvent) => {
        if (dragged.value === null || !(event.currentTarget instanceof Element) || !order.includes(id)) {
          return;
        }
        event.preventDefault();
        event.stopPropagation();
        const { top, height } = event.currentTarget.getBoundingClientRect();
        over.value = { id, half: event.clientY < top + height / 2 ? 'upper' : 'lower' };
      },
      onDragEnd: end,
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        event.stopPropagation();
        if (dragged.value !== null && over.value !== null && over.value.id !== dragged.value) {
          move(dragged.value, dropPlace(order, over.value.id, over.value.half));
        }
        end();
      },
    }),
    /** On the line's own control. */
    onKeyDown: (id: Id) => (event: KeyboardEvent) => {
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      const by = event.key === 'ArrowUp' ? -1 : 1;
      if (event.altKey) {
        move(id, neighbour(order, id, by));
      } else if (event.currentTarget instanceof HTMLElement) {
        walk(event.currentTarget, by);
      }
    },
  };
}

/** Gives the focus to the line before or after this one. */
function walk(from: HTMLElement, by: 1 | -1): void {
  const lines = [...(from.closest('[data-lines]')?.querySelectorAll<HTMLElement>('[data-line]') ?? [])];
  lines[lines.indexOf(from) + by]?.focus();
}
