import { ERROR_CODES, type ErrorCode } from '../../contract/errors.ts';
import type { AnswerCode } from './answer.ts';

/** Why an attempt to connect came to nothing. */
export type Refusal = {
  readonly code: AnswerCode;
  /** Whether trying again without somebody's help is of no use. */
  readonly final: boolean;
  readonly retryAfterMs: number;
};

const FINAL: ReadonlySet<AnswerCode> = new Set([
  'contract_mismatch',
  'forbidden',
  'bad_request',
  'session_ended',
  'unknown_site',
  'site_removed',
]);

/** Reads the server's refusal out of Socket.IO's `connect_error`; a line that could not be opened is `no_answer`. */
export function refusalOf(error: Error): Refusal {
  const data: unknown = 'data' in error ? error.data : undefined;
  const code = codeIn(data) ?? codeOf(error.message) ?? 'no_answer';
  return { code, final: FINAL.has(code), retryAfterMs: retryAfterIn(data) };
}

function codeIn(data: unknown): ErrorCode | null {
  return typeof data === 'object' && data !== null && 'code' in data ? codeOf(data.code) : null;
}

function codeOf(value: unknown): ErrorCode | null {
  return ERROR_CODES.find((code) => code === value) ?? null;
}

function retryAfterIn(data: unknown): number {
  const given = typeof data === 'object' && data !== null && 'retryAfterMs' in data ? data.retryAfterMs : 0;
  return typeof given === 'number' && Number.isFinite(given) ? Math.max(0, given) : 0;
}
