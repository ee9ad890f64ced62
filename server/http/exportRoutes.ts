import { Router, type Request, type RequestHandler } from 'express';
import * as v from 'valibot';
import { exportRequest, type ExportList, type IssuedExport } from '../../contract/exports.ts';
import { asId, type ConferenceId } from '../../domain/ids.ts';
import { Rejection } from '../../domain/rejection.ts';
import type { ExportFormat } from '../../domain/secretariat/secretariat.ts';
import type { LiveConference } from '../application/LiveConference.ts';
import { actorOf } from '../auth/Identity.ts';
import type { Tokens } from '../auth/Tokens.ts';
import type { ExportDesk } from '../exports/ExportDesk.ts';
import { ExportFailure } from '../exports/ExportFailure.ts';
import type { ExportDesks } from '../exports/openExportDesks.ts';
import { identityOf, requireRole } from './bearer.ts';
import { OrdersUnderWay } from './OrdersUnderWay.ts';
import { bodyOf, HttpError, route } from './replies.ts';

export type ExportOptions = {
  readonly tokens: Tokens;
  readonly current: LiveConference;
  /** Of every conference of the server. */
  readonly exportDesks: ExportDesks;
};

/** Of an account: its pages ask for one at a time. */
const EXPORTS_AT_ONCE = 4;

const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
  jsonl: 'application/jsonl; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  zip: 'application/zip',
};

const exportNumber = v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/), v.transform(Number));

/**
 * Exports of the conference in the path's `:conference`, else of the current one: the list of them, a new one, and each
 * of them again, byte for byte. Rules [EX10], [EX11], [EX13] and [HT7].
 */
export function exportRoutes(options: ExportOptions): Router {
  const router = Router({ mergeParams: true });
  const { tokens } = options;
  const orders = new OrdersUnderWay<IssuedExport | Rejection>(EXPORTS_AT_ONCE);
  router.use(requireRole(tokens, ['clerk', 'operator', 'admin']));
  router.get(
    '/',
    route((request): ExportList => {
      const { logVersion, issued } = deskOf(options, request);
      return { version: logVersion, exports: issued };
    }),
  );
  router.post(
    '/',
    route(async (request): Promise<IssuedExport> => {
      const desk = deskOf(options, request);
      const { command, ...order } = bodyOf(request, exportRequest);
      const identity = identityOf(request);
      const origin = { actor: actorOf(identity), command };
      const issued = await withCode(orders.take(identity, command, () => desk.issue(order, origin)));
      if (issued instanceof Rejection) {
        throw new HttpError(issued.code);
      }
      return issued;
    }),
  );
  router.get('/:number', download(options));

  return router;
}

/** @throws HttpError `not_found` where the server has no such conference. */
function deskOf({ exportDesks, current }: ExportOptions, { params }: Request): ExportDesk {
  const named = params['conference'];
  const desk = exportDesks.get(
    typeof named === 'string' ? asId<ConferenceId>(named) : current.runner.conference,
  );
  if (desk === undefined) {
    throw new HttpError('not_found');
  }
  return desk;
}

function download(options: ExportOptions): RequestHandler {
  return async (request, response) => {
    const desk = deskOf(options, request);
    const number = v.safeParse(exportNumber, request.params['number']);
    if (!number.success) {
      throw new HttpError('not_found');
    }
    const { issued, bytes } = await withCode(desk.read(number.output));
    const { format, sha256 } = issued;
    const name = `${desk.conference}-${String(issued.number).padStart(4, '0')}.${format}`;
    response
      .set({ 'cache-control': 'no-store', etag: `"${sha256}"` })
      .attachment(name)
      .type(MEDIA_TYPES[format])
      .send(Buffer.from(bytes));
  };
}

/** Waits for the desk, whose failures have codes of their own. */
async function withCode<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof ExportFailure ? new HttpError(error.code) : error;
  }
}
