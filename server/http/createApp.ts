import express, { type ErrorRequestHandler, type Express, type Request } from 'express';
import helmet from 'helmet';
import type { ErrorCode } from '../../contract/errors.ts';
import type { ConferenceInfo, Health } from '../../contract/http.ts';
import { isStorageError } from '../isStorageError.ts';
import type { ServerLog } from '../ServerLog.ts';
import { addressForOthers } from './addressForOthers.ts';
import { adminRoutes, type AdminOptions } from './adminRoutes.ts';
import { attendanceRoutes, type AttendanceOptions } from './attendanceRoutes.ts';
import { displayRoutes, type DisplayOptions } from './displayRoutes.ts';
import { exportRoutes, type ExportOptions } from './exportRoutes.ts';
import { loginRoutes, type LoginOptions } from './loginRoutes.ts';
import { pageRoutes } from './pageRoutes.ts';
import { HttpError, route, sendFailure } from './replies.ts';
import { reportRoutes, type ReportOptions } from './reportRoutes.ts';
import { signingKeyRoutes, type SigningKeyOptions } from './signingKeyRoutes.ts';
import { speechImportRoutes } from './speechImportRoutes.ts';

export type AppOptions = LoginOptions &
  AdminOptions &
  AttendanceOptions &
  DisplayOptions &
  ExportOptions &
  ReportOptions &
  SigningKeyOptions & {
    /** Reverse proxies whose X-Forwarded-For is believed. */
    readonly trustedProxies: readonly string[];
    readonly pagesFolder: string;
    readonly log: ServerLog;
  };

const BODY_LIMIT = '16kb';

/** The HTTP side: pages, log-in, administration, exports, health. Rules [HT1] to [HT3]. */
export function createApp(options: AppOptions): Express {
  const app = express();
  app.set('trust proxy', [...options.trustedProxies]);
  app.disable('x-powered-by');
  app.use(securityHeaders());
  app.use((_request, response, next) => {
    // Helmet leaves this one to us: only the pages themselves may use the devices.
    response.set(
      'permissions-policy',
      'camera=(self), microphone=(self), display-capture=(self), screen-wake-lock=(self), fullscreen=(self), speaker-selection=(self), geolocation=()',
    );
    next();
  });
  app.get(
    '/api/health',
    route((): Health => ({ status: 'ok', version: options.current.runner.version })),
  );
  app.get(
    '/api/conference',
    route((request) => conferenceInfo(options, request)),
  );
  // Before bodies are taken for JSON: a list is what its bytes are, whatever type it is sent as.
  app.use('/api/speeches', speechImportRoutes(options));
  app.use('/api', express.json({ limit: BODY_LIMIT, strict: true }));
  app.use('/api/login', loginRoutes(options));
  app.use('/api/displays', displayRoutes(options));
  app.use('/api/admin', adminRoutes(options));
  app.use(['/api/exports', '/api/conferences/:conference/exports'], exportRoutes(options));
  app.use('/api/signing-key', signingKeyRoutes(options));
  app.use('/api/attendance', attendanceRoutes(options));
  app.use('/api', reportRoutes(options));
  app.use('/api', () => {
    throw new HttpError('not_found');
  });
  app.use(pageRoutes(options.pagesFolder));
  app.use(replyToError(options.log));

  return app;
}

function securityHeaders(): express.RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        connectSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:', 'mediastream:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // A LAN server with a certificate of its own must stay reachable when that is replaced.
    strictTransportSecurity: false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
}

function conferenceInfo({ current, reach }: AppOptions, request: Request): ConferenceInfo {
  const { details } = current.runner.state;
  if (details === null) {
    throw new HttpError('not_planned');
  }
  const { title, organiser, scheduledAt, timeZone } = details;
  const address = addressForOthers(reach, request);

  return { title, organiser, scheduledAt, timeZone, address };
}

function replyToError(log: ServerLog): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const failure = error instanceof HttpError ? error : new HttpError(codeOf(error));
    if (failure.code === 'internal' || failure.code === 'storage_failed') {
      log.error({ err: error, method: request.method, path: request.path }, 'http request failed');
    }
    sendFailure(response, failure);
  };
}

/** Express's own errors carry an HTTP status: bad JSON, a body too large, a bad path, a page that is not built. */
function codeOf(error: unknown): ErrorCode {
  if (isStorageError(error)) {
    return 'storage_failed';
  }
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  if (status === 413) {
    return 'too_large';
  }
  if (status === 404) {
    return 'not_found';
  }
  return typeof status === 'number' && status >= 400 && status < 500 ? 'bad_request' : 'internal';
}
