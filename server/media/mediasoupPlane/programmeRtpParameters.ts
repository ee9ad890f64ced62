import type { types } from 'mediasoup';
import { BUS_LAYERS, OPUS_PAYLOAD_TYPE, VP8_PAYLOAD_TYPE, isVideoBus } from '../mediaConfig.ts';
import type { BusName } from '../../../domain/programme/programme.ts';
import { keptExtension } from './routerCapabilities.ts';

/**
 * How a bus's packets look to mediasoup. Payload types and header extension ids are the Router's own, because that is
 * how packets come out of a source's consumer, and the bus leaves both alone.
 *
 * @param ssrcs one a layer, lowest layer first
 */
export function programmeRtpParameters(bus: BusName, ssrcs: readonly number[]): types.RtpParameters {
  return {
    codecs: [isVideoBus(bus) ? VP8 : OPUS],
    headerExtensions: [keptExtension(bus)],
    encodings: ssrcs.map((ssrc) => ({ ssrc, ...scalability(bus) })),
    // One name for a bus's picture and voice: browsers keep the lips in step of tracks that share it.
    rtcp: { cname: bus.replace(/Video$|Audio$/u, '') },
  };
}

// Neither has generic NACK: a bus keeps no packets. Losses on a viewer's way are repaired by the worker, which does;
// losses on a source's way have been repaired before they come to the bus.
const VP8: types.RtpCodecParameters = {
  mimeType: 'video/VP8',
  payloadType: VP8_PAYLOAD_TYPE,
  clockRate: 90_000,
  rtcpFeedback: [
    { type: 'nack', parameter: 'pli' },
    { type: 'ccm', parameter: 'fir' },
  ],
};
const OPUS: types.RtpCodecParameters = {
  mimeType: 'audio/opus',
  payloadType: OPUS_PAYLOAD_TYPE,
  clockRate: 48_000,
  channels: 2,
  parameters: { useinbandfec: 1 },
  rtcpFeedback: [],
};

/**
 * Cameras send up to three temporal layers, and a viewer's consumer drops those that it has no bandwidth for. With
 * fewer announced it would drop every packet of the upper ones, always.
 */
function scalability(bus: BusName): Pick<types.RtpEncodingParameters, 'scalabilityMode'> {
  return isVideoBus(bus) && BUS_LAYERS[bus] > 1 ? { scalabilityMode: 'L1T3' } : {};
}
