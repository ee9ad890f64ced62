import type { AgendaItemId, SpeechId } from '../../../domain/ids.ts';
import type { SpeechOutcome } from '../../../domain/speeches/speech.ts';
import type { SpeechChange, SpeechDraft } from '../../../domain/speeches/speechEvents.ts';
import { NEW_SPEECH, type Step } from './Step.ts';

/** The prepared list of speeches. */
export type ListAction =
  | {
      readonly type: 'addSpeech';
      readonly draft: Omit<SpeechDraft, 'speech' | 'kind'>;
      readonly before: SpeechId | null;
    }
  | {
      readonly type: 'editSpeech';
      readonly speech: SpeechId;
      readonly expectedVersion: number;
      readonly change: SpeechChange;
    }
  | {
      readonly type: 'moveSpeech';
      readonly speech: SpeechId;
      readonly expectedVersion: number;
      readonly before: SpeechId | null;
    }
  | {
      readonly type: 'settle';
      readonly speech: SpeechId;
      readonly outcome: Exclude<SpeechOutcome, 'done'>;
    }
  | { readonly type: 'cut'; readonly item: AgendaItemId; readonly allowanceMs: number }
  | { readonly type: 'drop'; readonly speeches: readonly SpeechId[] }
  | { readonly type: 'readdLast' };

export function listStep(action: ListAction): Step {
  switch (action.type) {
    case 'cut': {
      const { item, allowanceMs } = action;
      return {
        name: 'speeches.cut',
        input: { item, allowanceMs },
        command: { type: 'CutSpeeches', item, allowanceMs },
      };
    }
    case 'drop': {
      const { speeches } = action;
      return {
        name: 'speeches.drop',
        input: { speeches: [...speeches] },
        command: { type: 'DropSpeeches', speeches },
      };
    }
    case 'readdLast':
      return {
        name: 'speeches.readdLast',
        input: {},
        command: { type: 'ReAddLastSpeaker', speech: NEW_SPEECH },
      };
    default:
      return entryStep(action);
  }
}

function entryStep(
  action: ListAction & { readonly type: `${'add' | 'edit' | 'move'}Speech` | 'settle' },
): Step {
  switch (action.type) {
    case 'addSpeech': {
      const { draft, before } = action;
      return {
        name: 'speeches.add',
        input: { ...draft, before },
        command: { type: 'AddSpeech', speech: NEW_SPEECH, kind: 'planned', ...draft, before },
      };
    }
    case 'editSpeech': {
      const { type: _, ...seen } = action;
      return { name: 'speeches.edit', input: seen, command: { type: 'EditSpeech', ...seen } };
    }
    case 'moveSpeech': {
      const { type: _, ...seen } = action;
      return { name: 'speeches.move', input: seen, command: { type: 'MoveSpeech', ...seen } };
    }
    case 'settle': {
      const { type: _, ...settled } = action;
      return { name: 'speeches.settle', input: settled, command: { type: 'SettleSpeech', ...settled } };
    }
    default:
      return action satisfies never;
  }
}
