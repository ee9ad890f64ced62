import type { types } from 'mediasoup-client';
import type { ContributionKind } from '../../domain/programme/programme.ts';
import type { WantedContribution } from '../state/LiveState.ts';
import { cameraEncodings } from './cameraEncodings.ts';

/** Slides and text: sharp rather than smooth. */
const CONTENT_BITRATE = 2_000_000;
/** Full-band speech with room for error correction. */
const VOICE_BITRATE = 48_000;

/** How each contribution is sent. Tracks stay ours: closing a producer does not stop the device. */
export function produceOptions(
  kind: ContributionKind,
  track: MediaStreamTrack,
  wanted: WantedContribution,
): types.ProducerOptions {
  const common = { track, stopTracks: false, disableTrackOnPause: false, appData: { kind } };
  switch (kind) {
    case 'camera':
      return { ...common, encodings: cameraEncodings(wanted.maxSpatialLayer) };
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

/**
 * Brings a running producer to what is wanted now. The microphone is gated by its encoding's `active`: unlike a pause
 * with mediasoup-client's `zeroRtpOnPause` that needs no SDP exchange, so the voice is there in a frame's time.
 */
export async function followWanted(producer: types.Producer, wanted: WantedContribution): Promise<void> {
  switch (producer.appData['kind']) {
    case 'camera':
      return await producer.setMaxSpatialLayer(wanted.maxSpatialLayer);
    case 'microphone':
      return await producer.setRtpEncodingParameters({ active: wanted.microphone });
    default:
      return undefined;
  }
}
