import type { CommandContext } from '../decider.ts';
import { endSpeech } from '../floor/decideGrant.ts';
import { clearStandby } from '../floor/decideStandby.ts';
import { nestedSpeech, speechOnFloor } from '../floor/floor.ts';
import { phase, type PhaseCommand, type PhaseEvent } from '../phase/phase.ts';
import { Rejection } from '../rejection.ts';
import { interruptedRun } from '../rollcall/decideRollCall.ts';
import type { Speech } from '../speeches/speech.ts';
import type { Conference, ConferenceEvent } from './conference.ts';

/** What a change of the phase means for floor, standby and roll call. Rules [PH3] to [PH6]. */
export function decidePhase(
  state: Conference,
  command: PhaseCommand,
  context: CommandContext,
): readonly ConferenceEvent[] | Rejection {
  const decided = phase.decide(state, command, context);
  return decided instanceof Rejection
    ? decided
    : decided.flatMap((event) => consequences(state, event, context.at));
}

function consequences(state: Conference, event: PhaseEvent, at: number): readonly ConferenceEvent[] {
  switch (event.type) {
    case 'PhaseEntered':
      return event.data.phase === 'closed'
        ? [
            ...interruptedRun(state.rollCall),
            ...endSpeech(state, 'phase_closed'),
            ...clearStandby(state, state.floor.standby),
            event,
          ]
        : [...(event.data.from === 'roll_call' ? interruptedRun(state.rollCall) : []), event];
    case 'ConferencePaused':
      return [
        ...interruptedRun(state.rollCall),
        event,
        ...speaking(state).map(({ id: speech, site }): ConferenceEvent => ({
          type: 'SpeechHeld',
          data: { speech, site, cause: 'conference', since: at },
        })),
      ];
    case 'ConferenceResumed':
      return [
        event,
        ...speaking(state)
          .filter(({ holds }) => holds.some(({ cause }) => cause === 'conference'))
          .map(({ id: speech, site }): ConferenceEvent => ({
            type: 'SpeechResumed',
            data: { speech, site, cause: 'conference' },
          })),
      ];
    case 'ConferenceReopened':
      return [event];
    default:
      return event satisfies never;
  }
}

function speaking(state: Conference): readonly Speech[] {
  return [speechOnFloor(state), nestedSpeech(state)].filter((speech) => speech !== undefined);
}
