import type { ConferenceId, SessionId, SiteId } from '../../domain/ids.ts';
import type {
  AudioBusName,
  BusName,
  ContributionKind,
  ProgrammePlan,
  VideoBusName,
} from '../../domain/programme/programme.ts';
import type { types } from 'mediasoup';

/**
 * The port between the conference and its media. Plain data goes in and out, so an implementation may live in
 * another process. The application tells it *what the programme shall be*; how it gets there is the plane's affair,
 * and what really flows comes back as events.
 */

export type TransportOptions = {
  readonly id: string;
  readonly iceParameters: types.IceParameters;
  readonly iceCandidates: readonly types.IceCandidate[];
  readonly dtlsParameters: types.DtlsParameters;
};

export type ProgrammeConsumer = {
  readonly id: string;
  readonly producerId: string;
  readonly bus: BusName;
  readonly kind: 'audio' | 'video';
  readonly rtpParameters: types.RtpParameters;
};

export type JoinMedia = {
  readonly conference: ConferenceId;
  readonly session: SessionId;
  /** Null for staff: they watch and do not contribute. */
  readonly site: SiteId | null;
  readonly rtpCapabilities: types.RtpCapabilities;
};

export type JoinedMedia = {
  readonly receive: TransportOptions;
  /** Null when `site` is. */
  readonly send: TransportOptions | null;
  /** All buses, video first; they run as soon as the receive transport is connected. */
  readonly consumers: readonly ProgrammeConsumer[];
};

export type MediaStats = {
  readonly workers: readonly { readonly pid: number; readonly cpuMs: number; readonly sessions: number }[];
  /** User and system CPU time of the plane's own process, ms since its start. */
  readonly planeCpuMs: number;
  /** Key-frame requests sent to sources since the start, by video bus. */
  readonly keyFrameRequests: Readonly<Record<VideoBusName, number>>;
  /** RTP packets that came from sources on air or on standby, and that left into the programme, since the start. */
  readonly packetsIn: number;
  readonly packetsOut: number;
};

export type MediaEvent =
  /** What a bus really forwards changed: `site` null is nothing. Sent when the first packet (audio) or key frame (video) passes. */
  | {
      readonly type: 'onAir';
      readonly conference: ConferenceId;
      readonly bus: BusName;
      readonly site: SiteId | null;
      readonly at: number;
    }
  /** Standby source's state: ready when each of its wanted layers has shown a key frame (or it has no camera: `layers` empty). */
  | {
      readonly type: 'standby';
      readonly conference: ConferenceId;
      readonly site: SiteId;
      readonly ready: boolean;
      readonly layers: number;
    }
  /** The plan names a source that does not come: no contribution at all, or no key frame within 2 s. The bus goes on trying. */
  | {
      readonly type: 'takeFailed';
      readonly conference: ConferenceId;
      readonly bus: BusName;
      readonly site: SiteId;
      readonly reason: 'no_contribution' | 'no_key_frame';
    }
  /** A source on air sent nothing for a second, or its transport closed. `lastPacketAt` is the last good moment. */
  | {
      readonly type: 'sourceStopped';
      readonly conference: ConferenceId;
      readonly bus: BusName;
      readonly site: SiteId;
      readonly lastPacketAt: number;
    }
  | {
      readonly type: 'sourceResumed';
      readonly conference: ConferenceId;
      readonly bus: BusName;
      readonly site: SiteId;
    }
  /** What was heard on each audio bus since the last one of these (about 4 a second while anything is heard, then once with zeros). */
  | {
      readonly type: 'heard';
      readonly conference: ConferenceId;
      readonly levels: Readonly<Record<AudioBusName, HeardLevel>>;
    }
  /** What the client shall send from now on; to be passed to its session at once. */
  | { readonly type: 'contributionWanted'; readonly session: SessionId; readonly wanted: WantedContribution }
  | {
      readonly type: 'mediaState';
      readonly session: SessionId;
      readonly state: 'connected' | 'disconnected' | 'failed';
    }
  /** The whole plane died and starts again: until it says so, nothing is on air. Its sessions' `mediaLost` follows. */
  | { readonly type: 'planeLost' }
  /** Their worker (or the whole plane) died: these sessions have no transports any more and must join media again. */
  | { readonly type: 'mediaLost'; readonly sessions: readonly SessionId[] };

export type HeardLevel = {
  readonly packets: number;
  /** Loudest level in the period, −127 (silence) to 0 dBov, as of RFC 6464. */
  readonly dBov: number;
};

export type WantedContribution = {
  /** Highest camera layer to send: 0 off air, 2 on standby and on air. */
  readonly maxSpatialLayer: 0 | 1 | 2;
  /** Whether to send microphone RTP. The server's own gate does not trust the client to obey. */
  readonly microphone: boolean;
};

export type MediaErrorCode =
  | 'unknown_conference'
  | 'unknown_session'
  | 'unknown_transport'
  | 'media_unsupported'
  | 'media_unavailable';

/** Thrown (as a rejected promise) by the plane when what it is asked for cannot be. */
export class MediaError extends Error {
  override readonly name = 'MediaError';
  readonly code: MediaErrorCode;

  constructor(code: MediaErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

export interface MediaPlane {
  /** Router capabilities: the same for every conference, known before the first join. */
  capabilities(): Promise<types.RtpCapabilities>;
  /** Makes the conference's buses; they live until `closeConference`. Repeating it changes nothing. */
  openConference(conference: ConferenceId): Promise<void>;
  closeConference(conference: ConferenceId): Promise<void>;
  /** Everything that a client needs, in one answer. A session that joins again gets new transports, its old ones are closed. */
  join(join: JoinMedia): Promise<JoinedMedia>;
  connectTransport(
    session: SessionId,
    transport: string,
    dtlsParameters: types.DtlsParameters,
  ): Promise<void>;
  restartIce(session: SessionId, transport: string): Promise<types.IceParameters>;
  /** Publishes a contribution of the session's site, in the place of an earlier one of that kind. Answers the producer's id. */
  produce(session: SessionId, kind: ContributionKind, rtpParameters: types.RtpParameters): Promise<string>;
  /** Takes a contribution away (device unplugged, sharing ended). */
  unproduce(session: SessionId, kind: ContributionKind): Promise<void>;
  leave(session: SessionId): Promise<void>;
  /** Moves the programme to `plan`. Resolves when the audio has been cut; the picture follows at the next key frame. */
  direct(conference: ConferenceId, plan: ProgrammePlan): Promise<void>;
  stats(): Promise<MediaStats>;
  close(): Promise<void>;
  /** Sets the one listener of the plane's events. */
  onEvent(listener: (event: MediaEvent) => void): void;
}
