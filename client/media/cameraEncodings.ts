import type { types } from 'mediasoup-client';
import type { WantedContribution } from '../state/LiveState.ts';

/**
 * Three layers of one picture: 180p, 360p and 720p of a 720p camera. The lowest is all that a site off air sends, so
 * its rate and frame rate bound the uplink (with RTP and SRTP it stays under 150 kbit/s).
 */
const LAYERS: readonly types.RtpEncodingParameters[] = [
  { scaleResolutionDownBy: 4, maxBitrate: 110_000, maxFramerate: 15 },
  { scaleResolutionDownBy: 2, maxBitrate: 450_000 },
  { scaleResolutionDownBy: 1, maxBitrate: 1_500_000 },
];

/** Encodings of a camera that begins with the layers up to `highest`. */
export function cameraEncodings(
  highest: WantedContribution['maxSpatialLayer'],
): types.RtpEncodingParameters[] {
  return LAYERS.map((layer, index) => ({ ...layer, active: index <= highest }));
}
