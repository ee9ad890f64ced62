import { answerMessage, type Failure } from '../connection/answer.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';

/** The sentence for a request that came to nothing, with when to try again where the server says so. */
export function failureText({ code, retryAfterMs }: Failure): string {
  const message = local(answerMessage(code));
  return retryAfterMs === undefined || retryAfterMs <= 0
    ? message
    : `${message} ${t('shared.tryAgainIn', { seconds: Math.ceil(retryAfterMs / 1000) })}`;
}
