import { sameIdentity } from '../../auth/Identity.ts';
import { Refusal } from '../Refusal.ts';
import type { HandlerTable } from './Handlers.ts';

type SessionRequests = 'clock.read' | 'log.sync' | 'log.recent' | 'session.renew' | 'session.leave';

/** The session itself: clock, resync, token, goodbye. */
export const sessionHandlers: Pick<HandlerTable, SessionRequests> = {
  'clock.read': ({ now }) => ({ serverTime: now() }),
  'log.sync': ({ channel, session }, { version }) => channel.audience.resync(session, version),
  'log.recent': ({ conference }, { limit }) => conference.runner.recentEvents(limit),
  'session.renew': ({ tokens, session }, { token }) => {
    const verified = tokens.verify('access', token);
    if (typeof verified === 'string') {
      return new Refusal(verified);
    }
    if (!sameIdentity(verified.identity, session.identity)) {
      return new Refusal('forbidden');
    }
    session.renew(verified);
    return { expiresAt: verified.expiresAt };
  },
  'session.leave': ({ session }) => {
    session.leave();
    return null;
  },
};
