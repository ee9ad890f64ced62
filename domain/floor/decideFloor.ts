import type { Decider } from '../decider.ts';
import type { PersonId, SiteId, SpeechId } from '../ids.ts';
import type { People } from '../conference/people.ts';
import { Rejection } from '../rejection.ts';
import { isOnline, type Sites } from '../sites/sites.ts';
import { EMPTY_FLOOR, evolveFloor, STANDBY_LIMIT } from './floor.ts';
import type { Floor, FloorCommand, FloorEvent, ReleaseReason, Speech } from './floor.ts';

export type FloorWorld = { readonly floor: Floor; readonly sites: Sites; readonly people: People };

type Decision = readonly FloorEvent[] | Rejection;

/** Who has the word: the queue, standby, the floor and its one nested response. Rules [FL1] to [FL14]. */
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
  if (world.sites[site] === undefined) {
    return new Rejection('unknown_site');
  }
  const waiting = world.floor.queue.find((entry) => entry.site === site);
  if (waiting !== undefined) {
    return waiting.id === request ? [] : new Rejection('already_waiting');
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
  const earlier = world.floor.standby.find((standby) => standby.site === site);
  if (earlier !== undefined && earlier.person === person) {
    return [];
  }
  const cleared: FloorEvent[] =
    earlier === undefined ? [] : [{ type: 'StandbyCleared', data: { speech: earlier.speech, site } }];
  if (world.floor.standby.length - cleared.length >= STANDBY_LIMIT) {
    return new Rejection('standby_full');
  }
  return [...cleared, { type: 'StandbySet', data: { speech, site, person } }];
}

function grantFloor(world: FloorWorld, command: FloorCommand & { type: 'GrantFloor' }): Decision {
  const { site, person, replaces } = command;
  const current = world.floor.speech;
  if (current !== null && current.site === site && current.person === (person ?? current.person)) {
    return [];
  }
  if ((current?.speech ?? null) !== replaces) {
    return new Rejection('floor_taken');
  }
  const refused = refusedSpeaker(world, site, person);
  if (refused !== null) {
    return refused;
  }
  const prepared = world.floor.standby.find((standby) => standby.site === site);
  return [
    ...released('ResponseReleased', world.floor.response, 'superseded'),
    ...released('FloorReleased', current, 'superseded'),
    {
      type: 'FloorGranted',
      data: { speech: prepared?.speech ?? command.speech, site, person: person ?? prepared?.person ?? null },
    },
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
  const { speech, site, person } = command;
  const { speech: onFloor, response } = world.floor;
  if (onFloor === null) {
    return new Rejection('nobody_on_floor');
  }
  if (response?.site === site) {
    return [];
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
    { type: 'ResponseGranted', data: { speech, site, person } },
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
  const known = sites[site];
  if (known === undefined) {
    return new Rejection('unknown_site');
  }
  if (person !== null && people[person]?.site !== site) {
    return new Rejection('unknown_person');
  }
  return isOnline(known) ? null : new Rejection('site_offline');
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
