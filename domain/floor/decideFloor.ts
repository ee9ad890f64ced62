import type { Decider } from '../decider.ts';
import type { PersonId, SiteId, SpeechId } from '../ids.ts';
import { findPerson, type People } from '../conference/people.ts';
import { Rejection } from '../rejection.ts';
import { findSite, isOnline, type Sites } from '../sites/sites.ts';
import { EMPTY_FLOOR, evolveFloor, STANDBY_LIMIT } from './floor.ts';
import type { Floor, FloorCommand, FloorEvent, ReleaseReason, Speech, Standby } from './floor.ts';

export type FloorWorld = { readonly floor: Floor; readonly sites: Sites; readonly people: People };

type Decision = readonly FloorEvent[] | Rejection;

/** Who has the word: the queue, standby, the floor and its one nested response. Rules [FL1] to [FL17]. */
export const floor: Decider<Floor, FloorWorld, FloorCommand, FloorEvent> = {
  initial: EMPTY_FLOOR,

  decide(world, command) {
    switch (command.type) {
      case 'RequestFloor':
        return requestFloor(world, command);
      case 'WithdrawFloorRequest':
        return withdraw(world.floor, command);
      case 'SetStandby':
        return setStandby(world, command);
      case 'ClearStandby':
        return world.floor.standby
          .filter(({ site }) => site === command.site)
          .map(({ speech, site }) => ({ type: 'StandbyCleared', data: { speech, site } }));
      case 'GrantFloor':
        return grantFloor(world, command);
      case 'ReleaseFloor':
        return release(world.floor, command.speech);
      case 'GrantResponse':
        return grantResponse(world, command);
      case 'CloseAllMicrophones':
        return closeAll(world.floor);
      default:
        return command satisfies never;
    }
  },

  evolve: evolveFloor,
};

function requestFloor(
  world: FloorWorld,
  { site, request }: FloorCommand & { type: 'RequestFloor' },
): Decision {
  if (findSite(world.sites, site) === undefined) {
    return new Rejection('unknown_site');
  }
  if (hasFloor(world.floor, site)) {
    return new Rejection('on_floor');
  }
  // Sites choose the ids: one that names another site's entry must not become a second entry under that id.
  const waiting = world.floor.queue.find((entry) => entry.site === site || entry.id === request);
  if (waiting !== undefined) {
    return waiting.site === site && waiting.id === request ? [] : new Rejection('already_waiting');
  }
  return [{ type: 'FloorRequested', data: { request, site } }];
}

function withdraw(
  state: Floor,
  { request, site }: FloorCommand & { type: 'WithdrawFloorRequest' },
): Decision {
  const entry = state.queue.find(({ id }) => id === request);
  if (entry === undefined) {
    return [];
  }
  if (site !== null && entry.site !== site) {
    return new Rejection('unknown_request');
  }
  return [{ type: 'FloorRequestWithdrawn', data: { request, site: entry.site } }];
}

function setStandby(world: FloorWorld, command: FloorCommand & { type: 'SetStandby' }): Decision {
  const { speech, site, person } = command;
  const refused = refusedSpeaker(world, site, person);
  if (refused !== null) {
    return refused;
  }
  if (hasFloor(world.floor, site)) {
    return new Rejection('on_floor');
  }
  const prepared = standbyOf(world.floor, site);
  if (prepared !== undefined && prepared.person === person) {
    return [];
  }
  if (prepared === undefined && world.floor.standby.length >= STANDBY_LIMIT) {
    return new Rejection('standby_full');
  }
  return [{ type: 'StandbySet', data: { speech: prepared?.speech ?? speech, site, person } }];
}

function grantFloor(world: FloorWorld, command: FloorCommand & { type: 'GrantFloor' }): Decision {
  const { site, person, replaces } = command;
  const current = world.floor.speech;
  if (holdsAs(current, site, person)) {
    return [];
  }
  if ((current?.speech ?? null) !== replaces) {
    return new Rejection('floor_taken');
  }
  const refused = refusedSpeaker(world, site, person);
  if (refused !== null) {
    return refused;
  }
  return [
    ...released('ResponseReleased', world.floor.response, 'superseded'),
    ...released('FloorReleased', current, 'superseded'),
    { type: 'FloorGranted', data: speechFor(world.floor, command) },
  ];
}

function release(state: Floor, speech: SpeechId): Decision {
  if (state.response?.speech === speech) {
    return released('ResponseReleased', state.response, 'ended');
  }
  if (state.speech?.speech === speech) {
    return [
      ...released('ResponseReleased', state.response, 'ended'),
      ...released('FloorReleased', state.speech, 'ended'),
    ];
  }
  // Ended already, by a second press or another operator: what was wanted holds.
  return [];
}

function grantResponse(world: FloorWorld, command: FloorCommand & { type: 'GrantResponse' }): Decision {
  const { site, person, respondsTo, replaces } = command;
  const { speech: onFloor, response } = world.floor;
  if (onFloor === null) {
    return new Rejection('nobody_on_floor');
  }
  if (onFloor.speech !== respondsTo) {
    return new Rejection('floor_taken');
  }
  if (holdsAs(response, site, person)) {
    return [];
  }
  if ((response?.speech ?? null) !== replaces) {
    return new Rejection('floor_taken');
  }
  const refused = refusedSpeaker(world, site, person);
  if (refused !== null) {
    return refused;
  }
  if (onFloor.site === site) {
    return new Rejection('on_floor');
  }
  return [
    ...released('ResponseReleased', response, 'superseded'),
    { type: 'ResponseGranted', data: speechFor(world.floor, command) },
  ];
}

function closeAll({ standby, speech, response }: Floor): readonly FloorEvent[] {
  if (speech === null && response === null && standby.length === 0) {
    return [];
  }
  return [
    ...released('ResponseReleased', response, 'all_closed'),
    ...released('FloorReleased', speech, 'all_closed'),
    ...standby.map(({ speech, site }): FloorEvent => ({ type: 'StandbyCleared', data: { speech, site } })),
    { type: 'MicrophonesClosed', data: {} },
  ];
}

/** Why the site, or the person named for it, cannot be given the word; null when it can. */
function refusedSpeaker(
  { sites, people }: FloorWorld,
  site: SiteId,
  person: PersonId | null,
): Rejection | null {
  const known = findSite(sites, site);
  if (known === undefined) {
    return new Rejection('unknown_site');
  }
  if (person !== null && findPerson(people, person)?.site !== site) {
    return new Rejection('unknown_person');
  }
  return isOnline(known) ? null : new Rejection('site_offline');
}

/** The speech that is granted: the one that was prepared for the site, else the new one that the command brings. */
function speechFor(state: Floor, { speech, site, person }: Standby): Standby {
  const prepared = standbyOf(state, site);
  return { speech: prepared?.speech ?? speech, site, person: person ?? prepared?.person ?? null };
}

function standbyOf({ standby }: Floor, site: SiteId): Standby | undefined {
  return standby.find((prepared) => prepared.site === site);
}

/** Whether the site has this speech already; a command that names no person means whoever is speaking there. */
function holdsAs(speech: Speech | null, site: SiteId, person: PersonId | null): boolean {
  return speech !== null && speech.site === site && speech.person === (person ?? speech.person);
}

function hasFloor({ speech, response }: Floor, site: SiteId): boolean {
  return speech?.site === site || response?.site === site;
}

function released(
  type: 'FloorReleased' | 'ResponseReleased',
  speech: Speech | null,
  reason: ReleaseReason,
): readonly FloorEvent[] {
  return speech === null ? [] : [{ type, data: { speech: speech.speech, site: speech.site, reason } }];
}
