import { pino, type Logger } from 'pino';
import { ConfigError } from '../config/ConfigError.ts';
import { describeConfig } from '../config/describeConfig.ts';
import { loadConfig } from '../config/load.ts';
import type { Config } from '../config/schema.ts';
import { banner } from './banner.ts';
import { closeOnSignal } from './closeOnSignal.ts';
import { listen } from './listen.ts';
import { openExports } from './openExports.ts';
import { openLive } from './openLive.ts';
import { openStores } from './openStores.ts';
import { openWeb } from './openWeb.ts';
import { serverAddresses } from './serverAddresses.ts';

/** Composition root: loads the settings, opens the parts, listens, and closes them in reverse. */
async function main(config: Config): Promise<void> {
  const log = createLog(config);
  log.debug({ settings: describeConfig(config) }, 'settings');
  const stores = await openStores(config, Date.now, log);
  const live = await openLive(config, stores, Date.now, log);
  const { close: closeExports, ...exports } = await openExports(config, stores, live, Date.now, log);
  const { http, signalling } = await openWeb(config, stores, { ...live, ...exports }, Date.now, log);
  closeOnSignal(log, async () => {
    await signalling.close();
    http.closeAllConnections();
    await closeExports();
    await live.current.close();
    await live.plane.close();
    await stores.close();
  });
  const port = await listen(http, config.http);
  const { firstAccount } = stores;
  const { nextPlanFaults } = live;
  process.stdout.write(banner({ addresses: serverAddresses(config, port), firstAccount, nextPlanFaults }));
}

function createLog({ log }: Config): Logger {
  return pino({
    level: log.level,
    redact: ['*.token', '*.accessToken', '*.refreshToken', '*.password', '*.pin'],
    ...(log.pretty ? { transport: { target: 'pino-pretty' } } : {}),
  });
}

try {
  await main(loadConfig({ env: process.env }));
} catch (error) {
  process.stderr.write(
    error instanceof ConfigError ? `${error.message}\n` : `${String((error as Error).stack)}\n`,
  );
  process.exit(1);
}
