import * as v from 'valibot';
import { text } from './fields.ts';

/**
 * The media parameters that a client may send: mediasoup's forms (ORTC dictionaries), bounded in every direction.
 * mediasoup itself checks what they mean.
 */

const payloadType = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(127));
const ssrc = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffff_ffff));
const parameterValue = v.nullable(v.union([v.pipe(v.number(), v.finite()), text(256)]));
const parameters = v.pipe(
  v.record(text(64), parameterValue),
  v.check((value) => Object.keys(value).length <= 32),
);
const list = <Schema extends v.GenericSchema>(item: Schema, limit: number) =>
  v.pipe(v.array(item), v.maxLength(limit));

const rtcpFeedback = v.strictObject({ type: text(32), parameter: v.optional(text(32)) });
const direction = v.picklist(['sendrecv', 'sendonly', 'recvonly', 'inactive']);
const kind = v.picklist(['audio', 'video']);

const codecCapability = v.strictObject({
  kind,
  mimeType: text(64),
  preferredPayloadType: v.optional(payloadType),
  clockRate: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
  channels: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(255))),
  parameters: v.optional(parameters),
  rtcpFeedback: v.optional(list(rtcpFeedback, 32)),
});

export const rtpCapabilities = v.strictObject({
  codecs: v.optional(list(codecCapability, 128)),
  headerExtensions: v.optional(
    list(
      v.strictObject({
        kind,
        uri: text(256),
        preferredId: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(255)),
        preferredEncrypt: v.optional(v.boolean()),
        direction: v.optional(direction),
      }),
      64,
    ),
  ),
});

export const rtpParameters = v.strictObject({
  mid: v.optional(text(32)),
  msid: v.optional(text(256)),
  codecs: list(
    v.strictObject({
      mimeType: text(64),
      payloadType,
      clockRate: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
      channels: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(255))),
      parameters: v.optional(parameters),
      rtcpFeedback: v.optional(list(rtcpFeedback, 32)),
    }),
    16,
  ),
  headerExtensions: v.optional(
    list(
      v.strictObject({
        uri: text(256),
        id: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(255)),
        encrypt: v.optional(v.boolean()),
        parameters: v.optional(parameters),
      }),
      32,
    ),
  ),
  encodings: v.optional(
    list(
      v.strictObject({
        ssrc: v.optional(ssrc),
        rid: v.optional(text(32)),
        codecPayloadType: v.optional(payloadType),
        rtx: v.optional(v.strictObject({ ssrc })),
        dtx: v.optional(v.boolean()),
        scalabilityMode: v.optional(text(32)),
        scaleResolutionDownBy: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(64))),
        maxBitrate: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100_000_000))),
        maxFramerate: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(240))),
        adaptivePtime: v.optional(v.boolean()),
        priority: v.optional(text(16)),
        networkPriority: v.optional(text(16)),
        active: v.optional(v.boolean()),
      }),
      4,
    ),
  ),
  rtcp: v.optional(
    v.strictObject({
      cname: v.optional(text(256)),
      reducedSize: v.optional(v.boolean()),
      mux: v.optional(v.boolean()),
    }),
  ),
});

export const dtlsParameters = v.strictObject({
  role: v.optional(v.picklist(['auto', 'client', 'server'])),
  fingerprints: v.pipe(
    list(
      v.strictObject({
        algorithm: v.picklist(['sha-1', 'sha-224', 'sha-256', 'sha-384', 'sha-512']),
        value: v.pipe(v.string(), v.regex(/^[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){15,63}$/)),
      }),
      8,
    ),
    v.minLength(1),
  ),
});

export const contributionKind = v.picklist(['camera', 'microphone', 'content']);
