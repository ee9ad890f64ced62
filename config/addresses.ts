import { isIP } from 'node:net';

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;
const PROXY_NETWORKS = new Set(['loopback', 'linklocal', 'uniquelocal']);

/** An IP address, or a host name as in RFC 1123. A last label of digits only would be a mistyped IPv4 address. */
export function isHost(text: string): boolean {
  if (isIP(text) !== 0) return true;
  const labels = text.split('.');
  return (
    text.length <= 253 && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels.at(-1) ?? '')
  );
}

/** An HTTP(S) origin, as a URL without path, query, fragment and credentials (RFC 6454). */
export function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return false;
  return `${url.origin}/` === url.href;
}

/** What Express's `trust proxy` takes: an address, a network in CIDR notation, or one of its names for networks. */
export function isProxyAddress(text: string): boolean {
  if (PROXY_NETWORKS.has(text)) return true;
  const [address = '', prefix, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  if (prefix === undefined) return true;
  return /^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128);
}
