import { answerMessage, type AnswerCode } from '../connection/answer.ts';
import { local } from '../i18n/language.ts';
import { MARK_TEXTS } from '../i18n/markTexts.ts';
import { t, type TextKey } from '../i18n/translate.ts';
import type { RollCallIntent } from './rollCallKeys.ts';
import type { KeyBlock } from './RollCallModel.ts';
import type { Block, RollCallAction } from './rollCallAction.ts';
import type { MarkFilter } from './rollCallRow.ts';

/** What the page's values are called. */

export const FILTER_TEXTS: Readonly<Record<MarkFilter, TextKey>> = {
  all: 'rollcall.filterAll',
  unmarked: 'rollcall.filterUnmarked',
  ...MARK_TEXTS,
  present_in_hall: 'rollcall.filterHall',
  excused: 'rollcall.filterExcused',
};

export const ACTION_TEXTS: Readonly<Record<RollCallAction['type'], TextKey>> = {
  open: 'rollcall.actionOpen',
  run: 'rollcall.actionRun',
  call: 'rollcall.actionCall',
  mark: 'rollcall.actionMark',
  markAll: 'rollcall.actionMarkAll',
  skip: 'rollcall.actionSkip',
  undo: 'rollcall.actionUndo',
  interrupt: 'rollcall.actionInterrupt',
};

export const KEY_TEXTS: Readonly<Record<RollCallIntent, TextKey>> = {
  startOrResume: 'rollcall.keyStart',
  present: 'rollcall.keyPresent',
  inHall: 'rollcall.keyInHall',
  absent: 'rollcall.keyAbsent',
  excused: 'rollcall.keyExcused',
  unmark: 'rollcall.keyUnmark',
  skip: 'rollcall.keySkip',
  undo: 'rollcall.keyUndo',
  call: 'rollcall.keyCall',
  interrupt: 'rollcall.keyInterrupt',
  bulk: 'rollcall.keyBulk',
  newCount: 'rollcall.keyNewCount',
  search: 'rollcall.keySearch',
  up: 'rollcall.keyUp',
  down: 'rollcall.keyDown',
  previousCount: 'rollcall.keyPreviousCount',
  nextCount: 'rollcall.keyNextCount',
  leave: 'rollcall.keyLeave',
  help: 'rollcall.keyHelp',
};

/** Blocks that only this page knows; all others are codes of the contract. */
const OWN_TEXTS = {
  stale: 'rollcall.blockStale',
  holds_already: 'rollcall.blockHoldsAlready',
  nothing_selected: 'rollcall.blockNothingSelected',
  too_soon: 'rollcall.blockTooSoon',
} as const satisfies Partial<Record<Block | KeyBlock, TextKey>>;

/** The sentence that says why nothing was done and what helps. */
export function refusalText(code: AnswerCode | Block | KeyBlock): string {
  return isOwn(code) ? t(OWN_TEXTS[code]) : local(answerMessage(code));
}

function isOwn(code: AnswerCode | Block | KeyBlock): code is keyof typeof OWN_TEXTS {
  return code in OWN_TEXTS;
}
