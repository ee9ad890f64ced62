import type { ProgrammeProblem } from '../../contract/notifications.ts';
import type { BusName } from '../../domain/programme/programme.ts';
import type { TextKey } from '../i18n/translate.ts';
import type { SiteFilter } from './sites/siteFilter.ts';
import type { MediaState } from './sites/siteRow.ts';

/** What the console's values are called. */

export const MEDIA_TEXTS: Readonly<Record<MediaState, TextKey>> = {
  none: 'console.mediaNone',
  connecting: 'console.mediaConnecting',
  connected: 'console.mediaConnected',
  disconnected: 'console.mediaDisconnected',
  failed: 'console.mediaFailed',
};

/** The same in a word, where there is no room; nothing needs saying while it is connected. */
export const SHORT_MEDIA_TEXTS: Readonly<Record<Exclude<MediaState, 'connected'>, TextKey>> = {
  none: 'console.rowMediaNone',
  connecting: 'console.rowMediaConnecting',
  disconnected: 'console.rowMediaDisconnected',
  failed: 'console.rowMediaFailed',
};

export const FILTER_TEXTS: Readonly<Record<SiteFilter, TextKey>> = {
  all: 'console.filterAll',
  online: 'console.filterOnline',
  waiting: 'console.filterWaiting',
  standby: 'console.filterStandby',
  lost: 'console.filterLost',
  absent: 'console.filterAbsent',
  impaired: 'console.filterImpaired',
  tested: 'console.filterTested',
  untested: 'console.filterUntested',
  test_failed: 'console.filterTestFailed',
};

export const BUS_TEXTS: Readonly<Record<BusName, TextKey>> = {
  hostVideo: 'console.busHostVideo',
  speakerVideo: 'console.busSpeakerVideo',
  contentVideo: 'console.busContentVideo',
  hostAudio: 'console.busHostAudio',
  speakerAudio: 'console.busSpeakerAudio',
  responseAudio: 'console.busResponseAudio',
};

export const PROBLEM_TEXTS: Readonly<Record<ProgrammeProblem['problem'], TextKey>> = {
  no_contribution: 'console.problemNoContribution',
  no_key_frame: 'console.problemNoKeyFrame',
  stopped: 'console.problemStopped',
  silent: 'console.problemSilent',
};
