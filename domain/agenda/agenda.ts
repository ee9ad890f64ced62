import type { Decider } from '../decider.ts';
import type { AgendaItemId, PersonId } from '../ids.ts';
import { Rejection } from '../rejection.ts';
import type { LocalText } from '../text.ts';

export const AGENDA_KINDS = ['opening', 'report', 'discussion', 'conclusion', 'break', 'other'] as const;
export type AgendaKind = (typeof AGENDA_KINDS)[number];

export type AgendaItem = {
  readonly id: AgendaItemId;
  readonly kind: AgendaKind;
  readonly title: LocalText;
  readonly presenter: PersonId | null;
  readonly plannedMinutes: number;
};

export type Agenda = {
  readonly items: readonly AgendaItem[];
  /** The one item that all are at. */
  readonly active: AgendaItemId | null;
};

export type AgendaCommand = { readonly type: 'ActivateAgendaItem'; readonly item: AgendaItemId };

export type AgendaEvent =
  | { readonly type: 'AgendaItemAdded'; readonly data: AgendaItem }
  | { readonly type: 'AgendaItemActivated'; readonly data: { readonly item: AgendaItemId } };

/** The items of the conference, of which at most one is active. Rules [AG1] and [AG2]. */
export const agenda: Decider<Agenda, { readonly agenda: Agenda }, AgendaCommand, AgendaEvent> = {
  initial: { items: [], active: null },

  decide({ agenda: { items, active } }, { item }) {
    if (!items.some(({ id }) => id === item)) {
      return new Rejection('unknown_agenda_item');
    }
    return active === item ? [] : [{ type: 'AgendaItemActivated', data: { item } }];
  },

  evolve(state, event) {
    switch (event.type) {
      case 'AgendaItemAdded':
        return { ...state, items: [...state.items, event.data] };
      case 'AgendaItemActivated':
        return { ...state, active: event.data.item };
      default:
        return event satisfies never;
    }
  },
};
