import { answerMessage } from '../../connection/answer.ts';
import { local } from '../../i18n/language.ts';
import { t, type TextKey } from '../../i18n/translate.ts';
import type { Refusal } from './ActionDesk.ts';

/** What only this page knows, or can say better; all others are codes of the contract. */
const OWN_TEXTS = {
  stale: 'action.blockStale',
  holds_already: 'action.blockHoldsAlready',
  nothing_selected: 'action.blockNothingSelected',
  unfinished_typing: 'action.blockUnfinishedTyping',
  nothing_to_end: 'action.blockNothingToEnd',
  nothing_on_floor: 'action.blockNothingOnFloor',
  nobody_next: 'action.blockNobodyNext',
  no_next_item: 'action.blockNoNextItem',
  nothing_lost: 'action.blockNothingLost',
  not_ready: 'action.notReadyAgain',
} as const satisfies Partial<Record<Refusal, TextKey>>;

/** The sentence that says why nothing was done and what helps. */
export function refusalText(code: Refusal): string {
  return isOwn(code) ? t(OWN_TEXTS[code]) : local(answerMessage(code));
}

function isOwn(code: Refusal): code is keyof typeof OWN_TEXTS {
  return code in OWN_TEXTS;
}
