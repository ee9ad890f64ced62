import { t } from '../i18n/translate.ts';
import type { TextKey } from '../i18n/translate.ts';
import type { Tone } from '../ui/tone.ts';
import type { AirRole } from './airRole.ts';
import type { SiteTurn } from './siteTurn.ts';
import type { WatchingReason } from './watchingReason.ts';

export const ROLE_WORDS: Readonly<Record<AirRole, TextKey>> = {
  on_air: 'shared.onAir',
  standby: 'shared.standby',
  listening: 'shared.listening',
};

export const ROLE_TONES: Readonly<Record<AirRole, Tone>> = {
  on_air: 'onAir',
  standby: 'standby',
  listening: 'listening',
};

/** The conference is over. */
export type Over = {
  /** Until when it can be reopened, in words; null once it is over for good. */
  readonly reopenUntil: string | null;
};

export type Circumstances = {
  readonly role: AirRole;
  readonly host: boolean;
  readonly turn: SiteTurn;
  /** Null while the conference goes on. */
  readonly over: Over | null;
  /** Whether the programme really carries the site's voice. */
  readonly heard: boolean;
  /** Whether the server has the site's microphone open. */
  readonly microphone: boolean;
  /** Whether the room has muted its microphone itself. */
  readonly muted: boolean;
  readonly watching: WatchingReason | null;
  /** Whether the server's word is a present one. */
  readonly live: boolean;
};

/** Whether the call to prepare, across the page, says all that the banner has to: once is enough. Rule [SP12]. */
export function callSaysIt({ role, turn, live }: Pick<Circumstances, 'role' | 'turn' | 'live'>): boolean {
  return live && role === 'standby' && turn.preparing !== null;
}

/** The state on air in one word; of a conference that is over, that it is. Rule [SP4]. */
export function roleWord({ role, over, live }: Pick<Circumstances, 'role' | 'over' | 'live'>): TextKey {
  return over !== null && role === 'listening' && live ? 'site.closedWord' : ROLE_WORDS[role];
}

/** What the state on air means for the people in front of the page. Rule [SP4]. */
export function roleText(now: Circumstances): string {
  return t(roleKey(now), { time: now.over?.reopenUntil ?? '' });
}

export function roleKey(now: Circumstances): TextKey {
  if (!now.live) {
    return 'site.stateUnknown';
  }
  switch (now.role) {
    case 'on_air':
      return onAirKey(now);
    case 'standby':
      return now.turn.speaking === null ? 'site.standbyText' : 'site.floorKept';
    case 'listening':
      return listeningKey(now);
    default:
      return now.role satisfies never;
  }
}

function onAirKey({ host, turn, heard, microphone, muted, watching }: Circumstances): TextKey {
  if (turn.called !== null) {
    return turn.called.open ? 'site.calledText' : 'site.calledShut';
  }
  if (turn.speaking?.muted === true && !heard) {
    return 'site.onAirMutedByOperator';
  }
  if (watching === 'chosen' || watching === 'no_devices') {
    return heard ? 'site.onAirText' : 'site.onAirNothing';
  }
  if (muted && watching === null) {
    return 'site.onAirMuted';
  }
  if (heard) {
    return host ? 'site.hostText' : 'site.onAirText';
  }
  // The floor without an open microphone: the chair has the word within the speech.
  return microphone || watching !== null ? 'site.onAirWaiting' : 'site.onAirChair';
}

function listeningKey({ host, turn, over, watching }: Circumstances): TextKey {
  if (over !== null) {
    return over.reopenUntil === null ? 'site.closedForGood' : 'site.closedText';
  }
  if (turn.speaking?.byPhone === true) {
    return 'site.byPhoneText';
  }
  if (watching !== null) {
    return 'site.watchingText';
  }
  return host ? 'site.hostSilent' : 'site.listeningText';
}
