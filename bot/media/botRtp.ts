import type { JoinMedia, ProgrammeConsumer } from '../../server/media/MediaPlane.ts';

export type RtpParameters = ProgrammeConsumer['rtpParameters'];

export const VP8_PAYLOAD_TYPE = 96;
export const OPUS_PAYLOAD_TYPE = 111;
export const LEVEL_EXTENSION_ID = 1;
const LEVEL_EXTENSION = 'urn:ietf:params:rtp-hdrext:ssrc-audio-level';

const videoFeedback = [
  { type: 'nack' },
  { type: 'nack', parameter: 'pli' },
  { type: 'ccm', parameter: 'fir' },
];

/**
 * What a bot can receive: VP8 and Opus, without retransmission streams and without bandwidth estimation, so that the
 * server sends it the highest layer that there is. The load is the worst that a viewer can make.
 */
export const BOT_RTP_CAPABILITIES: JoinMedia['rtpCapabilities'] = {
  codecs: [
    {
      kind: 'audio',
      mimeType: 'audio/opus',
      preferredPayloadType: OPUS_PAYLOAD_TYPE,
      clockRate: 48_000,
      channels: 2,
    },
    {
      kind: 'video',
      mimeType: 'video/VP8',
      preferredPayloadType: VP8_PAYLOAD_TYPE,
      clockRate: 90_000,
      rtcpFeedback: videoFeedback,
    },
  ],
  headerExtensions: [{ kind: 'audio', uri: LEVEL_EXTENSION, preferredId: LEVEL_EXTENSION_ID }],
};

/** What a bot sends as video: one encoding for each SSRC, lowest layer first. */
export function makeVideoParameters(mid: string, cname: string, ssrcs: readonly number[]): RtpParameters {
  return {
    mid,
    codecs: [
      {
        mimeType: 'video/VP8',
        payloadType: VP8_PAYLOAD_TYPE,
        clockRate: 90_000,
        rtcpFeedback: videoFeedback,
      },
    ],
    headerExtensions: [],
    encodings: ssrcs.map((ssrc) => ({ ssrc, scalabilityMode: 'L1T1' })),
    rtcp: { cname, reducedSize: true },
  };
}

export function makeVoiceParameters(mid: string, cname: string, ssrc: number): RtpParameters {
  return {
    mid,
    codecs: [{ mimeType: 'audio/opus', payloadType: OPUS_PAYLOAD_TYPE, clockRate: 48_000, channels: 2 }],
    headerExtensions: [{ uri: LEVEL_EXTENSION, id: LEVEL_EXTENSION_ID }],
    encodings: [{ ssrc }],
    rtcp: { cname, reducedSize: true },
  };
}
