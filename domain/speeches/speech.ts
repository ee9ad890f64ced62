import type { AgendaItemId, PersonId, SiteId, SpeechId } from '../ids.ts';

/**
 * `planned`: from the prepared list · `ad_hoc`: asked for in the session · `response` to the speech on the floor ·
 * `procedural`: about the conduct of the session · `chair`: the chair's own word.
 */
export const SPEECH_KINDS = ['planned', 'ad_hoc', 'response', 'procedural', 'chair'] as const;
export type SpeechKind = (typeof SPEECH_KINDS)[number];

/** What became of a speech; `open` until something has. */
export const SPEECH_OUTCOMES = ['open', 'done', 'skipped', 'deferred', 'withdrawn'] as const;
export type SpeechOutcome = (typeof SPEECH_OUTCOMES)[number];

/**
 * Why the timer of a speech stands still. Several may hold at once; it runs again when the last one is gone.
 * `operator`: paused · `response`, `chair`: somebody else has the word within it · `lost`: the line · `conference`: pause.
 */
export const HOLD_CAUSES = ['operator', 'response', 'chair', 'lost', 'conference'] as const;
export type HoldCause = (typeof HOLD_CAUSES)[number];

export type Hold = {
  readonly cause: HoldCause;
  /** The moment up to which the time counts, ms epoch; for `lost` the last good one. */
  readonly since: number;
};

/** Speaking time: what is used up, and since when it runs. All displays count from this alone. */
export type Timer = {
  /** Speaking time that the speech may take, ms. */
  readonly allowanceMs: number;
  /** Used up to `runningSince`, or for good while the timer stands, ms. */
  readonly spentMs: number;
  /** Null while it stands, ms epoch. */
  readonly runningSince: number | null;
};

/** One planned or requested turn of a site, or of a person in the hall (the host site), inside an agenda item. */
export type Speech = {
  readonly id: SpeechId;
  /** Null where no item was active. */
  readonly item: AgendaItemId | null;
  readonly site: SiteId;
  readonly person: PersonId | null;
  readonly kind: SpeechKind;
  readonly topic: string | null;
  /** Name of the paper that was handed in. */
  readonly document: string | null;
  readonly outcome: SpeechOutcome;
  readonly timer: Timer;
  readonly holds: readonly Hold[];
  /** Read out or heard over the telephone in the hall: the site's own line is not on air. */
  readonly byPhone: boolean;
  /** An operator has closed the site's microphone; floor and timer go on. */
  readonly muted: boolean;
  /** When its latest turn on the floor began, ms epoch; null before the first. */
  readonly grantedAt: number | null;
  /** When its latest turn ended, ms epoch; null while it is on the floor and before. */
  readonly endedAt: number | null;
  /** Counts the edits: what an editor has seen. */
  readonly version: number;
};

/** All speeches of the conference, those done included, in the order of the list. */
export type Speeches = readonly Speech[];

/** How many speeches a conference may list. */
export const SPEECHES_MAX = 500;
/** Shortest and longest allowance, ms. */
export const ALLOWANCE_MIN_MS = 60_000;
export const ALLOWANCE_MAX_MS = 60 * 60_000;
/** Longest allowance that a speech may be extended to, ms. */
export const EXTENDED_MAX_MS = 180 * 60_000;
export const TOPIC_LIMIT = 500;
export const DOCUMENT_LIMIT = 200;

export function findSpeech(speeches: Speeches, id: SpeechId | null): Speech | undefined {
  return id === null ? undefined : speeches.find((speech) => speech.id === id);
}

/** Whether a speech exists only because somebody was about to speak: nobody had planned it, and it has not begun. */
export function isPassing({ kind, grantedAt }: Speech): boolean {
  return kind !== 'planned' && grantedAt === null;
}

/** Speeches of an item that have not had their turn, in the order of the list. */
export function openSpeeches(speeches: Speeches, item: AgendaItemId | null): Speeches {
  return speeches.filter((speech) => speech.item === item && speech.outcome === 'open');
}
