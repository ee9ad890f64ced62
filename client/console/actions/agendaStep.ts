import type { AgendaChange, AgendaDraft } from '../../../domain/agenda/agenda.ts';
import type { FloorRules } from '../../../domain/floor/floor.ts';
import type { AgendaItemId, SiteId } from '../../../domain/ids.ts';
import type { SiteGroup } from '../../../domain/sites/sites.ts';
import type { LocalText } from '../../../domain/text.ts';
import { NEW_ITEM, NEW_PERSON, type Sight, type Step } from './Step.ts';

/** The agenda's items, who is named, and what the conference agrees on for all speeches. */
export type AgendaAction =
  | { readonly type: 'activate' | 'skipItem'; readonly item: AgendaItemId }
  | {
      readonly type: 'addItem';
      readonly draft: Omit<AgendaDraft, 'id'>;
      readonly before: AgendaItemId | null;
    }
  | {
      readonly type: 'editItem';
      readonly item: AgendaItemId;
      readonly expectedVersion: number;
      readonly change: AgendaChange;
    }
  | {
      readonly type: 'moveItem';
      readonly item: AgendaItemId;
      readonly expectedVersion: number;
      readonly before: AgendaItemId | null;
    }
  | { readonly type: 'removeItem'; readonly item: AgendaItemId; readonly expectedVersion: number }
  | { readonly type: 'setBudget'; readonly group: SiteGroup; readonly minutes: number | null }
  | {
      readonly type: 'setRules';
      readonly rules: Omit<FloorRules, 'version'>;
      readonly expectedVersion: number;
    }
  | {
      readonly type: 'namePerson';
      readonly site: SiteId;
      readonly name: string;
      readonly office: LocalText;
    };

export function agendaStep(action: AgendaAction, sight: Sight): Step {
  switch (action.type) {
    case 'activate': {
      const seen = { item: action.item, from: sight.conference.agenda.active };
      return { name: 'agenda.activate', input: seen, command: { type: 'ActivateAgendaItem', ...seen } };
    }
    case 'skipItem': {
      const { item } = action;
      return { name: 'agenda.skip', input: { item }, command: { type: 'SkipAgendaItem', item } };
    }
    case 'setBudget': {
      const { group, minutes } = action;
      return {
        name: 'agenda.budget',
        input: { group, minutes },
        command: { type: 'SetGroupBudget', group, minutes },
      };
    }
    case 'setRules': {
      const { rules, expectedVersion } = action;
      return {
        name: 'floor.rules',
        input: { rules, expectedVersion },
        command: { type: 'SetFloorRules', rules, expectedVersion },
      };
    }
    case 'namePerson': {
      const { site, name, office } = action;
      return {
        name: 'people.name',
        input: { site, name, office },
        command: { type: 'NamePerson', person: NEW_PERSON, site, name, office },
      };
    }
    default:
      return editStep(action);
  }
}

function editStep(
  action: AgendaAction & { readonly type: `${'add' | 'edit' | 'move' | 'remove'}Item` },
): Step {
  switch (action.type) {
    case 'addItem': {
      const { draft, before } = action;
      return {
        name: 'agenda.add',
        input: { ...draft, documents: [...draft.documents], before },
        command: { type: 'AddAgendaItem', item: { id: NEW_ITEM, ...draft }, before },
      };
    }
    case 'editItem': {
      const { item, expectedVersion, change } = action;
      const { documents, ...others } = change;
      return {
        name: 'agenda.edit',
        input: {
          item,
          expectedVersion,
          change: { ...others, ...(documents !== undefined && { documents: [...documents] }) },
        },
        command: { type: 'EditAgendaItem', item, expectedVersion, change },
      };
    }
    case 'moveItem': {
      const { type: _, ...seen } = action;
      return { name: 'agenda.move', input: seen, command: { type: 'MoveAgendaItem', ...seen } };
    }
    case 'removeItem': {
      const { type: _, ...seen } = action;
      return { name: 'agenda.remove', input: seen, command: { type: 'RemoveAgendaItem', ...seen } };
    }
    default:
      return action satisfies never;
  }
}
