import type { ConferencePlan } from '../../config/conferencePlan.ts';
import { SYSTEM } from '../../domain/actor.ts';
import { asId, type ConferenceId } from '../../domain/ids.ts';
import { reopenUntil } from '../../domain/phase/phase.ts';
import { Rejection } from '../../domain/rejection.ts';
import type { EventLog } from '../log/EventLog.ts';
import { ConferenceRunner } from './ConferenceRunner.ts';
import { planCommand } from './planCommand.ts';

type Options = {
  readonly log: EventLog;
  /** What an empty log starts with. */
  readonly plan: () => ConferencePlan;
  /** What comes after the conferences of the log; null for nothing. */
  readonly next?: () => ConferencePlan | null;
  readonly now: () => number;
};

/**
 * Opens every conference of the log, oldest first. An empty log starts with the planned conference. One that comes next
 * is begun after them, once, unless the newest one is under way: nobody's conference is taken away from them.
 * Throws where the rules refuse a plan. Rules [RN8] and [RN10].
 */
export async function openConferences({
  log,
  plan,
  next = () => null,
  now,
}: Options): Promise<readonly [ConferenceRunner, ...ConferenceRunner[]]> {
  const known = await log.conferences();
  const [first, ...others] = await Promise.all(
    known.map((conference) => ConferenceRunner.open({ log, conference, now })),
  );

  if (first === undefined) {
    return [await begin(log, plan(), now)];
  }
  const upcoming = next();
  const newest = others.at(-1) ?? first;
  const begins = upcoming !== null && !known.includes(idOf(upcoming)) && !isUnderWay(newest, now());
  return begins ? [first, ...others, await begin(log, upcoming, now)] : [first, ...others];
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

async function begin(log: EventLog, plan: ConferencePlan, now: () => number): Promise<ConferenceRunner> {
  const runner = await ConferenceRunner.open({ log, conference: idOf(plan), now });
  const planned = await runner.execute(planCommand(plan), { actor: SYSTEM, command: null });
  if (planned instanceof Rejection) {
    throw new Error(`the conference plan ${plan.key} is refused: ${planned.code}`);
  }
  return runner;
}
