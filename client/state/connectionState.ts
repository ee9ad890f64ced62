import type { SignallingStatus } from '../connection/SignallingStatus.ts';
import type { MediaState } from '../media/MediaSession.ts';

/**
 * How the page stands, as one sentence tells it: `controlLost` and `mediaLost` are the halves of `lost`; `noMedia` is a
 * browser that cannot play, which no waiting mends.
 */
export const CONNECTION_STATES = [
  'connecting',
  'good',
  'weak',
  'controlLost',
  'mediaLost',
  'lost',
  'noMedia',
  'ended',
] as const;
export type ConnectionState = (typeof CONNECTION_STATES)[number];

/** How media come in, beyond what the transports say of themselves. */
export type Reception = {
  /** Much is lost. */
  readonly weak: boolean;
  /** False where nothing has come in lately; looked at only while signalling is gone. */
  readonly flowing: boolean;
};

/** Puts signalling and media together. Rule [CL21]. */
export function connectionState(
  signalling: SignallingStatus,
  media: MediaState,
  { weak, flowing }: Reception,
): ConnectionState {
  switch (signalling) {
    case 'ended':
      return 'ended';
    case 'connecting':
      return 'connecting';
    case 'stale':
      return media === 'connected' && flowing ? 'controlLost' : 'lost';
    case 'live':
      return liveState(media, weak);
    default:
      return signalling satisfies never;
  }
}

function liveState(media: MediaState, weak: boolean): ConnectionState {
  switch (media) {
    case 'connected':
      return weak ? 'weak' : 'good';
    case 'unsupported':
      return 'noMedia';
    case 'none':
    case 'connecting':
      return 'connecting';
    case 'disconnected':
    case 'failed':
      return 'mediaLost';
    default:
      return media satisfies never;
  }
}
