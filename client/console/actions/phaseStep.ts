import type { PauseCause, Phase } from '../../../domain/phase/phase.ts';
import type { Sight, Step } from './Step.ts';

/** The stages of the conference, and the pause over them. */
export type PhaseAction =
  | { readonly type: 'enterPhase'; readonly phase: Phase }
  | { readonly type: 'pause'; readonly cause: PauseCause }
  | { readonly type: 'unpause' }
  | { readonly type: 'reopen' };

export function phaseStep(action: PhaseAction, { conference }: Sight): Step {
  switch (action.type) {
    case 'enterPhase': {
      const seen = { phase: action.phase, from: conference.phase.phase };
      return { name: 'phase.enter', input: seen, command: { type: 'EnterPhase', ...seen } };
    }
    case 'pause': {
      const { cause } = action;
      return { name: 'phase.pause', input: { cause }, command: { type: 'PauseConference', cause } };
    }
    case 'unpause':
      return { name: 'phase.resume', input: {}, command: { type: 'ResumeConference' } };
    case 'reopen':
      return { name: 'phase.reopen', input: {}, command: { type: 'ReopenConference' } };
    default:
      return action satisfies never;
  }
}
