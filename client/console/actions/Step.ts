import type { RequestInput, RequestName } from '../../../contract/requests.ts';
import type { Conference, ConferenceCommand } from '../../../domain/conference/conference.ts';
import { asId, type AgendaItemId, type PersonId, type SpeechId } from '../../../domain/ids.ts';

/** Requests that are commands: their input has an id. */
type CommandName = {
  [N in RequestName]: RequestInput<N> extends { command: string } ? N : never;
}[RequestName];

/** What an action is to the server, the request without its id, and to the rules: the command that is decided about. */
export type Step = {
  [N in CommandName]: {
    readonly name: N;
    readonly input: Omit<RequestInput<N>, 'command'>;
    readonly command: ConferenceCommand;
  };
}[CommandName];

/** What an action is taken upon: the conference as the operator sees it, at `now` (ms epoch). */
export type Sight = { readonly conference: Conference; readonly now: number };

/** The server makes the ids of what is new; what the rules say does not depend on them. */
export const NEW_SPEECH = asId<SpeechId>('foreseen');
export const NEW_ITEM = asId<AgendaItemId>('foreseen');
export const NEW_PERSON = asId<PersonId>('foreseen');
