import type { FloorRequestId, SiteId, SpeechId } from '../ids.ts';
import { findSpeech, type Speech, type SpeechKind, type Speeches } from '../speeches/speech.ts';

/** What a site, or the chair, may ask the floor for. */
export const REQUEST_KINDS = [
  'chair',
  'procedural',
  'response',
  'ad_hoc',
] as const satisfies readonly SpeechKind[];
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** A wish to speak. */
export type FloorRequest = {
  readonly id: FloorRequestId;
  readonly site: SiteId;
  readonly kind: RequestKind;
  readonly at: number;
};

/** What a site's microphone check said when it answered. */
export const MICROPHONE_CHECKS = ['good', 'quiet', 'absent'] as const;
export type MicrophoneCheck = (typeof MICROPHONE_CHECKS)[number];

/** The site's answer to "prepare to speak". */
export type StandbyAnswer = {
  readonly ready: boolean;
  readonly microphone: MicrophoneCheck;
  readonly at: number;
};

/** A speech that is being prepared: its source is warmed, the site knows that it is next. */
export type Standby = {
  readonly speech: SpeechId;
  readonly site: SiteId;
  readonly since: number;
  /** Null while the site has not answered. */
  readonly answer: StandbyAnswer | null;
};

/** How speeches are timed, and what happens when their time is up. */
export type FloorRules = {
  /** Allowance of a speech for which nobody has set another, ms. */
  readonly speechMs: number;
  /** The same of a response, ms. */
  readonly responseMs: number;
  /** How long before the end the speaker is warned, ms. */
  readonly warnMs: number;
  /** `continue`: the speaker goes on, in red · `close`: the floor is taken after `graceMs`. */
  readonly overtime: 'continue' | 'close';
  readonly graceMs: number;
  /** Whether the speaker's microphone closes while the chair has the word within the speech. */
  readonly chairMutes: boolean;
  /** Whether displays ring at the warning and at the end. */
  readonly bells: boolean;
  /** Counts the edits. */
  readonly version: number;
};

/** The latest step on the floor, with what it takes to take it back. Rule [FL26]. */
export type FloorStep = {
  readonly at: number;
  /** The speech that was given the floor, as it was before; null for a mere end. */
  readonly granted: Speech | null;
  /** Standby as it was before the grant took the granted site off it; empty for a mere end. */
  readonly standby: readonly Standby[];
  /** The queue as it was before the grant took the granted site's entries; empty for a mere end. */
  readonly queue: readonly FloorRequest[];
  /** The speech that ended, as it was when it did. */
  readonly ended: Speech | null;
  /** Whether it ended for the grant that follows: the two are one step. */
  readonly makesRoom: boolean;
};

export type Floor = {
  /** In the order in which the server took the requests down; `inQueueOrder` puts the classes first. */
  readonly queue: readonly FloorRequest[];
  /** The list for requests: while it is closed only procedural ones and the chair's are taken. */
  readonly list: { readonly open: boolean; readonly closesAt: number | null };
  /** Next first; at most `STANDBY_LIMIT`. */
  readonly standby: readonly Standby[];
  /** Speech that holds the floor. */
  readonly speech: SpeechId | null;
  /** One response, or the chair's word, may nest in a speech; it ends with it. */
  readonly response: SpeechId | null;
  readonly rules: FloorRules;
  /** Null when there is nothing to take back. */
  readonly lastStep: FloorStep | null;
};

/** How many sites may be prepared at once: the next and the one after. */
export const STANDBY_LIMIT = 2;
/** How many responses may wait at once. */
export const RESPONSE_LIMIT = 5;
/** How long the latest step on the floor can be taken back, ms. */
export const UNDO_MS = 10_000;
/** How long the floor is kept for a speaker who was lost before the operator is asked to choose, ms. */
export const LOSS_PATIENCE_MS = 30_000;

export const DEFAULT_RULES: FloorRules = {
  speechMs: 5 * 60_000,
  responseMs: 3 * 60_000,
  warnMs: 60_000,
  overtime: 'continue',
  graceMs: 30_000,
  chairMutes: false,
  bells: false,
  version: 0,
};

