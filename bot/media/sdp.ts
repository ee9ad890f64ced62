import type { ProgrammeConsumer, TransportOptions } from '../../server/media/MediaPlane.ts';

/**
 * The session descriptions that mediasoup, which speaks no SDP, would have sent (RFC 8866, RFC 8839 candidates).
 * The server is the DTLS client in both: it begins when its transport has been connected, so no handshake message
 * can arrive before it is ready and cost a retransmission.
 */
const SERVER_SETUP = 'active';

/** The server's answer to a bot that offered to send these sections. */
export function makeSendAnswer(transport: TransportOptions, sections: readonly SendSection[]): string {
  const media = sections.map((section) => [
    `m=${section.kind} 9 UDP/TLS/RTP/SAVPF ${section.payloadType}`,
    `a=mid:${section.mid}`,
    'a=recvonly',
    `a=rtpmap:${section.payloadType} ${section.codec}`,
  ]);

  return makeDescription(
    transport,
    sections.map((section) => section.mid),
    media,
  );
}

export type SendSection = {
  readonly kind: 'audio' | 'video';
  readonly mid: string;
  readonly payloadType: number;
  /** Encoding name and clock rate as in `a=rtpmap`. */
  readonly codec: string;
};

/** The server's offer of its consumers to a bot. */
export function makeReceiveOffer(
  transport: TransportOptions,
  consumers: readonly ReceivedConsumer[],
): string {
  const media = consumers.map(({ kind, rtpParameters }) => {
    const codec = rtpParameters.codecs[0];
    const ssrc = rtpParameters.encodings?.[0]?.ssrc;
    if (codec === undefined || ssrc === undefined) throw new Error('consumer without codec or SSRC');
    const name = codec.mimeType.split('/')[1] ?? '';
    const channels = codec.channels === undefined ? '' : `/${codec.channels}`;

    return [
      `m=${kind} 9 UDP/TLS/RTP/SAVPF ${codec.payloadType}`,
      `a=mid:${requireMid(rtpParameters)}`,
      'a=sendonly',
      `a=rtpmap:${codec.payloadType} ${name}/${codec.clockRate}${channels}`,
      `a=ssrc:${ssrc} cname:${rtpParameters.rtcp?.cname ?? 'server'}`,
    ];
  });

  return makeDescription(
    transport,
    consumers.map(({ rtpParameters }) => requireMid(rtpParameters)),
    media,
  );
}

type ReceivedConsumer = Pick<ProgrammeConsumer, 'kind' | 'rtpParameters'>;

function requireMid(rtpParameters: ProgrammeConsumer['rtpParameters']): string {
  if (rtpParameters.mid === undefined) throw new Error('consumer without mid');

  return rtpParameters.mid;
}

function makeDescription(
  transport: TransportOptions,
  mids: readonly string[],
  media: readonly string[][],
): string {
  const { iceParameters } = transport;
  const fingerprint = transport.dtlsParameters.fingerprints.find(({ algorithm }) => algorithm === 'sha-256');
  if (fingerprint === undefined) throw new Error('transport without a SHA-256 fingerprint');
  const common = [
    'c=IN IP4 0.0.0.0',
    'a=rtcp-mux',
    `a=ice-ufrag:${iceParameters.usernameFragment}`,
    `a=ice-pwd:${iceParameters.password}`,
    `a=fingerprint:sha-256 ${fingerprint.value}`,
    `a=setup:${SERVER_SETUP}`,
  ];
  const session = [
    'v=0',
    'o=- 1 1 IN IP4 0.0.0.0',
    's=-',
    't=0 0',
    'a=ice-lite',
    `a=group:BUNDLE ${mids.join(' ')}`,
  ];
  const sections = media.map(([first = '', ...rest]) => [first, ...common, ...rest]);

  return [...session, ...sections.flat(), ''].join('\r\n');
}

/** The server's UDP candidates; they are added after the remote description, never before. */
export function listCandidates(transport: TransportOptions): string[] {
  return transport.iceCandidates
    .filter(({ protocol }) => protocol === 'udp')
    .map((c) => `candidate:${c.foundation} 1 udp ${c.priority} ${c.address} ${c.port} typ ${c.type}`);
}

/** The bot's own fingerprint from its description, in the form in which a transport is connected. */
export function readDtlsParameters(sdp: string): TransportOptions['dtlsParameters'] {
  const value = /^a=fingerprint:sha-256 (\S+)/m.exec(sdp)?.[1];
  if (value === undefined) throw new Error('description without a SHA-256 fingerprint');

  return { role: 'server', fingerprints: [{ algorithm: 'sha-256', value }] };
}
