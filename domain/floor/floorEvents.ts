import type { FloorRequestId, PersonId, SiteId, SpeechId } from '../ids.ts';
import type { HoldCause } from '../speeches/speech.ts';
import type { FloorRules, MicrophoneCheck, RequestKind } from './floor.ts';

/**
 * `ended` by an operator · `superseded` by the next grant · `all_closed` · `overtime`: the time and its grace were up ·
 * `put_back` or `deferred`: the turn was broken off, and comes again · `phase_closed`: with the conference.
 */
export const RELEASE_REASONS = [
  'ended',
  'superseded',
  'all_closed',
  'overtime',
  'put_back',
  'deferred',
  'phase_closed',
] as const;
export type ReleaseReason = (typeof RELEASE_REASONS)[number];

/** Whom a command means: the site, and one of its people. */
type Speaker = {
  readonly site: SiteId;
  readonly person: PersonId | null;
  /** The speech of the list that is meant; null for whichever of the site is next, or a new one. */
  readonly listed: SpeechId | null;
  /** Id for a new speech, where none is meant. */
  readonly speech: SpeechId;
};

export type FloorCommand =
  | {
      readonly type: 'RequestFloor';
      readonly request: FloorRequestId;
      readonly site: SiteId;
      readonly kind: RequestKind;
    }
  /** `site` is whose entry it must be; null where an operator dismisses any. */
  | { readonly type: 'WithdrawFloorRequest'; readonly request: FloorRequestId; readonly site: SiteId | null }
  /** Opens or closes the list for requests, now or at `closesAt` (ms epoch). */
  | { readonly type: 'SetRequestList'; readonly open: boolean; readonly closesAt: number | null }
  | (Speaker & { readonly type: 'SetStandby' })
  | { readonly type: 'ClearStandby'; readonly site: SiteId }
  /** The site says whether it is ready for the speech that it is prepared for. */
  | {
      readonly type: 'AnswerStandby';
      readonly speech: SpeechId;
      readonly site: SiteId;
      readonly ready: boolean;
      readonly microphone: MicrophoneCheck;
    }
  | (Speaker & {
      readonly type: 'GrantFloor';
      /** The speech that the operator saw on the floor. Another one there means that a second operator was faster. */
      readonly replaces: SpeechId | null;
      /** Gives the floor also to a site on standby that has not said that it is ready. */
      readonly unready: boolean;
    })
  /** Ends a speech or a response. */
  | { readonly type: 'ReleaseFloor'; readonly speech: SpeechId }
  | (Speaker & {
      readonly type: 'GrantResponse';
      /** The speech that the operator saw on the floor: a response to it is none to the next one. */
      readonly respondsTo: SpeechId | null;
      /** The response that the operator saw, as with `GrantFloor`. */
      readonly replaces: SpeechId | null;
    })
  /** The chair speaks: within the speech on the floor, or on the floor itself when it is free. */
  | { readonly type: 'TakeChairFloor'; readonly speech: SpeechId }
  | { readonly type: 'CloseAllMicrophones' }
  /** `since` is up to when the time counts, ms epoch: for `lost` the last good moment. */
  | {
      readonly type: 'HoldSpeech';
      readonly speech: SpeechId;
      readonly cause: 'operator' | 'lost';
      readonly since: number;
    }
  | { readonly type: 'ResumeSpeech'; readonly speech: SpeechId; readonly cause: 'operator' | 'lost' }
  /** The whole allowance, so that two operators who add a minute at once add one. */
  | { readonly type: 'SetAllowance'; readonly speech: SpeechId; readonly allowanceMs: number }
  /** Counts again from nothing. `runningSince` is what the operator saw. */
  | { readonly type: 'RestartTimer'; readonly speech: SpeechId; readonly runningSince: number | null }
  /** Breaks the turn off and keeps its remaining time: first in the list, or deferred. */
  | { readonly type: 'PutBackSpeech'; readonly speech: SpeechId; readonly place: 'first' | 'deferred' }
  /** The speaker goes on by telephone in the hall. */
  | { readonly type: 'ContinueByPhone'; readonly speech: SpeechId }
  /** Closes the microphone of whoever has the word; floor and timer go on. */
  | { readonly type: 'MuteSpeech'; readonly speech: SpeechId }
  | { readonly type: 'UnmuteSpeech'; readonly speech: SpeechId }
  /** The server's clock: ends a speech whose time and grace are up, where the rules say so. */
  | { readonly type: 'ExpireSpeech'; readonly speech: SpeechId }
  /** Takes back the latest step. `at` is when it was, as the operator saw it. */
  | { readonly type: 'UndoFloorStep'; readonly at: number }
  | {
      readonly type: 'SetFloorRules';
      readonly rules: Omit<FloorRules, 'version'>;
      readonly expectedVersion: number;
    };

type OfSpeech = { readonly speech: SpeechId; readonly site: SiteId };

export type FloorEvent =
  | {
      readonly type: 'FloorRequested';
      readonly data: {
        readonly request: FloorRequestId;
        readonly site: SiteId;
        readonly kind: RequestKind;
      };
    }
  | {
      readonly type: 'FloorRequestWithdrawn';
      readonly data: { readonly request: FloorRequestId; readonly site: SiteId };
    }
  | {
      readonly type: 'RequestListSet';
      readonly data: { readonly open: boolean; readonly closesAt: number | null };
    }
  | { readonly type: 'StandbySet'; readonly data: OfSpeech & { readonly person: PersonId | null } }
  | { readonly type: 'StandbyCleared'; readonly data: OfSpeech }
  | {
      readonly type: 'StandbyAnswered';
      readonly data: OfSpeech & { readonly ready: boolean; readonly microphone: MicrophoneCheck };
    }
  | { readonly type: 'FloorGranted'; readonly data: OfSpeech & { readonly person: PersonId | null } }
  | { readonly type: 'FloorReleased'; readonly data: ReleasedSpeech }
  | { readonly type: 'ResponseGranted'; readonly data: OfSpeech & { readonly person: PersonId | null } }
  | { readonly type: 'ResponseReleased'; readonly data: ReleasedSpeech }
  | {
      readonly type: 'SpeechHeld';
      readonly data: OfSpeech & { readonly cause: HoldCause; readonly since: number };
    }
  | { readonly type: 'SpeechResumed'; readonly data: OfSpeech & { readonly cause: HoldCause } }
  | { readonly type: 'AllowanceSet'; readonly data: OfSpeech & { readonly allowanceMs: number } }
  | { readonly type: 'TimerRestarted'; readonly data: OfSpeech }
  | { readonly type: 'SpeechContinuedByPhone'; readonly data: OfSpeech }
  /** An operator has closed the site's microphone on the programme, or opened it again. */
  | { readonly type: 'SpeechMuted'; readonly data: OfSpeech }
  | { readonly type: 'SpeechUnmuted'; readonly data: OfSpeech }
  /** The grant of `speech` (null: none) is taken back, and what it or the release ended goes on. */
  | {
      readonly type: 'FloorStepUndone';
      readonly data: { readonly granted: SpeechId | null; readonly restored: SpeechId | null };
    }
  | { readonly type: 'FloorRulesSet'; readonly data: Omit<FloorRules, 'version'> }
  /** Every microphone but the host's was closed at once; the releases that follow from it come before it. */
  | { readonly type: 'MicrophonesClosed'; readonly data: Readonly<Record<string, never>> };

export type ReleasedSpeech = OfSpeech & { readonly reason: ReleaseReason };
