import type { ConferencePlan } from '../../config/conferencePlan.ts';
import { SYSTEM } from '../../domain/actor.ts';
import { asId, type ConferenceId } from '../../domain/ids.ts';
import { Rejection } from '../../domain/rejection.ts';
import type { EventLog } from '../log/EventLog.ts';
import { ConferenceRunner } from './ConferenceRunner.ts';
import { planCommand } from './planCommand.ts';

type Options = { readonly log: EventLog; readonly plan: () => ConferencePlan; readonly now: () => number };

/**
 * Opens every conference of the log, oldest first. An empty log starts with the planned conference.
 * Throws where the rules refuse the plan.
 */
export async function openConferences({
  log,
  plan,
  now,
}: Options): Promise<readonly [ConferenceRunner, ...ConferenceRunner[]]> {
  const known = await log.conferences();
  const [first, ...others] = await Promise.all(
    known.map((conference) => ConferenceRunner.open({ log, conference, now })),
  );

  return first === undefined ? [await begin(log, plan(), now)] : [first, ...others];
}

async function begin(log: EventLog, plan: ConferencePlan, now: () => number): Promise<ConferenceRunner> {
  const runner = await ConferenceRunner.open({ log, conference: asId<ConferenceId>(plan.key), now });
  const planned = await runner.execute(planCommand(plan), { actor: SYSTEM, command: null });
  if (planned instanceof Rejection) {
    throw new Error(`the conference plan ${plan.key} is refused: ${planned.code}`);
  }
  return runner;
}
