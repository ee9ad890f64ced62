import type { Actor } from '../../domain/actor.ts';
import type { CommandId } from '../../domain/ids.ts';

/** Who gives a command, and the id by which a repetition of it is known (null for the server's own). */
export type Origin = { readonly actor: Actor; readonly command: CommandId | null };

/** A command that holds, and the log version from which on it does. */
export type Executed = { readonly version: number };
