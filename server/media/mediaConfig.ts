import type { types } from 'mediasoup';
import type { BusName, VideoBusName } from '../../domain/programme/programme.ts';

export const OPUS_PAYLOAD_TYPE = 100;
export const VP8_PAYLOAD_TYPE = 101;

/** What every Router speaks. One codec of each kind: a bus can only switch between sources of one codec. */
export const ROUTER_CODECS: readonly types.RouterRtpCodecCapability[] = [
  {
    kind: 'audio',
    mimeType: 'audio/opus',
    preferredPayloadType: OPUS_PAYLOAD_TYPE,
    clockRate: 48_000,
    channels: 2,
  },
  { kind: 'video', mimeType: 'video/VP8', preferredPayloadType: VP8_PAYLOAD_TYPE, clockRate: 90_000 },
];

/** Simulcast layers of a camera, and of the buses that cameras feed: 180p, 360p and 720p. */
export const CAMERA_LAYERS = 3;

/** Layers of each video bus; content is sent in one encoding, for its detail counts for more than its size. */
export const BUS_LAYERS: Readonly<Record<VideoBusName, number>> = {
  hostVideo: CAMERA_LAYERS,
  speakerVideo: CAMERA_LAYERS,
  contentVideo: 1,
};

/**
 * Silence after which what feeds a picture counts as stopped (ms). Cameras never rest. Of a shared screen on which
 * nothing moves, Chromium repeats one frame a second, and now and then misses one.
 */
export const PICTURE_STOPPED_AFTER_MS: Readonly<Record<VideoBusName, number>> = {
  hostVideo: 1_000,
  speakerVideo: 1_000,
  contentVideo: 4_000,
};

/**
 * Share of a viewer's bandwidth when there is too little for all (mediasoup consumer priority, 1 to 255): what is
 * shown comes before who speaks, and who speaks before the host.
 */
export const BUS_PRIORITY: Readonly<Record<VideoBusName, number>> = {
  contentVideo: 220,
  speakerVideo: 200,
  hostVideo: 120,
};

/** Bits per second. */
export const RECEIVE_INITIAL_BITRATE = 2_000_000;
/** Two 720p pictures, slides and three voices; without a limit mediasoup pads the link in search of more. */
export const RECEIVE_MAX_BITRATE = 7_000_000;
/** Three camera layers, a microphone, and room for a shared screen. */
export const SEND_MAX_BITRATE = 3_500_000;

/** Seconds without an answer to ICE consent checks before a transport counts as disconnected; mediasoup's least. */
export const ICE_CONSENT_TIMEOUT_S = 10;

/** Asked of the kernel for each UDP and TCP socket, so that a worker that stalls some 10 ms drops nothing. */
export const SOCKET_BUFFER_BYTES = 4 * 1024 * 1024;

export function isVideoBus(bus: BusName): bus is VideoBusName {
  return bus in BUS_LAYERS;
}
