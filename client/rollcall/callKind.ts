import { nextToCall } from '../../domain/rollcall/callOrder.ts';
import type { RollCall } from '../../domain/rollcall/rollCall.ts';
import type { Sites } from '../../domain/sites/sites.ts';

/** `inOrder`: the run has come to the site · `outOfTurn`: the run waits and goes on after it · `single`: there is no run. */
export type CallKind = 'inOrder' | 'outOfTurn' | 'single';

/** How the called site comes to be called; null while none is. Until it has a mark, the run is still at it. Rule [RP7]. */
export function callKind(rollCall: RollCall, sites: Sites): CallKind | null {
  const { calling } = rollCall;
  if (calling === null) {
    return null;
  }
  if (!calling.inRun) {
    return 'single';
  }
  return nextToCall(rollCall, sites) === calling.site ? 'inOrder' : 'outOfTurn';
}
