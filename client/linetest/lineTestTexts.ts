import type {
  CheckOutcome,
  LineCheck,
  LineFinding,
  LineProblem,
  LineResult,
} from '../../domain/linetest/lineTest.ts';
import { answerMessage } from '../connection/answer.ts';
import { local } from '../i18n/language.ts';
import { t, type TextKey } from '../i18n/translate.ts';
import type { Tone } from '../ui/tone.ts';
import type { LineTestRefusal } from './saveLineTest.ts';

/** What results, checks and problems are called. */

export const RESULT_TEXTS: Readonly<Record<LineResult, TextKey>> = {
  good: 'linetest.good',
  okay: 'linetest.okay',
  bad: 'linetest.bad',
};
export const LINE_TEST_TONES: Readonly<Record<LineResult | 'untested', Tone>> = {
  good: 'online',
  okay: 'standby',
  bad: 'lost',
  untested: 'never',
};

export const CHECK_TEXTS: Readonly<Record<LineCheck, TextKey>> = {
  camera: 'linetest.camera',
  microphone: 'linetest.microphone',
  sound: 'linetest.sound',
  content: 'linetest.content',
};
export const OUTCOME_TEXTS: Readonly<Record<CheckOutcome, TextKey>> = {
  ok: 'linetest.ok',
  failed: 'linetest.failed',
  untested: 'linetest.untested',
};
export const PROBLEM_TEXTS: Readonly<Record<LineProblem, TextKey>> = {
  camera: 'linetest.problemCamera',
  microphone: 'linetest.problemMicrophone',
  sound: 'linetest.problemSound',
  content: 'linetest.problemContent',
  line: 'linetest.problemLine',
};

const REFUSAL_TEXTS = {
  no_result: 'linetest.noResult',
  stale: 'linetest.stale',
  stale_version: 'linetest.newer',
  reason_needed: 'linetest.problemNeeded',
  phase_closed: 'linetest.closed',
} as const satisfies Partial<Record<LineTestRefusal, TextKey>>;

/** Why a test was not saved, and what helps. */
export function refusalText(code: LineTestRefusal): string {
  return code in REFUSAL_TEXTS
    ? t(REFUSAL_TEXTS[code as keyof typeof REFUSAL_TEXTS])
    : local(answerMessage(code as Exclude<LineTestRefusal, keyof typeof REFUSAL_TEXTS>));
}

/** What is wrong, in a line; empty where nothing is said. */
export function faultText({ problem, note }: Pick<LineFinding, 'problem' | 'note'>): string {
  return [problem === null ? null : t(PROBLEM_TEXTS[problem]), note]
    .filter((text) => text !== null)
    .join(' – ');
}
