import { join } from 'node:path';
import { loadCatalogue } from '../config/catalogue.ts';
import { ConfigError } from '../config/ConfigError.ts';
import type { Config } from '../config/schema.ts';
import type { SigningKey } from '../contract/exports.ts';
import { asId, type SiteId } from '../domain/ids.ts';
import { Signer } from './evidence/Signer.ts';
import type { PaperOrder } from './exports/ExportJob.ts';
import { clearPaperDrafts } from './exports/clearPaperDrafts.ts';
import { ExportWorkshop } from './exports/ExportWorkshop.ts';
import { openExportDesks, type ExportDesks } from './exports/openExportDesks.ts';
import { PaperFallback } from './exports/PaperFallback.ts';
import type { EventLog } from './log/EventLog.ts';
import type { Live } from './openLive.ts';
import type { Stores } from './openStores.ts';
import type { ServerLog } from './ServerLog.ts';

const MINUTE_MS = 60_000;

/** What makes files of the conferences. */
export type Exports = {
  readonly exportDesks: ExportDesks;
  readonly signingKey: SigningKey;
  readonly close: () => Promise<void>;
};

/** Opens the desks that issue exports, with the key that signs them, and begins to put the current conference on paper. */
export async function openExports(
  config: Config,
  { eventLog }: Stores,
  live: Live,
  now: () => number,
  log: ServerLog,
): Promise<Exports> {
  const { folder } = config.data;
  const keysFolder = join(folder, 'keys');
  // Made at the first start, so that it is there before anything is signed.
  const { publicKey, publicKeyHash } = Signer.open(keysFolder);
  const exportDesks = await openExportDesks(live.runners, { eventLog, folder, keysFolder, log });
  const paper = config.paper.everyMinutes === 0 ? null : await openPaper(config, eventLog, live, now, log);
  return {
    exportDesks,
    signingKey: { publicKey, sha256: publicKeyHash },
    close: async () => paper?.close(),
  };
}

async function openPaper(
  config: Config,
  eventLog: EventLog,
  { runners, current: { runner } }: Live,
  now: () => number,
  log: ServerLog,
): Promise<PaperFallback> {
  const { folder: ownFolder, everyMinutes } = config.paper;
  const folder = ownFolder ?? join(config.data.folder, 'paper');
  for (const { conference } of runners) {
    await clearPaperDrafts(folder, conference).catch((err: unknown) =>
      log.warn({ err, folder }, 'unfinished paper lists not removed'),
    );
  }
  return new PaperFallback({
    runner,
    // Not the desks': whoever waits for an export does not wait for the paper first.
    workshop: new ExportWorkshop(eventLog),
    folder,
    everyMs: everyMinutes * MINUTE_MS,
    contacts: readContacts(config, log),
    now,
    log,
  });
}

/** From the catalogue as it is now. Without it the lists have empty columns, and the conference goes on. */
function readContacts({ firstRun }: Config, log: ServerLog): PaperOrder['contacts'] {
  try {
    const sites = loadCatalogue(firstRun.catalogue);
    return Object.fromEntries(
      sites.map(({ code, technician = null, phone = null }) => [asId<SiteId>(code), { technician, phone }]),
    );
  } catch (error) {
    if (!(error instanceof ConfigError)) {
      throw error;
    }
    log.warn({ err: error }, 'no telephone numbers: the catalogue cannot be read');
    return {};
  }
}
