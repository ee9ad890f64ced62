import type {
  AudioBusName,
  BusName,
  ContributionKind,
  VideoBusName,
} from '../../../domain/programme/programme.ts';

/** What of a site a bus carries. */
export const BUS_CONTRIBUTION: Readonly<Record<BusName, ContributionKind>> = {
  hostVideo: 'camera',
  speakerVideo: 'camera',
  contentVideo: 'content',
  hostAudio: 'microphone',
  speakerAudio: 'microphone',
  responseAudio: 'microphone',
};

/** Buses that a site on standby is prepared for. */
export const STANDBY_BUSES: readonly [VideoBusName, AudioBusName] = ['speakerVideo', 'speakerAudio'];
