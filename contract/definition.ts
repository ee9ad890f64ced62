import * as v from 'valibot';
import type { Role } from '../domain/actor.ts';
import { commandId } from './fields.ts';

export type Definition = {
  /** Any of these roles may send it; undefined means every authenticated session. */
  readonly roles?: readonly Role[];
  /** How many requests it counts for in the rate limit; undefined means one. */
  readonly cost?: number;
  readonly input: v.GenericSchema;
};

/** Declares a request: the answer's type is given by hand, the input's follows from its schema. */
export function request<Output>() {
  return <const D extends Definition>(definition: D): D & { readonly output?: Output } => definition;
}

/** Answer to a command: the log version at which it holds. */
export type Accepted = { readonly version: number };

/** Declares a command: its input has an id chosen by the client, its answer says from which version on it holds. */
export function command<const Roles extends readonly Role[], const E extends v.ObjectEntries>(
  roles: Roles,
  entries: E,
) {
  return request<Accepted>()({ roles, input: v.strictObject({ command: commandId, ...entries }) });
}
