import type { Request, RequestHandler, Response } from 'express';
import * as v from 'valibot';
import type { ErrorCode, Reply } from '../../contract/errors.ts';

const STATUS: Partial<Record<ErrorCode, number>> = {
  bad_request: 400,
  unauthenticated: 401,
  token_expired: 401,
  bad_credentials: 401,
  forbidden: 403,
  not_found: 404,
  version_conflict: 409,
  stale_version: 409,
  too_large: 413,
  rate_limited: 429,
  too_many_orders: 429,
  storage_failed: 507,
  internal: 500,
};

/** An HTTP failure with its code; thrown by routes, answered by `replyToError`. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly code: ErrorCode;
  readonly retryAfterMs: number | undefined;

  constructor(code: ErrorCode, options: { retryAfterMs?: number } = {}) {
    super(code);
    this.code = code;
    this.retryAfterMs = options.retryAfterMs;
  }
}

/** Makes a route of a function: what it answers is the reply's data, what it throws goes to the error handler. */
export function route<T>(answer: (request: Request, response: Response) => T | Promise<T>): RequestHandler {
  return async (request, response) => {
    const data = await answer(request, response);
    response.set('cache-control', 'no-store').json({ ok: true, data } satisfies Reply<T>);
  };
}

/** The request's body in the form of `schema`. Throws `bad_request` where it is not. */
export function bodyOf<S extends v.GenericSchema>(request: Request, schema: S): v.InferOutput<S> {
  return inFormOf(schema, request.body);
}

/** The request's query in the form of `schema`. Throws `bad_request` where it is not. */
export function queryOf<S extends v.GenericSchema>(request: Request, schema: S): v.InferOutput<S> {
  return inFormOf(schema, request.query);
}

function inFormOf<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, value, { abortEarly: true });
  if (!parsed.success) {
    throw new HttpError('bad_request');
  }
  return parsed.output;
}

/** Answers a failure with its code, status, and when to try again. */
export function sendFailure(response: Response, { code, retryAfterMs }: HttpError): void {
  if (retryAfterMs !== undefined) {
    response.set('retry-after', String(Math.ceil(retryAfterMs / 1000)));
  }
  const reply: Reply<never> = { ok: false, code, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
  response
    .status(STATUS[code] ?? 422)
    .set('cache-control', 'no-store')
    .json(reply);
}
