import type { SiteId } from '../ids.ts';

/** Marks of a roll call. A site without one has not been called; being online is not a mark. */
export const MARKS = ['present_online', 'present_in_hall', 'absent', 'excused'] as const;
export type Mark = (typeof MARKS)[number];

export type MarkEntry = {
  readonly mark: Mark;
  /** Why a site is absent or excused; null where it is present. */
  readonly reason: string | null;
  /** Why it was changed after the count was over; null where it never was. */
  readonly correction: string | null;
  readonly at: number;
};

/** One count of the conference: the roll call at its beginning, another one after a break. */
export type Count = {
  /** 1 for the first. */
  readonly number: number;
  readonly openedAt: number;
  readonly marks: { readonly [site: SiteId]: MarkEntry };
};

/** The site that is being called. */
export type Calling = {
  readonly site: SiteId;
  /** When it was called, ms epoch. */
  readonly at: number;
  /** Whether the programme has its microphone open: for `CALL_VOICE_MS`. */
  readonly open: boolean;
  /** Whether the run goes on after it; a single call otherwise. */
  readonly inRun: boolean;
};

/** A step of the run that undo takes back. */
export type RunStep = {
  readonly site: SiteId;
  /** The mark that the site had before. */
  readonly before: MarkEntry | null;
  /** Whether it was skipped, not marked. */
  readonly skipped: boolean;
};

/** A run through the sites of the latest count, in protocol order, skipped ones again at the end. */
export type Run = {
  /** `running` while one of its sites is being called; a finished one is kept, so that its last step can be undone. */
  readonly stage: 'running' | 'interrupted' | 'finished';
  /** In the order of the skips; a site that was skipped twice stands there twice. */
  readonly skipped: readonly SiteId[];
  /** Latest last. */
  readonly trail: readonly RunStep[];
  /** Where an interrupted run goes on; null for the next unmarked site, when that one has been marked meanwhile. */
  readonly resumesAt: SiteId | null;
};

export type RollCall = {
  /** The latest one is being marked, and is the one that a run goes through. */
  readonly counts: readonly Count[];
  /** Null before the first run of the latest count. */
  readonly run: Run | null;
  readonly calling: Calling | null;
};

/** How long a called site's microphone stays open, ms. */
export const CALL_VOICE_MS = 10_000;
/** After this without a mark the page suggests "absent", ms; it is never set by itself. */
export const CALL_PATIENCE_MS = 8_000;
export const REASON_LIMIT = 200;

export type RollCallCommand =
  /** Begins a count, and ends the run of the one before. `number` is that of the new one. */
  | { readonly type: 'OpenCount'; readonly number: number }
  /** Begins a run, or goes on with the one that was interrupted, and calls its next site. */
  | { readonly type: 'RunRollCall' }
  /** Calls a site out of turn; a run that is going on comes back to the sites that it has not got to. */
  | { readonly type: 'CallSite'; readonly site: SiteId }
  /** Marks a site; when it is the one being called, the run calls its next one. Null takes the mark away. */
  | {
      readonly type: 'MarkSite';
      readonly number: number;
      readonly site: SiteId;
      readonly mark: Mark | null;
      readonly reason: string | null;
      /** Why the record is corrected; needed once the conference is closed, and for an earlier count. */
      readonly correction: string | null;
    }
  /** All of them or none; what was previewed is what is marked. */
  | {
      readonly type: 'MarkSites';
      readonly number: number;
      readonly sites: readonly SiteId[];
      readonly mark: 'present_online' | 'present_in_hall';
    }
  /** Leaves the called site for the end of the run, the second time without a mark, and calls the next one. */
  | { readonly type: 'SkipCalledSite'; readonly site: SiteId }
  /** Takes back the latest mark or skip of the run that can be, and calls that site again. `site` is the one that the clerk saw. */
  | { readonly type: 'UndoMark'; readonly site: SiteId }
  | { readonly type: 'InterruptRollCall' }
  /** The server's clock: the called site's microphone closes. `calledAt` tells this call from the site's next one. */
  | { readonly type: 'EndCallVoice'; readonly site: SiteId; readonly calledAt: number };

export type RollCallEvent =
  | { readonly type: 'CountOpened'; readonly data: { readonly number: number } }
  | { readonly type: 'RollCallStarted'; readonly data: Readonly<Record<string, never>> }
  | { readonly type: 'SiteCalled'; readonly data: { readonly site: SiteId; readonly inRun: boolean } }
  /** Its microphone has closed; its picture stays until the call ends. */
  | { readonly type: 'CallVoiceEnded'; readonly data: { readonly site: SiteId } }
  | { readonly type: 'CallEnded'; readonly data: { readonly site: SiteId } }
  | {
      readonly type: 'SiteMarked';
      readonly data: {
        readonly number: number;
        readonly site: SiteId;
        readonly mark: Mark | null;
        readonly reason: string | null;
        readonly correction: string | null;
      };
    }
  | { readonly type: 'CalledSiteSkipped'; readonly data: { readonly site: SiteId } }
  | { readonly type: 'MarkUndone'; readonly data: { readonly site: SiteId } }
  /** The run stands still; `site` is where it goes on. */
  | { readonly type: 'RollCallInterrupted'; readonly data: { readonly site: SiteId } }
  /** Nobody is left to call, or a new count has taken its place. */
  | { readonly type: 'RollCallFinished'; readonly data: Readonly<Record<string, never>> };

export const NO_ROLL_CALL: RollCall = { counts: [], run: null, calling: null };

/** The count that is being marked: the latest one. */
export function currentCount({ counts }: RollCall): Count | undefined {
  return counts.at(-1);
}

/** The site's mark in a count; null while it has none. Asks for own members only: an id may spell an inherited one. */
export function markOf({ marks }: Pick<Count, 'marks'>, site: SiteId): MarkEntry | null {
  return (Object.hasOwn(marks, site) ? marks[site] : undefined) ?? null;
}
