import type { Conference } from '../../../domain/conference/conference.ts';
import { PHASES } from '../../../domain/phase/phase.ts';
import type { ConsoleAction } from './consoleAction.ts';

/**
 * Whether the operator is asked first: what ends or stops the session for everybody, leaves its usual course, or throws
 * away what somebody has prepared. Closing all microphones never asks: it is the way out of a bad moment. Rule [CN16].
 */
export function mustAsk(action: ConsoleAction, { phase }: Conference): boolean {
  switch (action.type) {
    case 'enterPhase':
      return action.phase === 'closed' || PHASES.indexOf(action.phase) !== PHASES.indexOf(phase.phase) + 1;
    case 'pause':
      return action.cause === 'stopped';
    case 'removeItem':
    case 'drop':
      return true;
    default:
      return false;
  }
}
