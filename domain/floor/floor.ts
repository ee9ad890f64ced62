import type { Recorded } from '../decider.ts';
import type { FloorRequestId, PersonId, SiteId, SpeechId } from '../ids.ts';

/** A site's wish to speak. The order of the queue is the order in which the server took the requests down. */
export type FloorRequest = { readonly id: FloorRequestId; readonly site: SiteId; readonly at: number };

/** A speech that is being prepared: its source is warmed, the site knows that it is next. */
export type Standby = { readonly speech: SpeechId; readonly site: SiteId; readonly person: PersonId | null };

/** A speech on the floor. */
export type Speech = Standby & { readonly grantedAt: number };

export type Floor = {
  readonly queue: readonly FloorRequest[];
  /** Next first; at most `STANDBY_LIMIT`. */
  readonly standby: readonly Standby[];
  /** Holder of the floor. */
  readonly speech: Speech | null;
  /** One response may nest in a speech; it ends with it. */
  readonly response: Speech | null;
};

/** How many sites may be prepared at once: the next and the one after. */
export const STANDBY_LIMIT = 2;

/** `ended` by the operator · `superseded` by the next grant · `all_closed`. */
export const RELEASE_REASONS = ['ended', 'superseded', 'all_closed'] as const;
export type ReleaseReason = (typeof RELEASE_REASONS)[number];

export type FloorCommand =
  | { readonly type: 'RequestFloor'; readonly request: FloorRequestId; readonly site: SiteId }
  /** `site` is whose entry it must be; null where an operator dismisses any. */
  | { readonly type: 'WithdrawFloorRequest'; readonly request: FloorRequestId; readonly site: SiteId | null }
  | {
      readonly type: 'SetStandby';
      readonly speech: SpeechId;
      readonly site: SiteId;
      readonly person: PersonId | null;
    }
  | { readonly type: 'ClearStandby'; readonly site: SiteId }
  | {
      readonly type: 'GrantFloor';
      readonly speech: SpeechId;
      readonly site: SiteId;
      readonly person: PersonId | null;
      /** The speech that the operator saw on the floor. Another one there means that a second operator was faster. */
      readonly replaces: SpeechId | null;
    }
  | { readonly type: 'ReleaseFloor'; readonly speech: SpeechId }
  | {
      readonly type: 'GrantResponse';
      readonly speech: SpeechId;
      readonly site: SiteId;
      readonly person: PersonId | null;
      /** The speech that the operator saw on the floor: a response to it is none to the next one. */
      readonly respondsTo: SpeechId | null;
      /** The response that the operator saw, as with `GrantFloor`. */
      readonly replaces: SpeechId | null;
    }
  | { readonly type: 'CloseAllMicrophones' };

export type FloorEvent =
  | {
      readonly type: 'FloorRequested';
      readonly data: { readonly request: FloorRequestId; readonly site: SiteId };
    }
  | {
      readonly type: 'FloorRequestWithdrawn';
      readonly data: { readonly request: FloorRequestId; readonly site: SiteId };
    }
  | { readonly type: 'StandbySet'; readonly data: Standby }
  | { readonly type: 'StandbyCleared'; readonly data: { readonly speech: SpeechId; readonly site: SiteId } }
  | { readonly type: 'FloorGranted'; readonly data: Standby }
  | { readonly type: 'FloorReleased'; readonly data: ReleasedSpeech }
  | { readonly type: 'ResponseGranted'; readonly data: Standby }
  | { readonly type: 'ResponseReleased'; readonly data: ReleasedSpeech }
  /** Every microphone but the host's was closed at once; the releases that follow from it come before it. */
  | { readonly type: 'MicrophonesClosed'; readonly data: Readonly<Record<string, never>> };

export type ReleasedSpeech = {
  readonly speech: SpeechId;
  readonly site: SiteId;
  readonly reason: ReleaseReason;
};

export const EMPTY_FLOOR: Floor = { queue: [], standby: [], speech: null, response: null };

/** Folds one fact into the floor. */
export function evolveFloor(state: Floor, event: Recorded<FloorEvent>): Floor {
  switch (event.type) {
    case 'FloorRequested': {
      const { request: id, site } = event.data;
      return { ...state, queue: [...state.queue, { id, site, at: event.at }] };
    }
    case 'FloorRequestWithdrawn':
      return { ...state, queue: state.queue.filter(({ id }) => id !== event.data.request) };
    case 'StandbySet':
      return { ...state, standby: withStandby(state.standby, event.data) };
    case 'StandbyCleared':
      return { ...state, standby: state.standby.filter(({ speech }) => speech !== event.data.speech) };
    case 'FloorGranted':
      return { ...withoutWaiting(state, event.data.site), speech: { ...event.data, grantedAt: event.at } };
    case 'FloorReleased':
      return { ...state, speech: null };
    case 'ResponseGranted':
      return { ...withoutWaiting(state, event.data.site), response: { ...event.data, grantedAt: event.at } };
    case 'ResponseReleased':
      return { ...state, response: null };
    case 'MicrophonesClosed':
      return state;
    default:
      return event satisfies never;
  }
}

/** A site that is on standby keeps its place when another of its people is named. */
function withStandby(standby: readonly Standby[], added: Standby): readonly Standby[] {
  const known = standby.some(({ site }) => site === added.site);
  return known ? standby.map((entry) => (entry.site === added.site ? added : entry)) : [...standby, added];
}

/** A site that has been given the word waits no longer, neither on standby nor in the queue. */
function withoutWaiting(state: Floor, site: SiteId): Floor {
  return {
    ...state,
    standby: state.standby.filter((standby) => standby.site !== site),
    queue: state.queue.filter((request) => request.site !== site),
  };
}

/** The site's place in the queue, 1 for the first; null when it does not wait. */
export function queuePosition(state: Floor, site: SiteId): number | null {
  const index = state.queue.findIndex((request) => request.site === site);
  return index < 0 ? null : index + 1;
}

/** Where a site stands towards the floor. */
export function floorRole(state: Floor, site: SiteId): 'on_air' | 'standby' | 'listening' {
  if (state.speech?.site === site || state.response?.site === site) {
    return 'on_air';
  }
  return state.standby.some((standby) => standby.site === site) ? 'standby' : 'listening';
}
