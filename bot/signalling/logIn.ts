import type { ErrorCode, Reply } from '../../contract/errors.ts';
import type { Login } from '../../contract/http.ts';

/** The server's no to a log-in or a request, with its code. */
export class RefusedByServer extends Error {
  override readonly name = 'RefusedByServer';
  readonly code: ErrorCode;

  constructor(request: string, code: ErrorCode) {
    super(`${request}: ${code}`);
    this.code = code;
  }
}

/** What proves who one is. */
export type Credentials =
  | { readonly code: string; readonly pin: string }
  | { readonly name: string; readonly password: string };

/**
 * Logs a site or a person of the staff in.
 * @throws RefusedByServer when the credentials are wrong or there were too many tries.
 */
export function logIn(url: string, credentials: Credentials): Promise<Login> {
  return post(url, 'code' in credentials ? '/api/login/site' : '/api/login/staff', credentials);
}

/** New tokens for those of an earlier log-in. */
export function refreshLogin(url: string, refreshToken: string): Promise<Login> {
  return post(url, '/api/login/refresh', { refreshToken });
}

async function post(url: string, path: string, body: object): Promise<Login> {
  const response = await fetch(new URL(path, url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const reply = (await response.json()) as Reply<Login>;
  if (!reply.ok) throw new RefusedByServer(path, reply.code);

  return reply.data;
}
