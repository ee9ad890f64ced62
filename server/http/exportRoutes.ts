import { Router, type RequestHandler } from 'express';
import * as v from 'valibot';
import { exportRequest, type IssuedExport } from '../../contract/exports.ts';
import { Rejection } from '../../domain/rejection.ts';
import type { ExportFormat } from '../../domain/secretariat/secretariat.ts';
import type { LiveConference } from '../application/LiveConference.ts';
import { actorOf } from '../auth/Identity.ts';
import type { Tokens } from '../auth/Tokens.ts';
import type { ExportDesk } from '../exports/ExportDesk.ts';
import { ExportFailure } from '../exports/ExportFailure.ts';
import { identityOf, requireRole } from './bearer.ts';
import { bodyOf, HttpError, route } from './replies.ts';

export type ExportOptions = {
  readonly tokens: Tokens;
  readonly current: LiveConference;
  readonly exportDesk: ExportDesk;
};

const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
  jsonl: 'application/jsonl; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  zip: 'application/zip',
};

const exportNumber = v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/), v.transform(Number));

/** Exports: the list of them, a new one, and each of them again, byte for byte. Rules [EX10] and [EX11]. */
export function exportRoutes({ tokens, current, exportDesk }: ExportOptions): Router {
  const router = Router();
  router.use(requireRole(tokens, ['clerk', 'operator', 'admin']));
  router.get(
    '/',
    route((): readonly IssuedExport[] => exportDesk.issued),
  );
  router.post(
    '/',
    route(async (request): Promise<IssuedExport> => {
      const { command, ...order } = bodyOf(request, exportRequest);
      const origin = { actor: actorOf(identityOf(request)), command };
      const issued = await withCode(exportDesk.issue(order, origin));
      if (issued instanceof Rejection) {
        throw new HttpError(issued.code);
      }
      return issued;
    }),
  );
  router.get('/:number', download(current, exportDesk));

  return router;
}

function download({ runner }: LiveConference, exportDesk: ExportDesk): RequestHandler {
  return async (request, response) => {
    const number = v.safeParse(exportNumber, request.params['number']);
    if (!number.success) {
      throw new HttpError('not_found');
    }
    const { issued, bytes } = await withCode(exportDesk.read(number.output));
    const { format, sha256 } = issued;
    const name = `${runner.conference}-${String(issued.number).padStart(4, '0')}.${format}`;
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
