import type { Actor } from './actor.ts';
import type { Rejection } from './rejection.ts';

/** What is true of every command: when it was given (server's ms epoch) and by whom. Deciders read no clock. */
export type CommandContext = { readonly at: number; readonly actor: Actor };

/** An event as `evolve` sees it: the stored fact with its time and actor. */
export type Recorded<E> = E & { readonly at: number; readonly actor: Actor };

/**
 * The decider pattern (J. Chassaing, "Functional Event Sourcing Decider", 2021): all rules of one area, pure.
 * `decide` answers the events that follow from a command, none where the command already holds, or says no by value.
 * `evolve` is total: it never throws and ignores nothing silently.
 * `S` is the area's own slice; `World` is what its rules may look at beside it.
 */
export type Decider<S, World, C, E> = {
  readonly initial: S;
  readonly decide: (world: World, command: C, context: CommandContext) => readonly E[] | Rejection;
  readonly evolve: (state: S, event: Recorded<E>) => S;
};
