import { answerMessage, type AnswerCode } from '../connection/answer.ts';
import { local } from '../i18n/language.ts';
import { t, type TextKey } from '../i18n/translate.ts';
import type { KeyBlock } from './ConsoleModel.ts';
import type { Block } from './foresee.ts';

/** Blocks that only this page knows; all others are codes of the contract. */
const OWN_TEXTS = {
  stale: 'console.blockStale',
  holds_already: 'console.blockHoldsAlready',
  nothing_selected: 'console.blockNothingSelected',
  unfinished_typing: 'console.blockUnfinishedTyping',
  nothing_to_end: 'console.blockNothingToEnd',
} as const satisfies Partial<Record<Block | KeyBlock, TextKey>>;

/** The sentence that says why nothing was done and what helps. */
export function refusalText(code: AnswerCode | Block | KeyBlock): string {
  return isOwn(code) ? t(OWN_TEXTS[code]) : local(answerMessage(code));
}

function isOwn(code: AnswerCode | Block | KeyBlock): code is keyof typeof OWN_TEXTS {
  return code in OWN_TEXTS;
}
