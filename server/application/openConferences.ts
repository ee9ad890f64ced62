import type { ConferencePlan } from '../../config/conferencePlan.ts';
import { SYSTEM } from '../../domain/actor.ts';
import { asId, type ConferenceId } from '../../domain/ids.ts';
import { reopenUntil } from '../../domain/phase/phase.ts';
import { Rejection } from '../../domain/rejection.ts';
import type { EventLog } from '../log/EventLog.ts';
import { ConferenceRunner } from './ConferenceRunner.ts';
import { planCommand } from './planCommand.ts';

export type OpenConferencesOptions = {
  readonly log: EventLog;
  /** What an empty log starts with. */
  readonly plan: () => ConferencePlan;
  /** What comes after the conferences of the log; null for nothing. */
  readonly next?: () => ConferencePlan | null;
  /** Hears that the rules refuse the next one. */
  readonly onNextRefused?: (plan: ConferencePlan, refusal: Rejection) => void;
  readonly now: () => number;
};

/**
 * Opens every conference of the log, oldest first. An empty log starts with the planned conference. One that comes next
 * is begun after them, once, unless the newest one is under way: nobody's conference is taken away from them. One that
 * the rules refuse keeps none of the others away.
 * @throws where the rules refuse the plan of an empty log. Rules [RN8] and [RN10].
 */
export async function openConferences({
  log,
  plan,
  next = () => null,
  onNextRefused = () => undefined,
  now,
}: OpenConferencesOptions): Promise<readonly [ConferenceRunner, ...ConferenceRunner[]]> {
  const known = await log.conferences();
  const [first, ...others] = await Promise.all(
    known.map((conference) => ConferenceRunner.open({ log, conference, now })),
  );

  if (first === undefined) {
    return [await beginFirst(log, plan(), now)];
  }
  const upcoming = next();
  const newest = others.at(-1) ?? first;
  if (upcoming === null || known.includes(idOf(upcoming)) || isUnderWay(newest, now())) {
    return [first, ...others];
  }
  const begun = await begin(log, upcoming, now);
  if (begun instanceof Rejection) {
    onNextRefused(upcoming, begun);
    return [first, ...others];
  }
  return [first, ...others, begun];
}

/** Also while it can be reopened: that is done in the conference that people log in to. */
function isUnderWay({ state: { phase } }: ConferenceRunner, at: number): boolean {
  switch (phase.phase) {
    case 'preparation':
      return false;
    case 'closed':
      return at <= (reopenUntil(phase) ?? at);
    default:
      return true;
  }
}

function idOf({ key }: ConferencePlan): ConferenceId {
  return asId<ConferenceId>(key);
}

async function beginFirst(log: EventLog, plan: ConferencePlan, now: () => number): Promise<ConferenceRunner> {
  const begun = await begin(log, plan, now);
  if (begun instanceof Rejection) {
    throw new Error(`the conference plan ${plan.key} is refused: ${begun.code}`);
  }
  return begun;
}

async function begin(
  log: EventLog,
  plan: ConferencePlan,
  now: () => number,
): Promise<ConferenceRunner | Rejection> {
  const runner = await ConferenceRunner.open({ log, conference: idOf(plan), now });
  const planned = await runner.execute(planCommand(plan), { actor: SYSTEM, command: null });
  return planned instanceof Rejection ? planned : runner;
}
