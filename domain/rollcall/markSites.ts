import type { PhaseState } from '../phase/phase.ts';
import { Rejection } from '../rejection.ts';
import type { Sites } from '../sites/sites.ts';
import { isStoredText } from '../text.ts';
import { findSiteToCall } from './callOrder.ts';
import { currentCount, markOf, REASON_LIMIT } from './rollCall.ts';
import type { Count, Mark, RollCall, RollCallCommand, RollCallEvent } from './rollCall.ts';

type MarkWorld = { readonly rollCall: RollCall; readonly sites: Sites; readonly phase: PhaseState };
type Decision = readonly RollCallEvent[] | Rejection;

/** Marks one site, or takes its mark away. Rules [RC3] to [RC5]. */
export function markSite(world: MarkWorld, command: RollCallCommand & { type: 'MarkSite' }): Decision {
  const { number, site, mark, correction } = command;
  const count = countToMark(world, number, correction);
  if (count instanceof Rejection) {
    return count;
  }
  if (findSiteToCall(world.sites, site) === undefined) {
    return new Rejection('unknown_site');
  }
  const reason = needsReason(mark) ? command.reason : null;
  if (needsReason(mark) && reason === null) {
    return new Rejection('reason_needed');
  }
  if (![reason, correction].every((text) => text === null || isStoredText(text, REASON_LIMIT))) {
    return new Rejection('invalid_text');
  }
  // The mark of the site that is being called is its answer, even where it says what the last call said.
  const answers = world.rollCall.calling?.site === site && count === currentCount(world.rollCall);
  return holds(count, command, reason) && !(answers && mark !== null)
    ? []
    : [{ type: 'SiteMarked', data: { number, site, mark, reason, correction } }];
}

/** Marks several sites as present: all of them or none. Rule [RC16]. */
export function markSites(world: MarkWorld, command: RollCallCommand & { type: 'MarkSites' }): Decision {
  const { number, sites, mark } = command;
  const count = countToMark(world, number, null);
  if (count instanceof Rejection) {
    return count;
  }
  if (sites.some((site) => findSiteToCall(world.sites, site) === undefined)) {
    return new Rejection('unknown_site');
  }
  return [...new Set(sites)]
    .filter((site) => markOf(count, site)?.mark !== mark)
    .map((site) => ({
      type: 'SiteMarked',
      data: { number, site, mark, reason: null, correction: null },
    }));
}

/** The count that the command means, if it may still be marked. An earlier one is only corrected. */
function countToMark(
  { rollCall: state, phase }: MarkWorld,
  number: number,
  correction: string | null,
): Count | Rejection {
  const count = state.counts.find((one) => one.number === number);
  if (count === undefined || (count !== currentCount(state) && correction === null)) {
    return new Rejection('unknown_count');
  }
  return phase.phase === 'closed' && correction === null ? new Rejection('correction_needed') : count;
}

/** Whether absence is what the mark says: it has to be explained. */
export function needsReason(mark: Mark | null): mark is 'absent' | 'excused' {
  return mark === 'absent' || mark === 'excused';
}

function holds(
  count: Count,
  { site, mark }: RollCallCommand & { type: 'MarkSite' },
  reason: string | null,
): boolean {
  const entry = markOf(count, site);
  return (entry?.mark ?? null) === mark && (entry?.reason ?? null) === reason;
}
