import type { Conference } from '../../../domain/conference/conference.ts';
import { nestedSpeech, speechOnFloor } from '../../../domain/floor/floor.ts';
import { PHASES } from '../../../domain/phase/phase.ts';
import type { ConsoleAction } from './consoleAction.ts';

/**
 * Whether the operator is asked first: what ends or stops the session for everybody, cuts a speaker's word off, leaves
 * its usual course, changes the record of a session that was over, or throws away what somebody has prepared. Closing
 * all microphones never asks: it is the way out of a bad moment. Rule [CN16].
 */
export function mustAsk(action: ConsoleAction, conference: Conference): boolean {
  const { phase } = conference.phase;
  switch (action.type) {
    case 'enterPhase':
      return action.phase === 'closed' || PHASES.indexOf(action.phase) !== PHASES.indexOf(phase) + 1;
    case 'pause':
      return action.cause === 'stopped' || isAnybodySpeaking(conference);
    case 'reopen':
    case 'removeItem':
    case 'drop':
      return true;
    default:
      return false;
  }
}

function isAnybodySpeaking(conference: Conference): boolean {
  return [speechOnFloor(conference), nestedSpeech(conference)].some((speech) => speech !== undefined);
}
