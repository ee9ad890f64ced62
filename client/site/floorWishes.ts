import type { Conference } from '../../domain/conference/conference.ts';
import {
  RESPONSE_LIMIT,
  inQueueOrder,
  speechOnFloor,
  takesRequests,
  type FloorRequest,
  type RequestKind,
} from '../../domain/floor/floor.ts';
import type { SiteId } from '../../domain/ids.ts';
import { siteTurn } from './siteTurn.ts';

/** What a site may ask the floor for; the chair's word is not a site's. */
export type WishKind = Exclude<RequestKind, 'chair'>;

/** A site's entry in the queue, with its place among all: 1 for the next. */
export type WaitingWish = { readonly request: FloorRequest; readonly place: number };

export type FloorWishes = {
  readonly waiting: readonly WaitingWish[];
  /** What it may ask for now, the usual wish first. */
  readonly offers: readonly WishKind[];
  /** The list for requests: whether it is open, and when it closes or closed (ms epoch). */
  readonly list: { readonly open: boolean; readonly closesAt: number | null };
};

type View = Pick<Conference, 'floor' | 'speeches' | 'rollCall' | 'phase'>;

/**
 * A site's part of the queue, and what it may ask for at `at` (the server's time, ms epoch): what the rules would take,
 * and nothing while it is called or prepared. Rules [SP10] and [SP11].
 */
export function floorWishes(conference: View, site: SiteId, at: number): FloorWishes {
  const { floor } = conference;
  const waiting = inQueueOrder(floor.queue).flatMap((request, index) =>
    request.site === site ? [{ request, place: index + 1 }] : [],
  );
  const offers = mayAsk(conference, site)
    ? WISHES.filter(
        (kind) =>
          waiting.every(({ request }) => request.kind !== kind) &&
          takesRequests(floor, kind, at) &&
          (kind !== 'response' || takesResponses(conference, site)),
      )
    : [];
  return {
    waiting,
    offers,
    list: { open: takesRequests(floor, 'ad_hoc', at), closesAt: floor.list.closesAt },
  };
}

const WISHES: readonly WishKind[] = ['ad_hoc', 'response', 'procedural'];

function mayAsk(conference: View, site: SiteId): boolean {
  const { speaking, preparing, called } = siteTurn(conference, site);
  return conference.phase.phase !== 'closed' && speaking === null && preparing === null && called === null;
}

function takesResponses(conference: View, site: SiteId): boolean {
  const speech = speechOnFloor(conference);
  const waiting = conference.floor.queue.filter(({ kind }) => kind === 'response');
  return speech !== undefined && speech.site !== site && waiting.length < RESPONSE_LIMIT;
}
