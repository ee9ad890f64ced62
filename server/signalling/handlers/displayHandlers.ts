import { Refusal } from '../Refusal.ts';
import type { HandlerTable } from './Handlers.ts';

/** Screens that are connected. */
export const displayHandlers: Pick<HandlerTable, 'display.end'> = {
  // All its sessions: it may have several tabs open.
  'display.end': ({ channel: { audience }, displays }, { session }) => {
    const identity = audience.get(session)?.identity;
    if (identity?.kind !== 'display') {
      return new Refusal('not_found');
    }
    displays.remove(identity.display);
    for (const other of audience.withoutSite) {
      if (other.identity.kind === 'display' && other.identity.display === identity.display) {
        other.goodbye('unauthenticated', false);
      }
    }
    return null;
  },
};
