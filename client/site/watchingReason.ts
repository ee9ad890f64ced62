import type { CaptureState } from '../media/CapturedDevice.ts';

/**
 * Why this page sends nothing: the person chose so, another device of the site sends, or there is neither camera nor
 * microphone.
 */
export type WatchingReason = 'chosen' | 'other_device' | 'no_devices';

type Circumstances = {
  readonly devicesWanted: boolean;
  /** Whether another session stands for the site. */
  readonly otherContributes: boolean;
  readonly camera: CaptureState;
  readonly microphone: CaptureState;
};

/** Null where the page sends, or is about to. Rule [SP5]. */
export function watchingReason(now: Circumstances): WatchingReason | null {
  if (!now.devicesWanted) {
    return 'chosen';
  }
  if (now.otherContributes) {
    return 'other_device';
  }
  return isGone(now.camera) && isGone(now.microphone) ? 'no_devices' : null;
}

function isGone({ status }: CaptureState): boolean {
  return status === 'lost' || status === 'off';
}
