import { networkInterfaces } from 'node:os';
import type { types } from 'mediasoup';
import type { MediaPlaneOptions } from '../MediaPlaneOptions.ts';
import { SOCKET_BUFFER_BYTES } from '../mediaConfig.ts';

type Listening = Pick<MediaPlaneOptions, 'listenAddress' | 'announcedAddress'>;

const WILDCARDS: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/**
 * What a WebRtcServer listens on: UDP first, and TCP for clients whose network lets no UDP through. "All addresses"
 * without an announced one cannot be told to a client, so then it is each of the machine's addresses by itself.
 *
 * @param port of all of them
 */
export function listenInfos(listening: Listening, port: number): types.TransportListenInfo[] {
  const { listenAddress, announcedAddress } = listening;
  const addresses =
    announcedAddress === null && WILDCARDS.has(listenAddress) ? ownAddresses() : [listenAddress];
  return addresses.flatMap((ip) =>
    (['udp', 'tcp'] as const).map((protocol) => ({
      protocol,
      ip,
      port,
      sendBufferSize: SOCKET_BUFFER_BYTES,
      recvBufferSize: SOCKET_BUFFER_BYTES,
      ...(announcedAddress === null ? {} : { announcedAddress }),
    })),
  );
}

/** IPv4 addresses that others can reach; on a machine without a network its loopback address, for itself. */
function ownAddresses(): string[] {
  const reachable = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address);
  return reachable.length > 0 ? reachable : ['127.0.0.1'];
}
