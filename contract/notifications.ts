import type { Role } from '../domain/actor.ts';
import type { Conference, ConferenceEvent } from '../domain/conference/conference.ts';
import type { Recorded } from '../domain/decider.ts';
import type { ConferenceId, SessionId, SiteId } from '../domain/ids.ts';
import type { AudioBusName, BusName } from '../domain/programme/programme.ts';
import type { DisplayKind } from './displayKind.ts';
import type { ErrorCode } from './errors.ts';

/** An event as clients get it. */
export type VisibleEvent = Recorded<ConferenceEvent> & { readonly version: number };

/**
 * A stretch of the log: all that this session may know of the versions after `from` up to `to`. Where `from` is not
 * the version that the client holds, it has missed something and asks with `log.sync`.
 */
export type EventBatch = {
  readonly from: number;
  readonly to: number;
  /** Names the history that led to `to`: two logs that agree in version and head agree in all before. */
  readonly head: string;
  readonly events: readonly VisibleEvent[];
};

export type Resync =
  | ({ readonly kind: 'events' } & EventBatch)
  | {
      readonly kind: 'snapshot';
      readonly version: number;
      /** As in a batch, of `version`. */
      readonly head: string;
      readonly state: Conference;
    };

/** mediasoup-client's transport options, as plain data. */
export type WireTransport = {
  readonly id: string;
  readonly iceParameters: object;
  readonly iceCandidates: readonly object[];
  readonly dtlsParameters: object;
};

/** mediasoup-client's consumer options, with the bus that the consumer plays. */
export type WireConsumer = {
  readonly id: string;
  readonly producerId: string;
  readonly bus: BusName;
  readonly kind: 'audio' | 'video';
  readonly rtpParameters: object;
};

export type MediaJoined = {
  readonly receive: WireTransport;
  readonly send: WireTransport | null;
  readonly consumers: readonly WireConsumer[];
};

/** What each bus really forwards at this moment, from the media plane. */
export type OnAir = Readonly<Record<BusName, SiteId | null>>;

/** Trouble that the media plane reports of a bus; gone when the list comes without it. */
export type ProgrammeProblem = {
  readonly bus: BusName;
  readonly site: SiteId;
  readonly problem: 'no_contribution' | 'no_key_frame' | 'stopped' | 'silent';
  /** Since when, ms epoch (`stopped`: the last good moment). */
  readonly since: number;
};

/** A site is told of its own problems only. */
export type Programme = { readonly onAir: OnAir; readonly problems: readonly ProgrammeProblem[] };

/** How a site's media stands. A site that is not listed sends nothing and its media is not connected. */
export type SiteMedia = {
  readonly site: SiteId;
  readonly connection: 'connecting' | 'connected' | 'disconnected' | 'failed';
  readonly camera: boolean;
  readonly microphone: boolean;
  /** Whether the room has muted its microphone itself. */
  readonly muted: boolean;
  /** Whether a standby source has shown its key frames and can be cut to at once. */
  readonly ready: boolean;
};

/** Staff and displays that are connected. */
export type StaffPresence = {
  readonly session: SessionId;
  readonly name: string;
  readonly roles: readonly Role[];
  /** What a display shows; null for people. */
  readonly display: DisplayKind | null;
};

/** What is sent down, by name. Of `programme`, `heard`, `contribution` and `staff` the latest one counts. */
export type Notifications = {
  /** The first message on every socket. */
  welcome: {
    readonly conference: ConferenceId;
    readonly session: SessionId;
    readonly roles: readonly Role[];
    readonly site: SiteId | null;
    readonly name: string;
    readonly serverTime: number;
    readonly tokenExpiresAt: number;
    readonly log: Resync;
    readonly programme: Programme;
    /** Null when the handshake had no `rtpCapabilities`, or the media plane is restarting. */
    readonly media: MediaJoined | null;
  };
  events: EventBatch;
  programme: Programme;
  /** Loudest level of each audio bus in the last quarter second, dBov (−127 is silence); staff only. */
  heard: Readonly<Record<AudioBusName, number>>;
  /** What this session shall send from now on (sites only). */
  contribution: {
    readonly contributes: boolean;
    readonly maxSpatialLayer: 0 | 1 | 2;
    readonly microphone: boolean;
  };
  /** Changes of sites' media since the last one; staff only. */
  siteMedia: readonly SiteMedia[];
  /** Who else operates, and which displays are connected; staff only. */
  staff: readonly StaffPresence[];
  /** The media plane or this session's part of it has died: join media again. */
  mediaLost: { readonly retryAfterMs: number };
  /** The server is about to close this socket, and why. With `retry` the client comes back by itself. */
  goodbye: { readonly code: ErrorCode; readonly retry: boolean };
};

export type NotificationName = keyof Notifications;
