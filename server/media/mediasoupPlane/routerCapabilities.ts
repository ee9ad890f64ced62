import { ortc, type types } from 'mediasoup';
import type { BusName } from '../../../domain/programme/programme.ts';
import { ROUTER_CODECS, isVideoBus } from '../mediaConfig.ts';

/** What every Router of the plane can, known without one: it follows from the codecs alone. */
export const ROUTER_CAPABILITIES: types.RtpCapabilities = ortc.generateRouterRtpCapabilities([
  ...ROUTER_CODECS,
]);

/**
 * The one header extension that a bus keeps of its source's packets: how loud a voice is (RFC 6464), and which way up
 * a telephone's picture is. All others say things about the way from the source, not about what it sends.
 */
export function keptExtension(bus: BusName): types.RtpHeaderExtensionParameters {
  return isVideoBus(bus)
    ? routerExtension('video', 'urn:3gpp:video-orientation')
    : routerExtension('audio', 'urn:ietf:params:rtp-hdrext:ssrc-audio-level');
}

function routerExtension(
  kind: types.MediaKind,
  uri: types.RtpHeaderExtensionUri,
): types.RtpHeaderExtensionParameters {
  const match = ROUTER_CAPABILITIES.headerExtensions?.find(
    (extension) => extension.kind === kind && extension.uri === uri,
  );
  if (match === undefined) {
    throw new TypeError(`mediasoup does not know ${uri}`);
  }
  return { uri, id: match.preferredId };
}
