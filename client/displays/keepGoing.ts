import { effect } from '@preact/signals-core';
import { endsLogin, type LoginStore } from '../connection/LoginStore.ts';
import type { Signalling } from '../connection/Signalling.ts';

const RELOAD_MS = 5_000;
const CONNECT_AGAIN_MS = 15_000;

type Options = {
  readonly signalling: Pick<Signalling, 'endedBy' | 'connect'>;
  readonly logins: Pick<LoginStore, 'logOut'>;
  readonly reload: () => void;
};

/**
 * Nobody stands at a display to press a button. When its session is over: a log-in that has ended leads to a new code, a
 * newer server to a reload, anything else to another attempt. Only where another tab of the same screen has taken its
 * place it waits, or the two would drive each other out for ever. Answers the function that ends it. Rule [DP10].
 */
export function keepGoing({ signalling, logins, reload }: Options): () => void {
  return effect(() => {
    const code = signalling.endedBy.value;
    if (code === null || code === 'session_ended') {
      return undefined;
    }
    if (endsLogin(code)) {
      logins.logOut();
      return undefined;
    }
    const timer =
      code === 'contract_mismatch'
        ? setTimeout(reload, RELOAD_MS)
        : setTimeout(() => signalling.connect(), CONNECT_AGAIN_MS);
    return () => clearTimeout(timer);
  });
}
