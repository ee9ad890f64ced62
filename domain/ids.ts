/**
 * Branded identifiers: strings that the compiler keeps apart. A brand exists only in the types; on the wire and in
 * the log an id is its string.
 */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** One conference: one log, one programme. */
export type ConferenceId = Branded<'ConferenceId'>;
/** A site's code in the catalogue (`LCA`, `USSF`): short, upper case, what operators type. */
export type SiteId = Branded<'SiteId'>;
/** One authenticated socket of a person or a site; a reconnect is a new session. */
export type SessionId = Branded<'SessionId'>;
/** One browser tab or bot: the same device that connects again replaces its earlier session. */
export type DeviceId = Branded<'DeviceId'>;
/** One turn to speak, from standby or grant to its end. */
export type SpeechId = Branded<'SpeechId'>;
/** One entry of a site in the queue. */
export type FloorRequestId = Branded<'FloorRequestId'>;
/** Chosen by the client; a repeated one gets the first answer again. */
export type CommandId = Branded<'CommandId'>;
export type AgendaItemId = Branded<'AgendaItemId'>;
/** A named person of the conference plan. */
export type PersonId = Branded<'PersonId'>;
/** A screen that has been paired. */
export type DisplayId = Branded<'DisplayId'>;
/** A staff account's name. */
export type AccountName = Branded<'AccountName'>;

type AnyId =
  | ConferenceId
  | SiteId
  | SessionId
  | DeviceId
  | SpeechId
  | FloorRequestId
  | CommandId
  | AgendaItemId
  | PersonId
  | DisplayId
  | AccountName;

/** Brands a string whose form has been checked, at the border where it comes in. */
export function asId<Id extends AnyId>(value: string): Id {
  return value as Id;
}
