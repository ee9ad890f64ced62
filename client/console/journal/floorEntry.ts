import type { FloorEvent, ReleaseReason } from '../../../domain/floor/floorEvents.ts';
import type { SpeechKind } from '../../../domain/speeches/speech.ts';
import type { TextKey } from '../../i18n/translate.ts';
import type { Entry } from './Entry.ts';

/** Null where another event says why. */
const RELEASES: Readonly<Record<ReleaseReason, TextKey | null>> = {
  ended: 'journal.released',
  superseded: null,
  all_closed: null,
  phase_closed: null,
  overtime: 'journal.releasedOvertime',
  put_back: 'journal.releasedPutBack',
  deferred: 'journal.releasedDeferred',
};

type Facts = {
  /** Of the speech that the event is about. */
  readonly kind: SpeechKind | undefined;
  readonly timeOf: (at: number) => string;
};

/** What is said of an event of the floor; null for what only follows from another one. */
export function floorEntry(event: FloorEvent, { kind, timeOf }: Facts): Entry | null {
  switch (event.type) {
    case 'FloorRequested':
      return { key: 'journal.requested', values: { site: event.data.site } };
    case 'FloorRequestWithdrawn':
      return { key: 'journal.requestWithdrawn', values: { site: event.data.site } };
    case 'RequestListSet': {
      const { open, closesAt } = event.data;
      return open && closesAt !== null
        ? { key: 'journal.listOpenedUntil', values: { time: timeOf(closesAt) } }
        : { key: open ? 'journal.listOpened' : 'journal.listClosed' };
    }
    case 'StandbySet':
    case 'StandbyCleared':
    case 'StandbyAnswered':
      return standbyEntry(event);
    case 'FloorGranted':
      return kind === 'chair' ? { key: 'journal.chairGranted' } : about('journal.granted', event);
    case 'ResponseGranted':
      return kind === 'chair' ? { key: 'journal.chairGranted' } : about('journal.responseGranted', event);
    case 'FloorReleased':
    case 'ResponseReleased':
      return releaseEntry(event, kind);
    default:
      return clockEntry(event);
  }
}

type Released = FloorEvent & { readonly type: 'FloorReleased' | 'ResponseReleased' };

function releaseEntry(event: Released, kind: Facts['kind']): Entry | null {
  const key = RELEASES[event.data.reason];
  if (key === null) {
    return null;
  }
  if (kind === 'chair') {
    return { key: 'journal.chairReleased' };
  }
  return about(event.type === 'FloorReleased' ? key : 'journal.responseReleased', event);
}

type Standby = FloorEvent & { readonly type: 'StandbySet' | 'StandbyCleared' | 'StandbyAnswered' };

function standbyEntry(event: Standby): Entry {
  switch (event.type) {
    case 'StandbySet':
      return about('journal.standbySet', event);
    case 'StandbyCleared':
      return about('journal.standbyCleared', event);
    case 'StandbyAnswered':
      return about(event.data.ready ? 'journal.answeredReady' : 'journal.answeredNotReady', event);
    default:
      return event satisfies never;
  }
}

type Clock = FloorEvent & {
  readonly type:
    | 'SpeechHeld'
    | 'SpeechResumed'
    | 'AllowanceSet'
    | 'TimerRestarted'
    | 'SpeechContinuedByPhone'
    | 'SpeechMuted'
    | 'SpeechUnmuted'
    | 'FloorStepUndone'
    | 'FloorRulesSet'
    | 'MicrophonesClosed';
};

function clockEntry(event: Clock): Entry | null {
  switch (event.type) {
    case 'SpeechHeld':
      return heldEntry(event, 'journal.heldLost', 'journal.held');
    case 'SpeechResumed':
      return heldEntry(event, 'journal.continuedLost', 'journal.continued');
    case 'AllowanceSet': {
      const { site, allowanceMs } = event.data;
      return { key: 'journal.allowanceSet', values: { site, minutes: Math.round(allowanceMs / 60_000) } };
    }
    case 'TimerRestarted':
      return about('journal.timerRestarted', event);
    case 'SpeechContinuedByPhone':
      return about('journal.byPhone', event);
    case 'SpeechMuted':
      return about('journal.muted', event);
    case 'SpeechUnmuted':
      return about('journal.unmuted', event);
    case 'FloorStepUndone':
      return { key: 'journal.undone' };
    case 'FloorRulesSet':
      return { key: 'journal.rulesSet' };
    case 'MicrophonesClosed':
      return { key: 'journal.microphonesClosed' };
    default:
      return event satisfies never;
  }
}

/** A clock stands and runs by itself where somebody else comes into the speech, and in a pause. */
function heldEntry(
  event: FloorEvent & { readonly type: 'SpeechHeld' | 'SpeechResumed' },
  lost: TextKey,
  operator: TextKey,
): Entry | null {
  switch (event.data.cause) {
    case 'lost':
      return about(lost, event);
    case 'operator':
      return about(operator, event);
    default:
      return null;
  }
}

function about(key: TextKey, { data: { site } }: { readonly data: { readonly site: string } }): Entry {
  return { key, values: { site } };
}
