import { Rejection } from '../rejection.ts';
import { findSite, isInvited } from '../sites/sites.ts';
import { RESPONSE_LIMIT, takesRequests, type Floor, isSpeaking } from './floor.ts';
import type { FloorCommand } from './floorEvents.ts';
import type { FloorDecision, FloorWorld } from './FloorWorld.ts';

type Request = FloorCommand & { readonly type: 'RequestFloor' };

/** A wish to speak is taken down. Rules [FL1], [FL2] and [FL18] to [FL20]. */
export function requestFloor(world: FloorWorld, command: Request, at: number): FloorDecision {
  const { site, request, kind } = command;
  const known = findSite(world.sites, site);
  if (known === undefined || !isInvited(known)) {
    return new Rejection(known === undefined ? 'unknown_site' : 'site_removed');
  }
  // Sites choose the ids: one that names another site's entry must not become a second entry under that id, nor
  // under that of an entry which an undo would bring back.
  const undoable = world.floor.lastStep?.queue ?? [];
  if (undoable.some((entry) => entry.id === request && entry.site !== site)) {
    return new Rejection('already_waiting');
  }
  const waiting = world.floor.queue.find(
    (entry) => (entry.site === site && entry.kind === kind) || entry.id === request,
  );
  if (waiting !== undefined) {
    return waiting.site === site && waiting.id === request ? [] : new Rejection('already_waiting');
  }
  return refusedRequest(world, command, at) ?? [{ type: 'FloorRequested', data: { request, site, kind } }];
}

function refusedRequest(world: FloorWorld, { site, kind }: Request, at: number): Rejection | null {
  if (kind === 'chair' && site !== world.details?.hostSite) {
    return new Rejection('not_host_site');
  }
  if (world.phase.phase === 'closed') {
    return new Rejection('phase_closed');
  }
  if (isSpeaking(world, site)) {
    return new Rejection('on_floor');
  }
  if (!takesRequests(world.floor, kind, at)) {
    return new Rejection('list_closed');
  }
  return kind === 'response' ? refusedResponse(world) : null;
}

function refusedResponse(world: FloorWorld): Rejection | null {
  if (world.floor.speech === null) {
    return new Rejection('nobody_on_floor');
  }
  const waiting = world.floor.queue.filter(({ kind }) => kind === 'response');
  return waiting.length < RESPONSE_LIMIT ? null : new Rejection('too_many_responses');
}

/** An entry leaves the queue. Rules [FL3] and [FL4]. */
export function withdrawRequest(
  state: Floor,
  { request, site }: FloorCommand & { readonly type: 'WithdrawFloorRequest' },
): FloorDecision {
  const entry = state.queue.find(({ id }) => id === request);
  if (entry === undefined) {
    return [];
  }
  if (site !== null && entry.site !== site) {
    return new Rejection('unknown_request');
  }
  return [{ type: 'FloorRequestWithdrawn', data: { request, site: entry.site } }];
}

/** The list for requests opens or closes. Rule [FL19]. */
export function setRequestList(
  { list }: Floor,
  { open, closesAt }: FloorCommand & { readonly type: 'SetRequestList' },
): FloorDecision {
  return list.open === open && list.closesAt === closesAt
    ? []
    : [{ type: 'RequestListSet', data: { open, closesAt } }];
}
