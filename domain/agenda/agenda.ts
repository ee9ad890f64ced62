import type { AgendaItemId, PersonId } from '../ids.ts';
import type { SiteGroup } from '../sites/sites.ts';
import type { LocalText } from '../text.ts';

export const AGENDA_KINDS = ['opening', 'report', 'discussion', 'conclusion', 'break', 'other'] as const;
export type AgendaKind = (typeof AGENDA_KINDS)[number];

/** What is planned of an item. */
export type AgendaDraft = {
  readonly id: AgendaItemId;
  readonly kind: AgendaKind;
  readonly title: LocalText;
  readonly presenter: PersonId | null;
  readonly plannedMinutes: number;
  /** Names of papers that belong to it. */
  readonly documents: readonly string[];
};

/** `done`: was active, and another item is now · `skipped`: will not come; going back to either makes it active again. */
export const AGENDA_PROGRESS = ['pending', 'active', 'done', 'skipped'] as const;
export type AgendaProgress = (typeof AGENDA_PROGRESS)[number];

export type AgendaItem = AgendaDraft & {
  readonly progress: AgendaProgress;
  /** Time that the item has been active, up to `activeSince`; pauses do not count, ms. */
  readonly spentMs: number;
  /** Null while it is not active, and during a pause, ms epoch. */
  readonly activeSince: number | null;
  /** Counts the edits: what an editor has seen. */
  readonly version: number;
};

export type Agenda = {
  readonly items: readonly AgendaItem[];
  /** The one item that all are at. */
  readonly active: AgendaItemId | null;
  /** Speaking time that a group of sites has in all, minutes. */
  readonly groupMinutes: Readonly<Partial<Record<SiteGroup, number>>>;
};

/** How many items an agenda may have. */
export const AGENDA_MAX = 100;
/** Longest time that an item, or a group of sites, can have planned, minutes. */
export const PLANNED_MINUTES_MAX = 600;
/** How many documents an item may name. */
export const DOCUMENTS_MAX = 20;

/** What can be edited. What is left out stays. */
export type AgendaChange = Partial<Omit<AgendaDraft, 'id'>>;

export type AgendaCommand =
  /** `before`: the item that it comes before; null for the end. */
  | { readonly type: 'AddAgendaItem'; readonly item: AgendaDraft; readonly before: AgendaItemId | null }
  /** `expectedVersion` is that of the item as its editor saw it. */
  | {
      readonly type: 'EditAgendaItem';
      readonly item: AgendaItemId;
      readonly expectedVersion: number;
      readonly change: AgendaChange;
    }
  | {
      readonly type: 'MoveAgendaItem';
      readonly item: AgendaItemId;
      readonly expectedVersion: number;
      readonly before: AgendaItemId | null;
    }
  | { readonly type: 'RemoveAgendaItem'; readonly item: AgendaItemId; readonly expectedVersion: number }
  /** Also goes back to an item that was done or skipped. `from` is the item that the operator saw as active. */
  | {
      readonly type: 'ActivateAgendaItem';
      readonly item: AgendaItemId;
      readonly from: AgendaItemId | null;
    }
  | { readonly type: 'SkipAgendaItem'; readonly item: AgendaItemId }
  /** Null takes the budget away. */
  | { readonly type: 'SetGroupBudget'; readonly group: SiteGroup; readonly minutes: number | null };

export type AgendaEvent =
  | {
      readonly type: 'AgendaItemAdded';
      readonly data: AgendaDraft & { readonly before: AgendaItemId | null };
    }
  | {
      readonly type: 'AgendaItemEdited';
      readonly data: { readonly item: AgendaItemId; readonly change: AgendaChange };
    }
  | {
      readonly type: 'AgendaItemMoved';
      readonly data: { readonly item: AgendaItemId; readonly before: AgendaItemId | null };
    }
  | { readonly type: 'AgendaItemRemoved'; readonly data: { readonly item: AgendaItemId } }
  | { readonly type: 'AgendaItemActivated'; readonly data: { readonly item: AgendaItemId } }
  | { readonly type: 'AgendaItemSkipped'; readonly data: { readonly item: AgendaItemId } }
  | {
      readonly type: 'GroupBudgetSet';
      readonly data: { readonly group: SiteGroup; readonly minutes: number | null };
    };

export const EMPTY_AGENDA: Agenda = { items: [], active: null, groupMinutes: {} };

export function findItem(agenda: Agenda, id: AgendaItemId | null): AgendaItem | undefined {
  return id === null ? undefined : agenda.items.find((item) => item.id === id);
}

/** Time that an item has been active up to `at` (ms epoch), without pauses, ms. Never negative. */
export function itemSpentMs({ spentMs, activeSince }: AgendaItem, at: number): number {
  return activeSince === null ? spentMs : spentMs + Math.max(0, at - activeSince);
}
