import { useMemo } from 'preact/hooks';
import { DragState, Reordering, type ReorderOptions } from './Reordering.ts';

/** Moving the entries of a list by drag and by keyboard. */
export function useReorder<Id extends string>(options: ReorderOptions<Id>): Reordering<Id> {
  const drag = useMemo(() => new DragState<Id>(), []);
  return new Reordering(options, drag);
}
