import type { ConferencePlan } from '../../config/conferencePlan.ts';
import type { AgendaDraft } from '../../domain/agenda/agenda.ts';
import type { PlanCommand } from '../../domain/conference/plan.ts';
import { asId, type AgendaItemId, type PersonId, type SiteId, type SpeechId } from '../../domain/ids.ts';
import type { SpeechDraft } from '../../domain/speeches/speechEvents.ts';

type PlannedItem = ConferencePlan['agenda'][number];

/** The command that plans a conference as its file has it. Items and speeches are numbered in the file's order. */
export function planCommand(plan: ConferencePlan): PlanCommand {
  const { title, organiser, place = null, scheduledAt, timeZone, hostSite } = plan;
  return {
    type: 'PlanConference',
    details: { title, organiser, place, scheduledAt, timeZone, hostSite: asId<SiteId>(hostSite) },
    sites: plan.sites.map(({ code, name, shortName, group, order, timeZone: zone }) => ({
      id: asId<SiteId>(code),
      name,
      shortName,
      group,
      order,
      timeZone: zone,
    })),
    people: plan.people.map(({ key, name, office, site }) => ({
      id: asId<PersonId>(key),
      name,
      office,
      site: asId<SiteId>(site),
    })),
    agenda: plan.agenda.map((item, index) => itemDraft(item, index + 1)),
    speeches: plan.agenda.flatMap((item, index) => speechDrafts(item, index + 1)),
  };
}

function itemDraft({ kind, title, presenter, plannedMinutes }: PlannedItem, number: number): AgendaDraft {
  return {
    id: itemId(number),
    kind,
    title,
    presenter: personId(presenter),
    plannedMinutes,
    documents: [],
  };
}

function speechDrafts({ speeches = [] }: PlannedItem, number: number): readonly SpeechDraft[] {
  return speeches.map(({ site, person, minutes, topic = null }, index) => ({
    speech: asId<SpeechId>(`speech-${number}-${index + 1}`),
    item: itemId(number),
    site: asId<SiteId>(site),
    person: personId(person),
    kind: 'planned',
    topic,
    document: null,
    allowanceMs: minutes * 60_000,
  }));
}

const itemId = (number: number): AgendaItemId => asId<AgendaItemId>(`item-${number}`);

function personId(key: string | undefined): PersonId | null {
  return key === undefined ? null : asId<PersonId>(key);
}
