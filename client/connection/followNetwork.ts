import type { Signalling } from './Signalling.ts';

/** Where this machine's network comes back, the next attempt does not wait. Answers the function that ends it. */
export function followNetwork(signalling: Pick<Signalling, 'retryNow'>): () => void {
  const online = () => signalling.retryNow();
  window.addEventListener('online', online);
  return () => window.removeEventListener('online', online);
}
