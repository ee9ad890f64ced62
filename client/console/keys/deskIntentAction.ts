import { nestedSpeech, speechOnFloor } from '../../../domain/floor/floor.ts';
import type { SpeechId } from '../../../domain/ids.ts';
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
const MINUTE_MS = 60_000;

/**
 * The action that a key stands for at this moment, or why it stands for none. What ends, stops or goes by the list needs
 * no selection; what gives somebody a turn acts on the selected site, and on nobody while another is being typed.
 */
export function deskIntentAction(intent: ActionIntent, model: ConsoleModel): ConsoleAction | KeyBlock {
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
      return ofListed('grant', nextToGrant(conference));
    case 'prepareNext':
      return ofListed('standby', nextToPrepare(conference));
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
    case 'muteTurn': {
      const turn = timedTurn(conference);
      return turn === undefined ? 'nothing_on_floor' : muting(turn);
    }
    case 'holdClock':
    case 'restartClock':
    case 'addMinute':
    case 'addFive':
    case 'takeMinute': {
      const turn = timedTurn(conference);
      return turn === undefined ? 'nothing_on_floor' : ofClock(intent, turn);
    }
    default:
      return onSelected(intent, model);
  }
}

function ofTurn(place: 'speech' | 'response', turn: Speech | undefined): ConsoleAction | KeyBlock {
  return turn === undefined ? 'nothing_to_end' : endOf(turn, place);
}

function ofListed(type: 'grant' | 'standby', speech: Speech | null): ConsoleAction | KeyBlock {
  return speech === null
    ? 'nobody_next'
    : { type, site: speech.site, person: speech.person, listed: speech.id };
}

function ofLost(
  intent: 'keepFirst' | 'byPhone' | 'deferLost',
  model: ConsoleModel,
): ConsoleAction | KeyBlock {
  const speech: SpeechId | undefined = model.lineWatch.lost.value?.speech.id;
  if (speech === undefined) {
    return 'nothing_lost';
  }
  return intent === 'byPhone'
    ? { type: 'phone', speech }
    : { type: 'putBack', speech, place: intent === 'keepFirst' ? 'first' : 'deferred' };
}

function ofClock(
  intent: 'holdClock' | 'restartClock' | 'addMinute' | 'addFive' | 'takeMinute',
  { id: speech, holds, timer }: Speech,
): ConsoleAction {
  switch (intent) {
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

function onSelected(
  type: 'standby' | 'grant' | 'respond' | 'clearStandby',
  model: ConsoleModel,
): ConsoleAction | KeyBlock {
  const site = model.line.selected.value;
  if (model.line.typed.value.trim() !== '') {
    return 'unfinished_typing';
  }
  if (site === null) {
    return 'nothing_selected';
  }
  return type === 'clearStandby' ? { type, site } : { type, site, person: model.personFor(site) };
}
