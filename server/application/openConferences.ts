import type { ConferencePlan } from '../../config/conferencePlan.ts';
import { SYSTEM } from '../../domain/actor.ts';
import type { PlanCommand } from '../../domain/conference/plan.ts';
import { asId, type AgendaItemId, type ConferenceId, type PersonId, type SiteId } from '../../domain/ids.ts';
import { Rejection } from '../../domain/rejection.ts';
import type { EventLog } from '../log/EventLog.ts';
import { ConferenceRunner } from './ConferenceRunner.ts';

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

function planCommand({
  title,
  organiser,
  scheduledAt,
  timeZone,
  hostSite,
  sites,
  people,
  agenda,
}: ConferencePlan): PlanCommand {
  return {
    type: 'PlanConference',
    details: { title, organiser, scheduledAt, timeZone, hostSite: asId<SiteId>(hostSite) },
    sites: sites.map(({ code, name, shortName, group, order, timeZone: zone }) => ({
      id: asId<SiteId>(code),
      name,
      shortName,
      group,
      order,
      timeZone: zone,
    })),
    people: people.map(({ key, name, office, site }) => ({
      id: asId<PersonId>(key),
      name,
      office,
      site: asId<SiteId>(site),
    })),
    agenda: agenda.map(({ kind, title: itemTitle, presenter, plannedMinutes }, index) => ({
      id: asId<AgendaItemId>(`item-${index + 1}`),
      kind,
      title: itemTitle,
      presenter: presenter === undefined ? null : asId<PersonId>(presenter),
      plannedMinutes,
    })),
  };
}