export const EMPTY_FLOOR: Floor = {
  queue: [],
  list: { open: true, closesAt: null },
  standby: [],
  speech: null,
  response: null,
  rules: DEFAULT_RULES,
  lastStep: null,
};

/** What the selectors below look at. */
export type FloorView = { readonly floor: Floor; readonly speeches: Speeches };

/** The speech on the floor, if any. */
export function speechOnFloor({ floor, speeches }: FloorView): Speech | undefined {
  return findSpeech(speeches, floor.speech);
}

/** The response, or the chair's word, that is nested in the speech on the floor, if any. */
export function nestedSpeech({ floor, speeches }: FloorView): Speech | undefined {
  return findSpeech(speeches, floor.response);
}

/** The queue as everybody sees it: the chair, procedural, responses, then the others; each in the order of the server. Rule [FL1]. */
export function inQueueOrder(queue: readonly FloorRequest[]): readonly FloorRequest[] {
  return REQUEST_KINDS.flatMap((kind) => queue.filter((request) => request.kind === kind));
}

/** The place in the queue of the site's first entry, 1 for the first; null when it does not wait. */
export function queuePosition({ queue }: Floor, site: SiteId): number | null {
  const index = inQueueOrder(queue).findIndex((request) => request.site === site);
  return index < 0 ? null : index + 1;
}

/** Whether a request of this kind is taken now, at `at` (ms epoch). Rule [FL19]. */
export function takesRequests({ list }: Floor, kind: RequestKind, at: number): boolean {
  const open = list.open && (list.closesAt === null || at < list.closesAt);
  return open || kind === 'procedural' || kind === 'chair';
}

/** Where a site stands towards the floor. */
export function floorRole(state: FloorView, site: SiteId): 'on_air' | 'standby' | 'listening' {
  if (speechOnFloor(state)?.site === site || nestedSpeech(state)?.site === site) {
    return 'on_air';
  }
  return state.floor.standby.some((standby) => standby.site === site) ? 'standby' : 'listening';
}

/** A speech that is given the word. */
export type Word = Pick<Speech, 'id' | 'site' | 'kind'>;

/** Whether the site has the word: the chair's, which comes out of the hall, leaves those who wait there waiting. */
export function isSpeaking(state: FloorView, site: SiteId): boolean {
  return [speechOnFloor(state), nestedSpeech(state)].some(
    (speech) => speech?.site === site && speech.kind !== 'chair',
  );
}

/** Whether the word for a speech ends this standby. Rules [FL8] and [FL24]. */
export function takesStandby({ id, site, kind }: Word, standby: Standby): boolean {
  return standby.speech === id || (standby.site === site && kind !== 'chair');
}

/** Whether the word for a speech answers this request. Rules [FL3] and [FL24]. */
export function takesRequest({ site, kind }: Word, request: FloorRequest): boolean {
  return request.site === site && (kind !== 'chair' || request.kind === 'chair');
}

/** Whether a speech has had its turn, or has it: what it is then is of the record. Rule [SL7]. */
export function hasBegun({ speech, response }: Floor, { id, outcome }: Speech): boolean {
  return outcome === 'done' || speech === id || response === id;
}

/** Where a speech stands in its course. */
export type SpeechState =
  | 'planned'
  | 'standby'
  | 'ready'
  | 'on_floor'
  | 'paused'
  | Exclude<Speech['outcome'], 'open'>;

/** The state of a speech: what became of it, or else where the floor has it. Rule [SL2]. */
export function speechState(floor: Floor, speech: Speech): SpeechState {
  if (speech.outcome !== 'open') {
    return speech.outcome;
  }
  if (floor.speech === speech.id || floor.response === speech.id) {
    return speech.holds.length === 0 ? 'on_floor' : 'paused';
  }
  const standby = floor.standby.find((entry) => entry.speech === speech.id);
  if (standby === undefined) {
    return 'planned';
  }
  return standby.answer?.ready === true ? 'ready' : 'standby';
}
