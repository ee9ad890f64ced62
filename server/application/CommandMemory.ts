import type { Actor } from '../../domain/actor.ts';
import type { CommandId } from '../../domain/ids.ts';
import type { Rejection } from '../../domain/rejection.ts';
import type { Executed, Origin } from './execution.ts';

/** Commands are repeated within seconds, after a lost answer; a few thousand are far more than can be on the way. */
const LIMIT = 10_000;

/**
 * Which answer each command got, so that a repetition gets it again and has no second effect. The ids are in the log
 * too, from which a restarted server fills this again. An id is its sender's own: nobody can claim another's.
 */
export class CommandMemory {
  readonly #answers = new Map<string, Executed | Rejection>();

  recall(origin: Origin): Executed | Rejection | undefined {
    return origin.command === null ? undefined : this.#answers.get(key(origin.actor, origin.command));
  }

  remember(origin: Origin, answer: Executed | Rejection): void {
    if (origin.command === null) {
      return;
    }
    const id = key(origin.actor, origin.command);
    this.#answers.delete(id);
    this.#answers.set(id, answer);
    if (this.#answers.size > LIMIT) {
      const [oldest] = this.#answers.keys();
      this.#answers.delete(oldest ?? id);
    }
  }
}

function key(actor: Actor, command: CommandId): string {
  switch (actor.kind) {
    case 'staff':
      return `staff ${actor.name} ${command}`;
    case 'site':
      return `site ${actor.site} ${command}`;
    case 'system':
      return `system ${command}`;
    default:
      return actor satisfies never;
  }
}
