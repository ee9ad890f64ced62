import { agenda } from '../agenda/decideAgenda.ts';
import { content, contentAfter, type Content } from '../content/content.ts';
import type { CommandContext } from '../decider.ts';
import { delegation, type DelegationCommand } from '../delegation/delegation.ts';
import { decideFloor } from '../floor/decideFloor.ts';
import type { FloorCommand } from '../floor/floorEvents.ts';
import { lineTest, type LineTestCommand } from '../linetest/lineTest.ts';
import { refusedByClosing } from '../phase/phase.ts';
import { Rejection } from '../rejection.ts';
import { interruptedRun, rollCall } from '../rollcall/decideRollCall.ts';
import { secretariat } from '../secretariat/decideSecretariat.ts';
import type { SecretariatCommand } from '../secretariat/secretariat.ts';
import { sites } from '../sites/decideSites.ts';
import type { SiteEvent } from '../sites/sites.ts';
import { decideSpeeches } from '../speeches/decideSpeeches.ts';
import type { Conference, ConferenceCommand, ConferenceEvent } from './conference.ts';
import { decidePhase } from './decidePhase.ts';
import { removeSite } from './removeSite.ts';
import { importSpeeches } from './importSpeeches.ts';
import { namePerson } from './people.ts';
import { planConference } from './plan.ts';

export type Decision = readonly ConferenceEvent[] | Rejection;

/** Decides a command of any area. Answers the events that follow, none where it already holds, or the rules' no. */
export function decide(state: Conference, command: ConferenceCommand, context: CommandContext): Decision {
  if (command.type === 'PlanConference') {
    return planConference(state.details, command);
  }
  if (state.details === null) {
    return new Rejection('not_planned');
  }
  return decidePlanned(state, command, context);
}

type PlannedCommand = Exclude<ConferenceCommand, { type: 'PlanConference' }>;

/** Agenda, phases, sites and the record. */
function decidePlanned(state: Conference, command: PlannedCommand, context: CommandContext): Decision {
  switch (command.type) {
    case 'NamePerson':
      return namePerson(state, command);
    case 'EnterPhase':
    case 'PauseConference':
    case 'ResumeConference':
    case 'ReopenConference':
      return decidePhase(state, command, context);
    case 'AddAgendaItem':
    case 'EditAgendaItem':
    case 'MoveAgendaItem':
    case 'RemoveAgendaItem':
    case 'ActivateAgendaItem':
    case 'SkipAgendaItem':
    case 'SetGroupBudget':
      return agenda.decide(state, command, context);
    case 'ConnectSite':
    case 'DisconnectSite':
    case 'DisconnectAllSites':
    case 'RenameSite':
      return withContentAfter(state.content, sites.decide(state, command, context));
    case 'InviteSite':
      return refusedByClosing(state.phase) ?? sites.decide(state, command, context);
    case 'RemoveSite':
      return refusedByClosing(state.phase) ?? removeSite(state, command, context);
    case 'SetDelegation':
    case 'RecordLineTest':
    case 'CorrectAttendance':
    case 'SetAttendanceRules':
    case 'IssueExport':
      return decideRecord(state, command, context);
    case 'StartContent':
    case 'StopContent':
      return content.decide(state, command, context);
    default:
      return decideWord(state, command, context);
  }
}

type RecordCommand = DelegationCommand | LineTestCommand | SecretariatCommand;

/** What is written down by hand. */
function decideRecord(state: Conference, command: RecordCommand, context: CommandContext): Decision {
  switch (command.type) {
    case 'SetDelegation':
      return delegation.decide(state, command, context);
    case 'RecordLineTest':
      return lineTest.decide(state, command, context);
    default:
      return secretariat.decide(state, command, context);
  }
}

/** The list, the roll call and the floor: who is heard. */
function decideWord(state: Conference, command: PlannedCommand, context: CommandContext): Decision {
  switch (command.type) {
    case 'ImportSpeeches':
      return importSpeeches(state, command);
    case 'AddSpeech':
    case 'EditSpeech':
    case 'MoveSpeech':
    case 'SettleSpeech':
    case 'CutSpeeches':
    case 'DropSpeeches':
    case 'ReAddLastSpeaker':
      return decideSpeeches(state, command);
    case 'OpenCount':
    case 'RunRollCall':
    case 'CallSite':
    case 'MarkSite':
    case 'MarkSites':
    case 'SkipCalledSite':
    case 'UndoMark':
    case 'InterruptRollCall':
    case 'EndCallVoice':
      return rollCall.decide(state, command, context);
    default:
      return withRunInterrupted(state, decideFloor(state, command as FloorCommand, context));
  }
}

/** What takes the floor, or closes all microphones, takes the called site off: the run goes on afterwards with it. Rule [RC13]. */
function withRunInterrupted(state: Conference, decided: Decision): Decision {
  const interrupts = !(decided instanceof Rejection) && decided.some(endsCall);
  return interrupts ? [...interruptedRun(state.rollCall), ...decided] : decided;
}

function endsCall(event: ConferenceEvent): boolean {
  return (
    event.type === 'FloorGranted' ||
    event.type === 'MicrophonesClosed' ||
    (event.type === 'FloorStepUndone' && event.data.restored !== null)
  );
}

function withContentAfter(shared: Content, decided: readonly SiteEvent[] | Rejection): Decision {
  return decided instanceof Rejection ? decided : [...decided, ...contentAfter(shared, decided)];
}
