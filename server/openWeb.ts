import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import { createServer as createHttpsServer, type Server as HttpsServer } from 'node:https';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config/schema.ts';
import { createApp } from './http/createApp.ts';
import { LoginLimiter } from './http/LoginLimiter.ts';
import { loadCertificate } from './http/tls.ts';
import type { Exports } from './openExports.ts';
import type { Live } from './openLive.ts';
import type { Stores } from './openStores.ts';
import { ConferenceSheets } from './projections/ConferenceSheets.ts';
import type { ServerLog } from './ServerLog.ts';
import { SignallingServer } from './signalling/SignallingServer.ts';

const PAGES = fileURLToPath(new URL('../dist/client', import.meta.url));
const MINUTE_MS = 60_000;

export type Web = { readonly http: HttpServer | HttpsServer; readonly signalling: SignallingServer };

/** The web server with pages, log-in and signalling, ready to listen. */
export async function openWeb(
  config: Config,
  stores: Stores,
  { plane, current, attendance, exportDesks, signingKey }: Live & Omit<Exports, 'close'>,
  now: () => number,
  log: ServerLog,
): Promise<Web> {
  const certificate = await loadCertificate(config);
  const { accounts, displays, tokens, pinSecret, eventLog } = stores;
  const { publicUrl, host: listensOn, trustedProxies } = config.http;
  const app = createApp({
    accounts,
    displays,
    tokens,
    pinSecret,
    current,
    attendance,
    exportDesks,
    signingKey,
    conferenceSheets: new ConferenceSheets(eventLog),
    now,
    log,
    reach: { publicUrl, listensOn },
    trustedProxies,
    rtpCapabilities: await plane.capabilities(),
    limiter: loginLimiter(config),
    dataFolder: config.data.folder,
    pagesFolder: PAGES,
  });
  const http = certificate === null ? createHttpServer(app) : createHttpsServer(certificate, app);
  const allowedOrigins = originsOf(config.http);
  const parts = { http, live: current, plane, displays, tokens, allowedOrigins, now, log };
  const signalling = new SignallingServer(parts);
  plane.onEvent((event) => signalling.handleMedia(event));

  return { http, signalling };
}

function originsOf({ publicUrl, allowedOrigins }: Config['http']): readonly string[] {
  return publicUrl === null ? allowedOrigins : [publicUrl, ...allowedOrigins];
}

function loginLimiter({ auth }: Config): LoginLimiter {
  return new LoginLimiter({
    maxPerAccount: auth.maxFailedLoginsPerAccount,
    maxPerAddress: auth.maxFailedLoginsPerAddress,
    windowMs: auth.failedLoginWindowMinutes * MINUTE_MS,
    blockMs: auth.failedLoginBlockMinutes * MINUTE_MS,
  });
}
