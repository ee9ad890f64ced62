/**
 * What an entry comes before when it moves by one place: another entry, null for the end, undefined where it cannot
 * move that way.
 */
export function neighbour<Id>(order: readonly Id[], id: Id, by: 1 | -1): Id | null | undefined {
  const at = order.indexOf(id);
  if (at < 0) {
    return undefined;
  }
  return by === -1 ? order[at - 1] : at === order.length - 1 ? undefined : (order[at + 2] ?? null);
}

/** What an entry comes before when it is dropped on the upper or lower half of another one. */
export function dropPlace<Id>(order: readonly Id[], target: Id, half: 'upper' | 'lower'): Id | null {
  return half === 'upper' ? target : (order[order.indexOf(target) + 1] ?? null);
}
