import type { IncomingMessage } from 'node:http';
import * as v from 'valibot';
import type { ErrorCode } from '../../contract/errors.ts';
import { handshake } from '../../contract/requests.ts';
import { CONTRACT_VERSION } from '../../contract/version.ts';
import type { Tokens, VerifiedToken } from '../auth/Tokens.ts';

export type Admitted = VerifiedToken & { readonly handshake: v.InferOutput<typeof handshake> };

/** Checks what a client says of itself when its socket opens. Answers who it is, or why it may not come in. */
export function admit(auth: unknown, tokens: Tokens): Admitted | ErrorCode {
  const contract = (auth as { contract?: unknown } | null | undefined)?.contract;
  // Before the form is checked: another version of the contract may have another form.
  if (typeof contract === 'number' && contract !== CONTRACT_VERSION) {
    return 'contract_mismatch';
  }
  const parsed = v.safeParse(handshake, auth);
  if (!parsed.success) {
    return 'bad_request';
  }
  const verified = tokens.verify('access', parsed.output.token);

  return typeof verified === 'string' ? verified : { ...verified, handshake: parsed.output };
}

/**
 * Whether a page of this origin may open a signalling connection: the server's own pages, and those of the settings.
 * A client that is not a browser sends no Origin; what it may do, its token says.
 */
export function isAllowedOrigin(request: IncomingMessage, allowed: readonly string[]): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) {
    return true;
  }
  if (allowed.includes(origin)) {
    return true;
  }
  return URL.canParse(origin) && new URL(origin).host === host;
}
