import type { OnAir, Programme, ProgrammeProblem } from '../../../contract/notifications.ts';
import type { Conference } from '../../../domain/conference/conference.ts';
import type { SiteId } from '../../../domain/ids.ts';
import { plannedBuses } from '../../../domain/programme/plannedBuses.ts';
import { BUSES, programmePlan, type BusName } from '../../../domain/programme/programme.ts';

/** One bus as the console shows it: what it really forwards beside what the log asks for. */
export type BusState = {
  readonly bus: BusName;
  readonly actual: SiteId | null;
  readonly intended: SiteId | null;
  readonly agrees: boolean;
  readonly problem: ProgrammeProblem | null;
};

/** All buses, video first. Rule [CN7]: `actual` comes from the media plane and from nowhere else. */
export function busStates(conference: Conference, { onAir, problems }: Programme): readonly BusState[] {
  const plan = programmePlan(conference, 0);
  const planned: OnAir | null = plan === null ? null : plannedBuses(plan);
  return BUSES.map((bus) => {
    const actual = onAir[bus];
    const intended = planned?.[bus] ?? null;
    const problem = problems.find((found) => found.bus === bus) ?? null;
    return { bus, actual, intended, agrees: actual === intended, problem };
  });
}
