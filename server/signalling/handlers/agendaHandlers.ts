import { newId } from '../../application/newId.ts';
import { given, run, type HandlerTable } from './Handlers.ts';

type AgendaRequests = Extract<keyof HandlerTable, `phase.${string}` | `agenda.${string}` | 'people.name'>;

/** Phases, the agenda and the people who are named. */
export const agendaHandlers: Pick<HandlerTable, AgendaRequests> = {
  'phase.enter': (context, { command, phase, from }) =>
    run(context, command, { type: 'EnterPhase', phase, from }),
  'phase.pause': (context, { command, cause }) => run(context, command, { type: 'PauseConference', cause }),
  'phase.resume': (context, { command }) => run(context, command, { type: 'ResumeConference' }),
  'phase.reopen': (context, { command }) => run(context, command, { type: 'ReopenConference' }),
  'agenda.add': (context, { command, before, ...draft }) =>
    run(context, command, { type: 'AddAgendaItem', item: { id: newId(), ...draft }, before }),
  'agenda.edit': (context, { command, item, expectedVersion, change }) =>
    run(context, command, { type: 'EditAgendaItem', item, expectedVersion, change: given(change) }),
  'agenda.move': (context, { command, item, expectedVersion, before }) =>
    run(context, command, { type: 'MoveAgendaItem', item, expectedVersion, before }),
  'agenda.remove': (context, { command, item, expectedVersion }) =>
    run(context, command, { type: 'RemoveAgendaItem', item, expectedVersion }),
  'agenda.activate': (context, { command, item, from }) =>
    run(context, command, { type: 'ActivateAgendaItem', item, from }),
  'agenda.skip': (context, { command, item }) => run(context, command, { type: 'SkipAgendaItem', item }),
  'agenda.budget': (context, { command, group, minutes }) =>
    run(context, command, { type: 'SetGroupBudget', group, minutes }),
  'people.name': (context, { command, site, name, office }) =>
    run(context, command, { type: 'NamePerson', person: newId(), site, name, office }),
};
