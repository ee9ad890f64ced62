import type { CheckedInput, RequestName, RequestOutput } from '../../../contract/requests.ts';
import type { Rejection } from '../../../domain/rejection.ts';
import type { ConferenceCommand } from '../../../domain/conference/conference.ts';
import type { CommandId } from '../../../domain/ids.ts';
import type { LiveConference } from '../../application/LiveConference.ts';
import type { Displays } from '../../auth/Displays.ts';
import { actorOf } from '../../auth/Identity.ts';
import type { Tokens } from '../../auth/Tokens.ts';
import type { MediaPlane } from '../../media/MediaPlane.ts';
import type { ConferenceChannel } from '../ConferenceChannel.ts';
import type { Refusal } from '../Refusal.ts';
import type { Session } from '../Session.ts';
import type { Executed } from '../../application/execution.ts';

/** What a handler works with. Who asks is the session's affair, never the payload's. */
export type HandlerContext = {
  readonly session: Session;
  readonly conference: LiveConference;
  readonly channel: ConferenceChannel;
  readonly plane: MediaPlane;
  readonly displays: Displays;
  readonly tokens: Tokens;
  readonly now: () => number;
};

type Answer<N extends RequestName> = RequestOutput<N> | Rejection | Refusal;

export type Handler<N extends RequestName> = (
  context: HandlerContext,
  input: CheckedInput<N>,
) => Answer<N> | Promise<Answer<N>>;

/** One handler for every request of the contract; a missing one does not compile. */
export type HandlerTable = { readonly [N in RequestName]: Handler<N> };

/** A handler whose request has been looked up by name: the table has checked that name and input belong together. */
export type AnyHandler = (context: HandlerContext, input: unknown) => unknown;

/** Gives the runner a command of this session. */
export function run(
  { conference, session }: HandlerContext,
  id: CommandId,
  command: ConferenceCommand,
): Promise<Executed | Rejection> {
  return conference.runner.execute(command, { actor: actorOf(session.identity), command: id });
}

/** Edits say what changes; what they leave out is not there, not undefined. */
export function given<T extends object>(change: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(change).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
