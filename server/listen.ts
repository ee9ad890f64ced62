import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';
import { ConfigError } from '../config/ConfigError.ts';
import type { Config } from '../config/schema.ts';

/**
 * Begins to listen and answers the port, which is another one where the settings say 0.
 * @throws ConfigError where the address is taken, or not this machine's.
 */
export async function listen(server: Server, { host, port }: Config['http']): Promise<number> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ConfigError([{ path: '', problem: `cannot be used: ${reason}`, source: 'http.port' }], {
      cause,
    });
  }
  return (server.address() as AddressInfo).port;
}
