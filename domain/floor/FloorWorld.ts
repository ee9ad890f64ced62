import type { Agenda } from '../agenda/agenda.ts';
import type { PlanDetails } from '../conference/plan.ts';
import { findPerson, type People } from '../conference/people.ts';
import type { PersonId, SiteId } from '../ids.ts';
import type { PhaseState } from '../phase/phase.ts';
import type { RollCall } from '../rollcall/rollCall.ts';
import { Rejection } from '../rejection.ts';
import { findSite, isInvited, isOnline, type Sites } from '../sites/sites.ts';
import type { Speeches } from '../speeches/speech.ts';
import type { SpeechEvent } from '../speeches/speechEvents.ts';
import type { Floor } from './floor.ts';
import type { FloorEvent } from './floorEvents.ts';

/** What the rules of the floor look at. */
export type FloorWorld = {
  readonly details: PlanDetails | null;
  readonly floor: Floor;
  readonly speeches: Speeches;
  readonly sites: Sites;
  readonly people: People;
  readonly agenda: Agenda;
  readonly phase: PhaseState;
  readonly rollCall: Pick<RollCall, 'calling'>;
};

export type FloorDecision = readonly (FloorEvent | SpeechEvent)[] | Rejection;

/** Why the site, or the person named for it, cannot speak; null when it can. Rule [FL5]. */
export function refusedSpeaker(
  { sites, people }: Pick<FloorWorld, 'sites' | 'people'>,
  site: SiteId,
  person: PersonId | null,
): Rejection | null {
  const known = findSite(sites, site);
  if (known === undefined) {
    return new Rejection('unknown_site');
  }
  if (!isInvited(known)) {
    return new Rejection('site_removed');
  }
  if (person !== null && findPerson(people, person)?.site !== site) {
    return new Rejection('unknown_person');
  }
  return null;
}

/** The same, and the site must be there to be heard. Rule [FL5]. */
export function refusedOnAir(world: FloorWorld, site: SiteId, person: PersonId | null): Rejection | null {
  const known = findSite(world.sites, site);
  return (
    refusedSpeaker(world, site, person) ??
    (known !== undefined && isOnline(known) ? null : new Rejection('site_offline'))
  );
}
