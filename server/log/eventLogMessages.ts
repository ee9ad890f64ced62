import type { ConferenceId } from '../../domain/ids.ts';
import type { StoredEvent } from './EventLog.ts';

/** What the server asks of the thread of its log. */
export type LogOrder =
  | {
      readonly type: 'append';
      readonly conference: ConferenceId;
      readonly expectedVersion: number;
      /** The new events as one canonical JSON text: what has no such form is refused before it is sent. */
      readonly events: string;
    }
  | {
      readonly type: 'read';
      readonly conference: ConferenceId;
      readonly from: number;
      readonly limit: number;
    }
  | { readonly type: 'conferences' };

export type LogResults = {
  readonly append: readonly StoredEvent[];
  readonly read: readonly StoredEvent[];
  readonly conferences: readonly ConferenceId[];
};

/** `close` has no answer: the thread writes what was ordered before, answers it, and ends. */
export type LogRequest = { readonly id: number; readonly order: LogOrder } | 'close';

/** The first message is `open`; a thread that cannot open its file throws instead. */
export type LogAnswer =
  | 'open'
  | { readonly id: number; readonly result: LogResults[keyof LogResults] }
  | ({ readonly id: number } & LogFailure);

export type LogFailure =
  /** Another writer was first; the log is at this version. */
  | { readonly actualVersion: number }
  /** `own` are the error's further properties, SQLite's `code` for one, which a copied error loses on its way. */
  | { readonly error: unknown; readonly own: object };
