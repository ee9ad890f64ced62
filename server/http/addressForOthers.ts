import type { Request } from 'express';
import { HttpError } from './replies.ts';
import { ownAddresses } from './tls.ts';

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * The address under which other machines reach the server, an origin: the public one, or else what this request
 * reached. Somebody at the server itself comes by way of localhost, which means another machine to everybody else.
 * @throws {HttpError} `bad_request` where the request does not say what it reached
 */
export function addressForOthers(publicUrl: string | null, request: Request): string {
  const address = publicUrl ?? `${request.protocol}://${request.get('host') ?? ''}`;
  if (!URL.canParse(address)) {
    throw new HttpError('bad_request');
  }
  const url = new URL(address);
  const [own] = ownAddresses();
  if (publicUrl === null && LOOPBACK.test(url.hostname) && own !== undefined) {
    url.hostname = own.includes(':') ? `[${own}]` : own;
  }
  return url.origin;
}
