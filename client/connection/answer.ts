import { ERROR_MESSAGES, type ErrorCode, type Reply } from '../../contract/errors.ts';
import type { LocalText } from '../../domain/text.ts';

/** The contract's codes, and the one that only a client can give: nothing came back. */
export type AnswerCode = ErrorCode | 'no_answer';

/** What a page gets for anything that it asks of the server: the server's reply, or the fact that there was none. */
export type Answer<T> = Reply<T> | Failure;
export type Failure = {
  readonly ok: false;
  readonly code: AnswerCode;
  readonly detail?: string;
  readonly retryAfterMs?: number;
};

export const NO_ANSWER: Failure = { ok: false, code: 'no_answer' };

const NO_ANSWER_MESSAGE: LocalText = {
  vi: 'Máy chủ chưa trả lời. Hãy kiểm tra đường mạng rồi thử lại.',
  en: 'The server has not answered. Check the network, then try again.',
};

/** The sentence for a code: what happened and what to do. */
export function answerMessage(code: AnswerCode): LocalText {
  return code === 'no_answer' ? NO_ANSWER_MESSAGE : ERROR_MESSAGES[code];
}
