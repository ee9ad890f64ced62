import type { People } from '../conference/people.ts';
import type { Decider } from '../decider.ts';
import type { AgendaItemId } from '../ids.ts';
import { Rejection } from '../rejection.ts';
import type { Speeches } from '../speeches/speech.ts';
import {
  AGENDA_MAX,
  EMPTY_AGENDA,
  findItem,
  type Agenda,
  type AgendaCommand,
  type AgendaEvent,
  type AgendaItem,
} from './agenda.ts';
import { differingFields, isMinutes, refusedFields } from './agendaFields.ts';
import { evolveAgenda } from './evolveAgenda.ts';

/** What the rules of the agenda look at. */
export type AgendaWorld = {
  readonly agenda: Agenda;
  readonly people: People;
  readonly speeches: Speeches;
};

type Decision = readonly AgendaEvent[] | Rejection;
type Command<Type extends AgendaCommand['type']> = AgendaCommand & { readonly type: Type };

/** The run of show: its items, their order, and which one all are at. Rules [AG1] to [AG10]. */
export const agenda: Decider<Agenda, AgendaWorld, AgendaCommand, AgendaEvent> = {
  initial: EMPTY_AGENDA,

  decide(world, command) {
    switch (command.type) {
      case 'AddAgendaItem':
        return add(world, command);
      case 'SetGroupBudget':
        return setBudget(world, command);
      case 'RemoveAgendaItem':
        return remove(world, command);
      default:
        return changeItem(world, command);
    }
  },

  evolve: evolveAgenda,
};

function changeItem(
  world: AgendaWorld,
  command: Command<'EditAgendaItem' | 'MoveAgendaItem' | 'ActivateAgendaItem' | 'SkipAgendaItem'>,
): Decision {
  const item = findItem(world.agenda, command.item);
  if (item === undefined) {
    return new Rejection('unknown_agenda_item');
  }
  switch (command.type) {
    case 'EditAgendaItem':
      return edit(world, item, command);
    case 'MoveAgendaItem':
      return move(world, item, command);
    case 'ActivateAgendaItem':
      return activate(world, item.id, command.from);
    case 'SkipAgendaItem':
      return skip(item);
    default:
      return command satisfies never;
  }
}

function add({ agenda: state, people }: AgendaWorld, { item, before }: Command<'AddAgendaItem'>): Decision {
  if (findItem(state, item.id) !== undefined) {
    return [];
  }
  if (before !== null && findItem(state, before) === undefined) {
    return new Rejection('unknown_agenda_item');
  }
  if (state.items.length >= AGENDA_MAX) {
    return new Rejection('list_full');
  }
  return refusedFields(item, people) ?? [{ type: 'AgendaItemAdded', data: { ...item, before } }];
}

function edit(
  { people }: AgendaWorld,
  item: AgendaItem,
  { change, expectedVersion }: Command<'EditAgendaItem'>,
): Decision {
  const { kind, title, presenter, plannedMinutes, documents } = item;
  const differing = differingFields({ kind, title, presenter, plannedMinutes, documents }, change);
  if (Object.keys(differing).length === 0) {
    return [];
  }
  if (item.version !== expectedVersion) {
    return new Rejection('stale_version');
  }
  return (
    refusedFields(differing, people) ?? [
      { type: 'AgendaItemEdited', data: { item: item.id, change: differing } },
    ]
  );
}

function move(
  { agenda: { items } }: AgendaWorld,
  item: AgendaItem,
  { before, expectedVersion }: Command<'MoveAgendaItem'>,
): Decision {
  if (before !== null && !items.some(({ id }) => id === before)) {
    return new Rejection('unknown_agenda_item');
  }
  const follower = items[items.indexOf(item) + 1]?.id ?? null;
  if (before === item.id || before === follower) {
    return [];
  }
  return item.version === expectedVersion
    ? [{ type: 'AgendaItemMoved', data: { item: item.id, before } }]
    : new Rejection('stale_version');
}

function remove(
  { agenda: state, speeches }: AgendaWorld,
  { item: id, expectedVersion }: Command<'RemoveAgendaItem'>,
): Decision {
  const item = findItem(state, id);
  if (item === undefined) {
    return [];
  }
  if (item.version !== expectedVersion) {
    return new Rejection('stale_version');
  }
  const hasSpeeches = speeches.some((speech) => speech.item === id && speech.outcome !== 'withdrawn');
  return state.active === id || hasSpeeches
    ? new Rejection('agenda_item_in_use')
    : [{ type: 'AgendaItemRemoved', data: { item: id } }];
}

function activate({ agenda: state }: AgendaWorld, wanted: AgendaItemId, from: AgendaItemId | null): Decision {
  if (state.active === wanted) {
    return [];
  }
  return state.active === from
    ? [{ type: 'AgendaItemActivated', data: { item: wanted } }]
    : new Rejection('stale_version');
}

function skip({ id, progress }: AgendaItem): Decision {
  if (progress === 'active') {
    return new Rejection('agenda_item_in_use');
  }
  return progress === 'skipped' ? [] : [{ type: 'AgendaItemSkipped', data: { item: id } }];
}

function setBudget(
  { agenda: { groupMinutes } }: AgendaWorld,
  { group, minutes }: Command<'SetGroupBudget'>,
): Decision {
  if ((groupMinutes[group] ?? null) === minutes) {
    return [];
  }
  return minutes === null || isMinutes(minutes)
    ? [{ type: 'GroupBudgetSet', data: { group, minutes } }]
    : new Rejection('invalid_duration');
}
