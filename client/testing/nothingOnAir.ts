import type { OnAir } from '../../contract/notifications.ts';

/** Buses that forward nothing. */
export const nothingOnAir: OnAir = {
  hostVideo: null,
  speakerVideo: null,
  contentVideo: null,
  hostAudio: null,
  speakerAudio: null,
  responseAudio: null,
};
