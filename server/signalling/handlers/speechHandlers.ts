import { newId } from '../../application/newId.ts';
import { given, run, type HandlerTable } from './Handlers.ts';

type SpeechRequests = Extract<keyof HandlerTable, `speeches.${string}`>;

/** The prepared list of speeches. */
export const speechHandlers: Pick<HandlerTable, SpeechRequests> = {
  'speeches.add': (context, { command, before, ...draft }) =>
    run(context, command, { type: 'AddSpeech', speech: newId(), kind: 'planned', ...draft, before }),
  'speeches.edit': (context, { command, speech, expectedVersion, change }) =>
    run(context, command, { type: 'EditSpeech', speech, expectedVersion, change: given(change) }),
  'speeches.move': (context, { command, speech, expectedVersion, before }) =>
    run(context, command, { type: 'MoveSpeech', speech, expectedVersion, before }),
  'speeches.settle': (context, { command, speech, outcome }) =>
    run(context, command, { type: 'SettleSpeech', speech, outcome }),
  'speeches.cut': (context, { command, item, allowanceMs }) =>
    run(context, command, { type: 'CutSpeeches', item, allowanceMs }),
  'speeches.drop': (context, { command, speeches }) =>
    run(context, command, { type: 'DropSpeeches', speeches }),
  'speeches.readdLast': (context, { command }) =>
    run(context, command, { type: 'ReAddLastSpeaker', speech: newId() }),
};
