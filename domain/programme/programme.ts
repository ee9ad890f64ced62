import type { Conference } from '../conference/conference.ts';
import { nestedSpeech, speechOnFloor } from '../floor/floor.ts';
import type { SiteId } from '../ids.ts';
import type { Speech } from '../speeches/speech.ts';

/** The programme's buses: each is one track that every client plays for the whole conference. */
export const VIDEO_BUSES = ['hostVideo', 'speakerVideo', 'contentVideo'] as const;
export const AUDIO_BUSES = ['hostAudio', 'speakerAudio', 'responseAudio'] as const;
export const BUSES = [...VIDEO_BUSES, ...AUDIO_BUSES] as const;
export type VideoBusName = (typeof VIDEO_BUSES)[number];
export type AudioBusName = (typeof AUDIO_BUSES)[number];
export type BusName = (typeof BUSES)[number];

/** What a site sends: its camera (simulcast), its microphone, and a shared screen or window. */
export const CONTRIBUTION_KINDS = ['camera', 'microphone', 'content'] as const;
export type ContributionKind = (typeof CONTRIBUTION_KINDS)[number];

/**
 * The programme that the log asks for. Declarative: whoever directs the media moves towards it, the same plan again
 * changes nothing, and after a crash the current plan is all that is needed. Open microphones follow from it: those
 * of `host`, `speaker` and `response`, and no other.
 */
export type ProgrammePlan = {
  /** Log version that the plan follows from; a plan older than the last one is ignored. */
  readonly version: number;
  readonly host: SiteId;
  /** Holder of the floor. When it is the host site, its voice is on the host bus already, so `speakerAudio` is silent. */
  readonly speaker: SiteId | null;
  /**
   * Whether the speaker is seen only: muted by an operator, or the chair has the word within the speech, or a called
   * site's time to answer is up.
   */
  readonly speakerMuted: boolean;
  /** Second voice, nested in the floor: audio only. */
  readonly response: SiteId | null;
  readonly content: SiteId | null;
  /** Sites whose sources are attached and warmed, next first. */
  readonly standby: readonly SiteId[];
};

/** The programme plan that a planned conference's state asks for; null before it is planned. Rules [PR1] and [PR3] to [PR5]. */
export function programmePlan(state: Conference, version: number): ProgrammePlan | null {
  if (state.details === null) {
    return null;
  }
  const host = state.details.hostSite;
  const content = state.content?.site ?? null;
  if (state.phase.pause !== null) {
    return { version, host, speaker: null, speakerMuted: false, response: null, content, standby: [] };
  }
  const nested = nestedSpeech(state);
  return {
    version,
    host,
    ...plannedSpeaker(state),
    response: nested?.muted === true ? null : heard(nested),
    content,
    standby: state.floor.standby.map(({ site }) => site),
  };
}

/** The speech on the floor, or else the site that the roll call calls. */
function plannedSpeaker(state: Conference): Pick<ProgrammePlan, 'speaker' | 'speakerMuted'> {
  const speech = speechOnFloor(state);
  if (speech !== undefined) {
    const chair = nestedSpeech(state)?.kind === 'chair';
    return { speaker: heard(speech), speakerMuted: speech.muted || (chair && state.floor.rules.chairMutes) };
  }
  const { calling } = state.rollCall;
  return { speaker: calling?.site ?? null, speakerMuted: calling !== null && !calling.open };
}

/** The site whose line a speech is heard from: none while it comes by telephone into the hall. */
function heard(speech: Speech | undefined): SiteId | null {
  return speech === undefined || speech.byPhone ? null : speech.site;
}
