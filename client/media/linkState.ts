import type { types } from 'mediasoup-client';

/** How media stands as a whole. */
export type LinkState = 'connecting' | 'connected' | 'disconnected' | 'failed';

/** The worst of the transports counts. One that has nothing to carry yet (`new`) counts for nothing beside others. */
export function linkStateOf(states: readonly types.ConnectionState[]): LinkState {
  if (states.some((state) => state === 'failed' || state === 'closed')) {
    return 'failed';
  }
  if (states.includes('disconnected')) {
    return 'disconnected';
  }
  const busy = states.filter((state) => state !== 'new');
  return busy.length > 0 && busy.every((state) => state === 'connected') ? 'connected' : 'connecting';
}
