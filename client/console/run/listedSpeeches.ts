import { speechState, type Floor, type SpeechState } from '../../../domain/floor/floor.ts';
import type { AgendaItemId } from '../../../domain/ids.ts';
import type { Speech, Speeches } from '../../../domain/speeches/speech.ts';

export type ListedSpeech = { readonly speech: Speech; readonly state: SpeechState };

/** The speeches of an item as the run of show lists them: all that were planned or begun, in the order of the list. */
export function listedSpeeches(
  { speeches, floor }: { readonly speeches: Speeches; readonly floor: Floor },
  item: AgendaItemId,
): readonly ListedSpeech[] {
  return speeches
    .filter((speech) => speech.item === item && !isLeftover(speech))
    .map((speech) => ({ speech, state: speechState(floor, speech) }));
}

/** Whether it can be moved and edited: it waits for its turn. */
export function isWaiting({ state }: ListedSpeech): boolean {
  return state === 'planned' || state === 'standby' || state === 'ready';
}

/** One that nobody had planned, prepared and let go again. */
function isLeftover({ kind, outcome, grantedAt }: Speech): boolean {
  return kind !== 'planned' && outcome === 'withdrawn' && grantedAt === null;
}
