import type { Config } from '../config/schema.ts';
import { reachableAddresses } from './http/reachableAddresses.ts';

/** Where browsers reach the server, best first: the public address, or localhost and the machine's own. */
export function serverAddresses({ http, tls }: Config, port: number): readonly string[] {
  if (http.publicUrl !== null) {
    return [http.publicUrl];
  }
  const scheme = tls.mode === 'off' ? 'http' : 'https';
  const everywhere = http.host === '0.0.0.0' || http.host === '::';
  const hosts = everywhere ? ['localhost', ...reachableAddresses(http.host)] : [http.host];

  return hosts.map((host) => `${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}`);
}
