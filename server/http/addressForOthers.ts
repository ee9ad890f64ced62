import type { Request } from 'express';
import { isLoopback, reachableAddresses } from './reachableAddresses.ts';
import { HttpError } from './replies.ts';

/** How the server is reached. */
export type Reach = {
  /** Where browsers reach the server, an origin; null: where a request came to. */
  readonly publicUrl: string | null;
  /** The host name or IP address that it listens on. */
  readonly listensOn: string;
};

/**
 * The address under which other machines reach the server, an origin: the public one, or else what this request
 * reached. Somebody at the server itself comes by way of localhost, which means another machine to everybody else; where
 * nobody else can come, it stays. Rule [HT6].
 * @throws {HttpError} `bad_request` where the request does not say what it reached
 */
export function addressForOthers({ publicUrl, listensOn }: Reach, request: Request): string {
  const address = publicUrl ?? `${request.protocol}://${request.get('host') ?? ''}`;
  if (!URL.canParse(address)) {
    throw new HttpError('bad_request');
  }
  const url = new URL(address);
  const [own] = reachableAddresses(listensOn);
  if (publicUrl === null && isLoopback(url.hostname.replace(/^\[|\]$/g, '')) && own !== undefined) {
    url.hostname = own.includes(':') ? `[${own}]` : own;
  }
  return url.origin;
}
