import type { Notifications } from '../../contract/notifications.ts';
import type { Answer } from './answer.ts';
import type { SendRequest } from './SendRequest.ts';
import type { ServerClock } from './ServerClock.ts';

const CLOCK_BURST = 5;
const CLOCK_INTERVAL_MS = 20_000;
/** The share of a token's life after which a fresh one is fetched: early enough for several tries. */
const RENEW_AT = 0.7;
const RENEW_RETRY_MS = 5_000;
/** Timers take at most 31 bits of milliseconds. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * What a live session needs now and then: the clock measured (a burst at once, then every 20 s) and the token renewed
 * well before it expires. Answers the function that stops it.
 */
export function startUpkeep(
  signalling: { readonly request: SendRequest; readonly clock: ServerClock },
  welcome: Notifications['welcome'],
  renewToken: () => Promise<Answer<string>>,
): () => void {
  const { clock } = signalling;
  let stopped = false;
  let renewal: ReturnType<typeof setTimeout> | undefined;

  const measureClock = async (times: number) => {
    for (let taken = 0; taken < times && !stopped; taken += 1) {
      const sentAt = clock.localNow();
      const answer = await signalling.request('clock.read', {});
      if (answer.ok && !stopped) {
        clock.measure(sentAt, answer.data.serverTime, clock.localNow());
      }
    }
  };
  const renew = async () => {
    const token = await renewToken();
    const answer =
      token.ok && !stopped ? await signalling.request('session.renew', { token: token.data }) : token;
    if (!stopped) {
      const renewed = answer.ok && typeof answer.data === 'object';
      renewIn(renewed ? (answer.data.expiresAt - clock.serverNow()) * RENEW_AT : RENEW_RETRY_MS);
    }
  };
  const renewIn = (delayMs: number) => {
    const waitMs = Math.min(LONGEST_TIMER_MS, Math.max(RENEW_RETRY_MS, delayMs));
    renewal = setTimeout(() => void renew(), waitMs);
  };

  clock.restart(welcome.serverTime);
  void measureClock(CLOCK_BURST);
  const clockTimer = setInterval(() => void measureClock(1), CLOCK_INTERVAL_MS);
  renewIn((welcome.tokenExpiresAt - welcome.serverTime) * RENEW_AT);

  return () => {
    stopped = true;
    clearInterval(clockTimer);
    clearTimeout(renewal);
  };
}
