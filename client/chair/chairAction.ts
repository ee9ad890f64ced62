import type { RequestInput, RequestName } from '../../contract/requests.ts';
import type { Conference } from '../../domain/conference/conference.ts';
import type { CommandId, SpeechId } from '../../domain/ids.ts';
import type { TextKey } from '../i18n/translate.ts';
import { shownSpeech } from '../state/shownSpeech.ts';

/** What the chair's three buttons do. `speech` is the one that was seen when the button was pressed. */
export type ChairAction =
  | { readonly type: 'speak' }
  | { readonly type: 'endWord'; readonly speech: SpeechId }
  | { readonly type: 'stop' }
  | { readonly type: 'goOn' }
  | { readonly type: 'hold'; readonly speech: SpeechId }
  | { readonly type: 'resumeTimer'; readonly speech: SpeechId };

export const CHAIR_TEXTS = {
  speak: 'chair.speak',
  endWord: 'chair.endWord',
  stop: 'chair.stop',
  goOn: 'chair.goOn',
  hold: 'chair.hold',
  resumeTimer: 'chair.resumeTimer',
} as const satisfies Readonly<Record<ChairAction['type'], TextKey>>;

type Sendable = {
  [N in RequestName]: { readonly name: N; readonly input: RequestInput<N> };
}['floor.chair' | 'floor.release' | 'phase.pause' | 'phase.resume' | 'floor.hold' | 'floor.resume'];

/** The request that carries the action. */
export function requestFor(action: ChairAction, command: CommandId): Sendable {
  switch (action.type) {
    case 'speak':
      return { name: 'floor.chair', input: { command } };
    case 'endWord':
      return { name: 'floor.release', input: { command, speech: action.speech } };
    case 'stop':
      return { name: 'phase.pause', input: { command, cause: 'stopped' } };
    case 'goOn':
      return { name: 'phase.resume', input: { command } };
    case 'hold':
      return { name: 'floor.hold', input: { command, speech: action.speech } };
    case 'resumeTimer':
      return { name: 'floor.resume', input: { command, speech: action.speech } };
    default:
      return action satisfies never;
  }
}

/** What each of the three buttons does now; the third has nothing to do while nobody else speaks. Rule [CR1]. */
export type ChairChoice = {
  readonly word: ChairAction;
  readonly all: ChairAction;
  readonly timer: ChairAction | null;
};

export function chairChoice(conference: Conference): ChairChoice {
  const shown = shownSpeech(conference);
  const chair = shown?.chair ?? null;
  return {
    word: chair === null ? { type: 'speak' } : { type: 'endWord', speech: chair.id },
    all: { type: conference.phase.pause === null ? 'stop' : 'goOn' },
    timer: shown === null || shown.speech.kind === 'chair' ? null : timerAction(shown.speech),
  };
}

function timerAction({
  id,
  holds,
}: {
  readonly id: SpeechId;
  readonly holds: Conference['speeches'][number]['holds'];
}): ChairAction {
  const held = holds.some(({ cause }) => cause === 'operator');
  return { type: held ? 'resumeTimer' : 'hold', speech: id };
}
