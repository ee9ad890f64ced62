import type { types } from 'mediasoup';
import { BUSES, type BusName } from '../../domain/programme/programme.ts';
import { OPUS_PAYLOAD_TYPE, VP8_PAYLOAD_TYPE, isVideoBus } from './mediaConfig.ts';
import type { ProgrammeConsumer, TransportOptions } from './MediaPlane.ts';

/** What the fake plane answers a join with: in form as the real thing, leading nowhere. */

export function makeFakeTransport(id: string): TransportOptions {
  return {
    id,
    iceParameters: { usernameFragment: id, password: 'password', iceLite: true },
    iceCandidates: [],
    dtlsParameters: { role: 'auto', fingerprints: [{ algorithm: 'sha-256', value: '00:11:22:33' }] },
  };
}

export function makeFakeConsumer(id: string, bus: BusName): ProgrammeConsumer {
  const codec: types.RtpCodecParameters = isVideoBus(bus)
    ? { mimeType: 'video/VP8', payloadType: VP8_PAYLOAD_TYPE, clockRate: 90_000 }
    : { mimeType: 'audio/opus', payloadType: OPUS_PAYLOAD_TYPE, clockRate: 48_000, channels: 2 };
  const index = BUSES.indexOf(bus);
  return {
    id,
    producerId: bus,
    bus,
    kind: isVideoBus(bus) ? 'video' : 'audio',
    rtpParameters: { mid: String(index), codecs: [codec], encodings: [{ ssrc: 1000 + index }] },
  };
}
