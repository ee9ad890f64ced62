import type { Person } from '../conference/people.ts';
import type { AgendaItemId, PersonId, SiteId, SpeechId } from '../ids.ts';
import type { Speech, SpeechKind, SpeechOutcome } from './speech.ts';

/** What the list says of a speech when it is put on it. */
export type SpeechDraft = {
  readonly speech: SpeechId;
  readonly item: AgendaItemId | null;
  readonly site: SiteId;
  readonly person: PersonId | null;
  readonly kind: SpeechKind;
  readonly topic: string | null;
  readonly document: string | null;
  readonly allowanceMs: number;
};

/** What can be edited. What is left out stays. */
export type SpeechChange = Partial<Pick<SpeechDraft, 'item' | 'site' | 'person' | 'topic' | 'document'>> & {
  readonly allowanceMs?: number;
};

export type SpeechCommand =
  /** `before`: the speech that it comes before; null for the end of the list. */
  | (SpeechDraft & { readonly type: 'AddSpeech'; readonly before: SpeechId | null })
  /** A prepared list, whole: all of it or nothing. `people` are those whom it names, with new ids. */
  | {
      readonly type: 'ImportSpeeches';
      readonly people: readonly Person[];
      readonly speeches: readonly SpeechDraft[];
    }
  /** `expectedVersion` is that of the speech as its editor saw it. */
  | {
      readonly type: 'EditSpeech';
      readonly speech: SpeechId;
      readonly expectedVersion: number;
      readonly change: SpeechChange;
    }
  | {
      readonly type: 'MoveSpeech';
      readonly speech: SpeechId;
      readonly expectedVersion: number;
      readonly before: SpeechId | null;
    }
  /** Skips, defers or withdraws a speech that has not had its turn, or takes it back onto the list (`open`). */
  | {
      readonly type: 'SettleSpeech';
      readonly speech: SpeechId;
      readonly outcome: Exclude<SpeechOutcome, 'done'>;
    }
  /** At most this allowance for each open speech of an item that has not begun. */
  | { readonly type: 'CutSpeeches'; readonly item: AgendaItemId; readonly allowanceMs: number }
  /** Defers these, all or none: what an item has no time for. */
  | { readonly type: 'DropSpeeches'; readonly speeches: readonly SpeechId[] }
  /** Puts whoever spoke last onto the top of the list again, as a new speech. */
  | { readonly type: 'ReAddLastSpeaker'; readonly speech: SpeechId };

export type SpeechEvent =
  | { readonly type: 'SpeechAdded'; readonly data: SpeechDraft & { readonly before: SpeechId | null } }
  | {
      readonly type: 'SpeechEdited';
      readonly data: { readonly speech: SpeechId; readonly change: SpeechChange };
    }
  | {
      readonly type: 'SpeechMoved';
      readonly data: { readonly speech: SpeechId; readonly before: SpeechId | null };
    }
  | {
      readonly type: 'SpeechSettled';
      readonly data: { readonly speech: SpeechId; readonly outcome: Exclude<Speech['outcome'], 'done'> };
    };
