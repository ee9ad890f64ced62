import type { Answer } from '../connection/answer.ts';
import type { LoginStore } from '../connection/LoginStore.ts';

/**
 * Asks something with the log-in's token. Where the token has run out, gets a fresh one and asks once more; where the
 * log-in itself is over, it is forgotten and the page shows the log-in again.
 */
export async function authorised<T>(
  logins: Pick<LoginStore, 'login' | 'refresh'>,
  ask: (token: string) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  const login = logins.login.peek();
  if (login === null) {
    return { ok: false, code: 'unauthenticated' };
  }
  const answer = await ask(login.accessToken);
  if (answer.ok || (answer.code !== 'token_expired' && answer.code !== 'unauthenticated')) {
    return answer;
  }
  const renewed = await logins.refresh();
  return renewed.ok ? await ask(renewed.data.accessToken) : renewed;
}
