import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { availableParallelism } from 'node:os';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { loadCatalogue } from '../config/catalogue.ts';
import { ConfigError } from '../config/ConfigError.ts';
import { loadConferencePlan } from '../config/conferencePlan.ts';
import { describeConfig } from '../config/describeConfig.ts';
import { loadConfig } from '../config/load.ts';
import { mediaWorkerCount } from '../config/mediaWorkerCount.ts';
import type { Config } from '../config/schema.ts';
import { serverAddresses } from './addresses.ts';
import { announce } from './announce.ts';
import { Heartbeat } from './application/Heartbeat.ts';
import { LiveConference } from './application/LiveConference.ts';
import { openConferences } from './application/openConferences.ts';
import { Accounts } from './auth/Accounts.ts';
import { ensureFirstAccount } from './auth/firstAccount.ts';
import { openKeys } from './auth/secretFile.ts';
import { Tokens } from './auth/Tokens.ts';
import { createApp } from './http/createApp.ts';
import { LoginLimiter } from './http/LoginLimiter.ts';
import { loadCertificate } from './http/tls.ts';
import { createSqliteEventLog } from './log/sqliteEventLog.ts';
import { createForkedMediaPlane } from './media/forkedMediaPlane.ts';
import { closeOnSignal } from './closeOnSignal.ts';
import { SignallingServer } from './signalling/SignallingServer.ts';

const PAGES = fileURLToPath(new URL('../dist/client', import.meta.url));
const MINUTE_MS = 60_000;

/** Composition root: loads the settings, builds the parts, listens, and closes them in reverse. */
async function main(config: Config): Promise<void> {
  const now = Date.now;
  const log = pino({
    level: config.log.level,
    redact: ['*.token', '*.accessToken', '*.refreshToken', '*.password', '*.pin'],
    ...(config.log.pretty ? { transport: { target: 'pino-pretty' } } : {}),
  });
  log.info({ settings: describeConfig(config) }, 'settings');
  mkdirSync(config.data.folder, { recursive: true, mode: 0o700 });

  const { tokenKey, pinSecret } = openKeys(join(config.data.folder, 'keys'));
  const tokens = new Tokens({
    key: tokenKey,
    accessMs: config.auth.accessTokenMinutes * MINUTE_MS,
    refreshMs: config.auth.refreshTokenHours * 60 * MINUTE_MS,
  });
  const accounts = new Accounts(join(config.data.folder, 'accounts.sqlite'));
  const first = await ensureFirstAccount(accounts, config, now());

  const eventLog = createSqliteEventLog({ path: join(config.data.folder, 'log.sqlite') });
  const heartbeat = new Heartbeat(join(config.data.folder, 'heartbeat'), now, (err) =>
    log.error({ err }, 'heartbeat not written'),
  );
  const lastAliveAt = heartbeat.read();
  const runners = await openConferences({ log: eventLog, now, plan: () => readPlan(config) });

  const plane = createForkedMediaPlane({ options: mediaOptions(config), log: log.child({ part: 'media' }) });
  const conferences = await Promise.all(
    runners.map((runner) =>
      LiveConference.open({ runner, plane, now, onMediaError: (err) => log.error({ err }, 'programme not directed') }),
    ),
  );
  for (const conference of conferences) {
    await conference.closeDeadConnections(lastAliveAt ?? conference.runner.lastEventAt);
  }
  heartbeat.start();

  const current = conferences.at(-1);
  if (current === undefined) {
    throw new Error('there is no conference to serve');
  }
  const certificate = await loadCertificate(config);
  const app = createApp({
    accounts,
    tokens,
    pinSecret,
    current,
    now,
    log,
    rtpCapabilities: await plane.capabilities(),
    limiter: new LoginLimiter({
      maxPerAccount: config.auth.maxFailedLoginsPerAccount,
      maxPerAddress: config.auth.maxFailedLoginsPerAddress,
      windowMs: config.auth.failedLoginWindowMinutes * MINUTE_MS,
      blockMs: config.auth.failedLoginBlockMinutes * MINUTE_MS,
    }),
    publicUrl: config.http.publicUrl,
    dataFolder: config.data.folder,
    trustedProxies: config.http.trustedProxies,
    secure: certificate !== null,
    pagesFolder: PAGES,
  });
  const http = certificate === null ? createHttpServer(app) : createHttpsServer(certificate, app);
  const signalling = new SignallingServer({
    http,
    conferences,
    plane,
    tokens,
    allowedOrigins: allowedOrigins(config),
    now,
    log,
  });
  plane.onEvent((event) => signalling.handleMedia(event));

  http.listen(config.http.port, config.http.host);
  await once(http, 'listening');
  const { port } = http.address() as AddressInfo;
  announce(serverAddresses(config, port), first);

  closeOnSignal(log, async () => {
    await signalling.close();
    http.closeAllConnections();
    for (const conference of conferences) {
      await conference.close();
    }
    await plane.close();
    await heartbeat.stop();
    await eventLog.close();
    accounts.close();
  });
}

function readPlan({ firstRun }: Config): ReturnType<typeof loadConferencePlan> {
  return loadConferencePlan(firstRun.conference, loadCatalogue(firstRun.catalogue));
}

function mediaOptions({ media }: Config): Parameters<typeof createForkedMediaPlane>[0]['options'] {
  const { listenAddress, announcedAddress, portMin, portMax } = media;

  return {
    workers: mediaWorkerCount(media, availableParallelism()),
    listenAddress,
    announcedAddress,
    portMin,
    portMax,
    logLevel: 'warn',
  };
}

function allowedOrigins({ http }: Config): readonly string[] {
  return http.publicUrl === null ? http.allowedOrigins : [http.publicUrl, ...http.allowedOrigins];
}

try {
  await main(loadConfig({ env: process.env }));
} catch (error) {
  process.stderr.write(error instanceof ConfigError ? `${error.message}\n` : `${String((error as Error).stack)}\n`);
  process.exit(1);
}
