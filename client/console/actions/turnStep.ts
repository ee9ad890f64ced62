import type { SpeechId } from '../../../domain/ids.ts';
import { findSpeech } from '../../../domain/speeches/speech.ts';
import type { Sight, Step } from './Step.ts';

/** The timer of a speech, and what becomes of a turn that cannot go on. */
export type TurnAction =
  | ClockAction
  | { readonly type: 'phone' | 'mute' | 'unmute'; readonly speech: SpeechId }
  | { readonly type: 'putBack'; readonly speech: SpeechId; readonly place: 'first' | 'deferred' };

type ClockAction =
  | { readonly type: 'hold' | 'resume' | 'restart'; readonly speech: SpeechId }
  | { readonly type: 'allow'; readonly speech: SpeechId; readonly allowanceMs: number };

export function turnStep(action: TurnAction, sight: Sight): Step {
  const { speech } = action;
  switch (action.type) {
    case 'phone':
      return { name: 'floor.phone', input: { speech }, command: { type: 'ContinueByPhone', speech } };
    case 'mute':
      return { name: 'floor.mute', input: { speech }, command: { type: 'MuteSpeech', speech } };
    case 'unmute':
      return { name: 'floor.unmute', input: { speech }, command: { type: 'UnmuteSpeech', speech } };
    case 'putBack': {
      const { place } = action;
      return {
        name: 'floor.putBack',
        input: { speech, place },
        command: { type: 'PutBackSpeech', speech, place },
      };
    }
    default:
      return clockStep(action, sight);
  }
}

function clockStep(action: ClockAction, { conference, now }: Sight): Step {
  const { speech } = action;
  switch (action.type) {
    case 'hold':
      return {
        name: 'floor.hold',
        input: { speech },
        command: { type: 'HoldSpeech', speech, cause: 'operator', since: now },
      };
    case 'resume':
      return {
        name: 'floor.resume',
        input: { speech },
        command: { type: 'ResumeSpeech', speech, cause: 'operator' },
      };
    case 'restart': {
      const runningSince = findSpeech(conference.speeches, speech)?.timer.runningSince ?? null;
      return {
        name: 'floor.restart',
        input: { speech, runningSince },
        command: { type: 'RestartTimer', speech, runningSince },
      };
    }
    case 'allow': {
      const { allowanceMs } = action;
      return {
        name: 'floor.allow',
        input: { speech, allowanceMs },
        command: { type: 'SetAllowance', speech, allowanceMs },
      };
    }
    default:
      return action satisfies never;
  }
}
