import type { Handshake } from '../../contract/requests.ts';
import { CONTRACT_VERSION } from '../../contract/version.ts';
import { serverAnswers } from './api.ts';
import { deviceId } from './deviceId.ts';
import type { LoginStore } from './LoginStore.ts';
import { Signalling } from './Signalling.ts';

/** What a page says of itself beyond who it is: the part of the log that it holds, and what it can play. */
export type PageState = Pick<Handshake, 'version' | 'conference' | 'head' | 'rtpCapabilities'>;

/**
 * Signalling for who has logged in in this tab.
 * @param pageState asked anew at every attempt
 */
export function signallingFor(logins: LoginStore, pageState: () => PageState): Signalling {
  return new Signalling({
    handshake: () => ({
      token: logins.login.peek()?.accessToken ?? '',
      contract: CONTRACT_VERSION,
      device: deviceId(),
      ...pageState(),
    }),
    renewToken: () => logins.freshToken(),
    serverAnswers,
  });
}
