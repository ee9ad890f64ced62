import type { types } from 'mediasoup-client';
import type { ContributionKind } from '../../domain/programme/programme.ts';
import type { WantedContribution } from '../state/LiveState.ts';
import { cameraEncodings } from './cameraEncodings.ts';

/** Slides and text: sharp rather than smooth. */
const CONTENT_BITRATE = 2_000_000;
/** Full-band speech with room for error correction. */
const VOICE_BITRATE = 48_000;
/** kbit/s that the sender believes in at first. Off air it never sends enough to learn more, and standby must not wait. */
const START_KBPS = 1_000;

/**
 * How each contribution is sent, beginning with what is wanted now. Tracks stay ours: closing a producer does not stop
 * the device.
 */
export function produceOptions(
  kind: ContributionKind,
  track: MediaStreamTrack,
  wanted: WantedContribution,
): types.ProducerOptions {
  const common = { track, stopTracks: false, disableTrackOnPause: false, appData: { kind } };
  switch (kind) {
    case 'camera':
      return {
        ...common,
        encodings: cameraEncodings(wanted.maxSpatialLayer),
        codecOptions: { videoGoogleStartBitrate: START_KBPS },
      };
    case 'microphone':
      return {
        ...common,
        encodings: [{ active: wanted.microphone, maxBitrate: VOICE_BITRATE }],
        codecOptions: {
          opusStereo: false,
          opusFec: true,
          opusDtx: false,
          opusMaxAverageBitrate: VOICE_BITRATE,
        },
      };
    case 'content':
      return { ...common, encodings: [{ maxBitrate: CONTENT_BITRATE, maxFramerate: 15 }] };
    default:
      return kind satisfies never;
  }
}
