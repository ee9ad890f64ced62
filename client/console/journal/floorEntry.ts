import type { FloorEvent, ReleaseReason } from '../../../domain/floor/floor.ts';
import type { SpeechKind } from '../../../domain/speeches/speech.ts';
import type { TextKey } from '../../i18n/translate.ts';
import type { Entry } from './Entry.ts';

const RELEASES: Readonly<Record<ReleaseReason, TextKey>> = {
  ended: 'journal.released',
  superseded: 'journal.released',
  all_closed: 'journal.released',
  phase_closed: 'journal.released',
  overtime: 'journal.releasedOvertime',
  put_back: 'journal.releasedPutBack',
  deferred: 'journal.releasedDeferred',
};

type Facts = {
  /** Of the speech that the event is about. */
  readonly kind: SpeechKind | undefined;
  readonly timeOf: (at: number) => string;
};

/** What is said of an event of the floor. */
export function floorEntry(event: FloorEvent, { kind, timeOf }: Facts): Entry {
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
      return kind === 'chair' ? { key: 'journal.chairReleased' } : about(RELEASES[event.data.reason], event);
    case 'ResponseReleased':
      return kind === 'chair' ? { key: 'journal.chairReleased' } : about('journal.responseReleased', event);
    default:
      return clockEntry(event);
  }
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
    | 'FloorStepUndone'
    | 'FloorRulesSet'
    | 'MicrophonesClosed';
};

function clockEntry(event: Clock): Entry {
  switch (event.type) {
    case 'SpeechHeld':
      return about(event.data.cause === 'lost' ? 'journal.heldLost' : 'journal.held', event);
    case 'SpeechResumed':
      return about(event.data.cause === 'lost' ? 'journal.continuedLost' : 'journal.continued', event);
    case 'AllowanceSet': {
      const { site, allowanceMs } = event.data;
      return { key: 'journal.allowanceSet', values: { site, minutes: Math.round(allowanceMs / 60_000) } };
    }
    case 'TimerRestarted':
      return about('journal.timerRestarted', event);
    case 'SpeechContinuedByPhone':
      return about('journal.byPhone', event);
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

function about(key: TextKey, { data: { site } }: { readonly data: { readonly site: string } }): Entry {
  return { key, values: { site } };
}
