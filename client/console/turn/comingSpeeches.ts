import type { Agenda } from '../../../domain/agenda/agenda.ts';
import type { Floor } from '../../../domain/floor/floor.ts';
import { findSite, isOnline, type Sites } from '../../../domain/sites/sites.ts';
import type { PhaseState } from '../../../domain/phase/phase.ts';
import { findSpeech, openSpeeches, type Speech, type Speeches } from '../../../domain/speeches/speech.ts';

type World = {
  readonly agenda: Agenda;
  readonly floor: Floor;
  readonly speeches: Speeches;
  readonly sites: Sites;
  readonly phase: PhaseState;
};

/**
 * Who comes next: those on standby, first prepared first, then the open speeches of the active item; nobody once the
 * conference is closed. Rule [CN17].
 */
export function comingSpeeches({ agenda, floor, speeches, phase }: World): readonly Speech[] {
  if (phase.phase === 'closed') {
    return [];
  }
  const prepared = floor.standby.flatMap(({ speech }) => findSpeech(speeches, speech) ?? []);
  const busy = new Set([floor.speech, floor.response]);
  const listed = openSpeeches(speeches, agenda.active).filter(
    (speech) =>
      !busy.has(speech.id) &&
      !prepared.includes(speech) &&
      (speech.kind === 'planned' || speech.grantedAt !== null),
  );
  return [...prepared, ...listed];
}

/**
 * Whom "the next one" means: the first to come. One who was broken off and is not back yet is passed over and keeps his
 * place; any other who is not there is named all the same, and refused with the reason. Rule [CN17].
 */
export function nextToGrant(world: World): Speech | null {
  return comingSpeeches(world).find((speech) => speech.grantedAt === null || isHere(world, speech)) ?? null;
}

/** Whom to prepare next: the first to come who is not on standby. */
export function nextToPrepare(world: World): Speech | null {
  const prepared = new Set(world.floor.standby.map(({ speech }) => speech));
  const unprepared = comingSpeeches(world).filter(({ id }) => !prepared.has(id));
  return unprepared.find((speech) => speech.grantedAt === null || isHere(world, speech)) ?? null;
}

function isHere({ sites }: World, speech: Speech): boolean {
  const site = findSite(sites, speech.site);
  return site !== undefined && isOnline(site);
}
