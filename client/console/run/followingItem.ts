import type { Agenda, AgendaItem } from '../../../domain/agenda/agenda.ts';

/** The item that comes after the active one, the first while none is; those that are skipped are passed over. */
export function followingItem({ items, active }: Agenda): AgendaItem | undefined {
  const at = items.findIndex(({ id }) => id === active);
  return items.slice(at + 1).find(({ progress }) => progress !== 'skipped');
}
