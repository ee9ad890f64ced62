import type { AirRole } from './airRole.ts';
import type { SiteTurn } from './siteTurn.ts';

/** What leaving would break off: what everybody sees and hears, a turn that is about to come, or a place in the queue. */
export type LeavingCost = 'air' | 'turn' | 'place';

type Situation = {
  readonly role: AirRole;
  readonly turn: SiteTurn;
  /** How many requests of the site wait. */
  readonly waiting: number;
  /** The conference is over. */
  readonly closed: boolean;
};

/** What a site that leaves now would lose, the most first; null for nothing, and then nothing is asked. Rule [SP7]. */
export function leavingCost({ role, turn, waiting, closed }: Situation): LeavingCost | null {
  if (role === 'on_air' || turn.speaking !== null || turn.called !== null) {
    return 'air';
  }
  if (turn.preparing !== null) {
    return 'turn';
  }
  return waiting > 0 && !closed ? 'place' : null;
}
