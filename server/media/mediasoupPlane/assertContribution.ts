import type { types } from 'mediasoup';
import type { ContributionKind } from '../../../domain/programme/programme.ts';
import { CAMERA_LAYERS } from '../mediaConfig.ts';
import { MediaError } from '../MediaPlane.ts';

/**
 * What mediasoup would accept but the buses cannot use.
 *
 * @throws {MediaError} `media_unsupported` for the wrong kind of codec, or more layers than the buses have
 */
export function assertContribution(kind: ContributionKind, rtpParameters: types.RtpParameters): void {
  const media = kind === 'microphone' ? 'audio/' : 'video/';
  if (!rtpParameters.codecs.every(({ mimeType }) => mimeType.toLowerCase().startsWith(media))) {
    throw new MediaError('media_unsupported', `a ${kind} needs a codec of ${media}`);
  }
  const layers = rtpParameters.encodings?.length ?? 1;
  if (layers > (kind === 'camera' ? CAMERA_LAYERS : 1)) {
    throw new MediaError('media_unsupported', `${layers} layers are too many for a ${kind}`);
  }
}
