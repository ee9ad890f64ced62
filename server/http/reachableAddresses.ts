import { ownAddresses } from './tls.ts';

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/;

/** Whether a host name or an IP address (an IPv6 one without brackets) means the machine that asks, to every machine. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

/** The addresses under which other machines reach a server that listens on `host`; none where it listens for its own. */
export function reachableAddresses(host: string): readonly string[] {
  switch (host) {
    case '0.0.0.0':
      return ownAddresses().filter((address) => !address.includes(':'));
    case '::':
      return ownAddresses();
    default:
      return isLoopback(host) ? [] : [host];
  }
}
