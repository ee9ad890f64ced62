import { agendaStep, type AgendaAction } from './agendaStep.ts';
import { floorStep, type FloorAction } from './floorStep.ts';
import { listStep, type ListAction } from './listStep.ts';
import { phaseStep, type PhaseAction } from './phaseStep.ts';
import type { Sight, Step } from './Step.ts';
import { turnStep, type TurnAction } from './turnStep.ts';

/** Everything that the console's buttons and keys do to the conference. */
export type ConsoleAction =
  | FloorAction
  | TurnAction
  | PhaseAction
  | AgendaAction
  | ListAction
  | { readonly type: 'stopContent' };

/** The request that carries the action, as the operator who sees the conference means it, and the rules' command. */
export function stepOf(action: ConsoleAction, sight: Sight): Step {
  switch (action.type) {
    case 'hold':
    case 'resume':
    case 'restart':
    case 'phone':
    case 'mute':
    case 'unmute':
    case 'allow':
    case 'putBack':
      return turnStep(action, sight);
    case 'enterPhase':
    case 'pause':
    case 'unpause':
    case 'reopen':
      return phaseStep(action, sight);
    case 'activate':
    case 'skipItem':
    case 'addItem':
    case 'editItem':
    case 'moveItem':
    case 'removeItem':
    case 'setBudget':
    case 'setRules':
    case 'namePerson':
      return agendaStep(action, sight);
    case 'addSpeech':
    case 'editSpeech':
    case 'moveSpeech':
    case 'settle':
    case 'cut':
    case 'drop':
    case 'readdLast':
      return listStep(action);
    case 'stopContent':
      return { name: 'content.stop', input: {}, command: { type: 'StopContent', session: null } };
    default:
      return floorStep(action, sight);
  }
}
