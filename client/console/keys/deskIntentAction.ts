import { nestedSpeech, speechOnFloor, type RequestKind } from '../../../domain/floor/floor.ts';
import type { SpeechId } from '../../../domain/ids.ts';
import type { PhaseState } from '../../../domain/phase/phase.ts';
import type { Speech } from '../../../domain/speeches/speech.ts';
import type { KeyBlock } from '../actions/ActionDesk.ts';
import type { ConsoleAction } from '../actions/consoleAction.ts';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { followingItem } from '../run/followingItem.ts';
import { nextToGrant, nextToPrepare } from '../turn/comingSpeeches.ts';
import { endOf } from '../turn/endOf.ts';
import { muting } from '../turn/muting.ts';
import { timedTurn } from '../turn/timedTurn.ts';
import type { DeskIntent } from './keyIntent.ts';

type ActionIntent = Exclude<DeskIntent, 'waitForLine'>;
/** What a key stands for: an action, or why it stands for none. */
type Meant = ConsoleAction | KeyBlock | 'phase_closed';
const MINUTE_MS = 60_000;

/**
 * The action that a key stands for at this moment, or why it stands for none. What ends, stops or goes by the list needs
 * no selection; what gives somebody a turn acts on the selected site, and on nobody while another is being typed.
 */
export function deskIntentAction(intent: ActionIntent, model: ConsoleModel): Meant {
  const conference = model.link.conference.value;
  const { floor, agenda, phase } = conference;
  switch (intent) {
    case 'closeAll':
    case 'chairFloor':
      return { type: intent };
    case 'endSpeech':
      return ofTurn('speech', speechOnFloor(conference));
    case 'endResponse':
      return ofTurn('response', nestedSpeech(conference));
    case 'grantNext':
      return ofListed('grant', nextToGrant(conference), phase);
    case 'prepareNext':
      return ofListed('standby', nextToPrepare(conference), phase);
    case 'nextItem': {
      const item = followingItem(agenda);
      return item === undefined ? 'no_next_item' : { type: 'activate', item: item.id };
    }
    case 'stopAll':
      return phase.pause === null ? { type: 'pause', cause: 'stopped' } : { type: 'unpause' };
    case 'undo':
      return { type: 'undo', at: floor.lastStep?.at ?? 0 };
    case 'keepFirst':
    case 'byPhone':
    case 'deferLost':
      return ofLost(intent, model);
    case 'muteTurn':
    case 'holdClock':
    case 'restartClock':
    case 'addMinute':
    case 'addFive':
    case 'takeMinute':
      return ofTimed(intent, timedTurn(conference));
    default:
      return onSelected(intent, model);
  }
}

function ofTurn(place: 'speech' | 'response', turn: Speech | undefined): Meant {
  return turn === undefined ? 'nothing_to_end' : endOf(turn, place);
}

function ofListed(type: 'grant' | 'standby', speech: Speech | null, { phase }: PhaseState): Meant {
  if (speech === null) {
    return phase === 'closed' ? 'phase_closed' : 'nobody_next';
  }
  return { type, site: speech.site, person: speech.person, listed: speech.id };
}

function ofLost(intent: 'keepFirst' | 'byPhone' | 'deferLost', model: ConsoleModel): Meant {
  const speech: SpeechId | undefined = model.lineWatch.lost.value?.speech.id;
  if (speech === undefined) {
    return 'nothing_lost';
  }
  return intent === 'byPhone'
    ? { type: 'phone', speech }
    : { type: 'putBack', speech, place: intent === 'keepFirst' ? 'first' : 'deferred' };
}

type TimedIntent = 'muteTurn' | 'holdClock' | 'restartClock' | 'addMinute' | 'addFive' | 'takeMinute';

function ofTimed(intent: TimedIntent, turn: Speech | undefined): Meant {
  if (turn === undefined) {
    return 'nothing_on_floor';
  }
  const { id: speech, holds, timer } = turn;
  switch (intent) {
    case 'muteTurn':
      return muting(turn);
    case 'holdClock':
      return { type: holds.some(({ cause }) => cause === 'operator') ? 'resume' : 'hold', speech };
    case 'restartClock':
      return { type: 'restart', speech };
    case 'addMinute':
      return { type: 'allow', speech, allowanceMs: timer.allowanceMs + MINUTE_MS };
    case 'addFive':
      return { type: 'allow', speech, allowanceMs: timer.allowanceMs + 5 * MINUTE_MS };
    case 'takeMinute':
      return { type: 'allow', speech, allowanceMs: timer.allowanceMs - MINUTE_MS };
    default:
      return intent satisfies never;
  }
}

/** Which wish each of the keys takes down for a site that cannot press. */
const WISHES = {
  enqueueSpeech: 'ad_hoc',
  enqueueResponse: 'response',
  enqueueProcedural: 'procedural',
} as const satisfies Partial<Record<DeskIntent, RequestKind>>;
type WishIntent = keyof typeof WISHES;

type SelectedIntent = 'standby' | 'grant' | 'respond' | 'clearStandby' | WishIntent;

function onSelected(intent: SelectedIntent, model: ConsoleModel): Meant {
  const site = model.line.selected.value;
  if (model.line.typed.value.trim() !== '') {
    return 'unfinished_typing';
  }
  if (site === null) {
    return 'nothing_selected';
  }
  switch (intent) {
    case 'clearStandby':
      return { type: 'clearStandby', site };
    case 'enqueueSpeech':
    case 'enqueueResponse':
    case 'enqueueProcedural':
      return { type: 'enqueue', site, kind: WISHES[intent] };
    default:
      return { type: intent, site, person: model.personFor(site) };
  }
}
