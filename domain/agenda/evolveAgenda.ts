import type { Recorded } from '../decider.ts';
import type { AgendaItemId } from '../ids.ts';
import { itemSpentMs, type Agenda, type AgendaDraft, type AgendaEvent, type AgendaItem } from './agenda.ts';

/** Folds a fact into the agenda. Rules [AG2] to [AG10]. */
export function evolveAgenda(state: Agenda, event: Recorded<AgendaEvent>): Agenda {
  switch (event.type) {
    case 'AgendaItemAdded': {
      const { before, ...draft } = event.data;
      return { ...state, items: insertBefore(state.items, newItem(draft), before) };
    }
    case 'AgendaItemEdited':
      return withItem(state, event.data.item, (item) => ({
        ...item,
        ...event.data.change,
        version: item.version + 1,
      }));
    case 'AgendaItemMoved':
      return { ...state, items: moved(state.items, event.data.item, event.data.before) };
    case 'AgendaItemRemoved':
      return { ...state, items: state.items.filter(({ id }) => id !== event.data.item) };
    case 'AgendaItemActivated':
      return activated(state, event.data.item, event.at);
    case 'AgendaItemSkipped':
      return withItem(state, event.data.item, (item) => ({ ...item, progress: 'skipped' }));
    case 'GroupBudgetSet':
      return { ...state, groupMinutes: budgeted(state.groupMinutes, event.data) };
    default:
      return event satisfies never;
  }
}

/** The active item's clock stopped at `at`, ms epoch; one that stands stays as it is. Rule [AG10]. */
export function pauseAgenda(state: Agenda, at: number): Agenda {
  return state.active === null ? state : withItem(state, state.active, (item) => stopClock(item, at));
}

/** The active item's clock running from `at`, ms epoch; one that runs stays as it is. Rule [AG10]. */
export function resumeAgenda(state: Agenda, at: number): Agenda {
  return state.active === null
    ? state
    : withItem(state, state.active, (item) => ({ ...item, activeSince: item.activeSince ?? at }));
}

function newItem({ id, kind, title, presenter, plannedMinutes, documents }: AgendaDraft): AgendaItem {
  const draft = { id, kind, title, presenter, plannedMinutes, documents };
  return { ...draft, progress: 'pending', spentMs: 0, activeSince: null, version: 0 };
}

function activated(state: Agenda, active: AgendaItemId, at: number): Agenda {
  const left = pauseAgenda(state, at).items.map((item): AgendaItem =>
    item.id === state.active ? { ...item, progress: 'done' } : item,
  );
  return withItem({ ...state, items: left, active }, active, (item) => ({
    ...item,
    progress: 'active',
    activeSince: at,
  }));
}

function stopClock(item: AgendaItem, at: number): AgendaItem {
  return { ...item, spentMs: itemSpentMs(item, at), activeSince: null };
}

function withItem(state: Agenda, id: AgendaItemId, change: (item: AgendaItem) => AgendaItem): Agenda {
  return { ...state, items: state.items.map((item) => (item.id === id ? change(item) : item)) };
}

function moved(
  items: readonly AgendaItem[],
  id: AgendaItemId,
  before: AgendaItemId | null,
): readonly AgendaItem[] {
  const item = items.find((candidate) => candidate.id === id);
  if (item === undefined) {
    return items;
  }
  const others = items.filter((other) => other !== item);
  return insertBefore(others, { ...item, version: item.version + 1 }, before);
}

/** At the end where `before` is null, or not there. */
function insertBefore(
  items: readonly AgendaItem[],
  item: AgendaItem,
  before: AgendaItemId | null,
): readonly AgendaItem[] {
  const index = items.findIndex(({ id }) => id === before);
  return index < 0 ? [...items, item] : items.toSpliced(index, 0, item);
}

function budgeted(
  groupMinutes: Agenda['groupMinutes'],
  { group, minutes }: (AgendaEvent & { readonly type: 'GroupBudgetSet' })['data'],
): Agenda['groupMinutes'] {
  const { [group]: _, ...others } = groupMinutes;
  return minutes === null ? others : { ...others, [group]: minutes };
}
