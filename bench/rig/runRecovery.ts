import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BotFleet } from '../../bot/BotFleet.ts';
import { preciseNow } from '../../bot/media/clock.ts';
import { ServerProcess } from '../../bot/ServerProcess.ts';
import type { SiteBotEvent } from '../../bot/SiteBot.ts';
import { StaffBot } from '../../bot/StaffBot.ts';
import { waitUntil } from '../../bot/waitUntil.ts';
import type { SiteId } from '../../domain/ids.ts';
import { percentiles, roundTenth } from './percentiles.ts';
import type { Percentiles } from './percentiles.ts';
import { openBots, openStage, pause } from './Stage.ts';
import type { Stage } from './Stage.ts';

export type RecoveryResult = {
  readonly sites: number;
  /** From the kill, which the restart follows at once, until the new server serves. */
  readonly serverStartMs: number;
  /** From the kill until a site has the welcome of the new server, and until it has the first whole picture. */
  readonly welcomeMs: Percentiles;
  readonly recoverMs: Percentiles;
  /** Requests to speak that the server had acknowledged when it was killed, and those of them that are gone. */
  readonly acknowledgedRequests: number;
  readonly lostRequests: number;
};

const JOIN_SPACING_MS = 40;
/** Requests to speak come in this fast while the server is killed in their midst. */
const REQUEST_SPACING_MS = 20;
const RECOVERY_TIMEOUT_MS = 60_000;
/** The host is on air all the while: whoever is back sees it. */
const FOLLOWED = ['hostVideo'] as const;

/** Measures how all sites come back after the server was killed with SIGKILL and started again at once. */
export async function runRecovery(remoteSites: number): Promise<RecoveryResult> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'diem-cau-'));
  try {
    const stage = await openStage(remoteSites, dataFolder);
    try {
      return await crash(stage, dataFolder);
    } finally {
      await stage.close();
    }
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
}

async function crash(stage: Stage, dataFolder: string): Promise<RecoveryResult> {
  const watch = new ReturnWatch();
  // The host has a machine of its own, which does not wait while all the others come back.
  const hall = await stage.prepareFleet([stage.host], watch.note, FOLLOWED);
  const remote = await stage.prepareFleet(stage.sites, watch.note, FOLLOWED);
  for (const fleet of [hall, remote]) await openBots(fleet, fleet.sites, JOIN_SPACING_MS, watch.pictureAt);
  const everybody = [stage.host, ...stage.sites];
  const asked = askOneByOne(remote);
  await waitUntil('half have asked', () => asked.size * 2 >= stage.sites.length, RECOVERY_TIMEOUT_MS);

  watch.forget();
  const killedAt = preciseNow();
  await stage.server.close('SIGKILL');
  const acknowledged = [...asked];
  const port = Number(new URL(stage.server.url).port);
  const server = await ServerProcess.start({ dataFolder, port });
  try {
    const serverStartMs = roundTenth(preciseNow() - killedAt);
    const back = () => everybody.every((site) => watch.pictureAt.has(site));
    await waitUntil('all sites are back', back, RECOVERY_TIMEOUT_MS);
    const since = (times: ReadonlyMap<SiteId, number>) =>
      percentiles(everybody.map((site) => (times.get(site) ?? Infinity) - killedAt));

    return {
      sites: stage.sites.length,
      serverStartMs,
      welcomeMs: since(watch.welcomeAt),
      recoverMs: since(watch.pictureAt),
      acknowledgedRequests: acknowledged.length,
      lostRequests: await countMissing(server, acknowledged),
    };
  } finally {
    await server.close();
  }
}

/** One site after the other asks to speak. Answers those whose request was acknowledged; the set grows meanwhile. */
function askOneByOne(fleet: BotFleet): ReadonlySet<SiteId> {
  const acknowledged = new Set<SiteId>();
  void (async () => {
    for (const site of fleet.sites) {
      fleet.act(site, 'askForFloor').then(
        () => acknowledged.add(site),
        // What the kill cut off was not acknowledged.
        () => undefined,
      );
      await pause(REQUEST_SPACING_MS);
    }
  })();

  return acknowledged;
}

async function countMissing({ url, operator }: ServerProcess, asked: readonly SiteId[]): Promise<number> {
  const staff = await StaffBot.connect({ url, ...operator });
  const waiting = new Set(staff.state.floor.queue.map(({ site }) => site));
  staff.close();

  return asked.filter((site) => !waiting.has(site)).length;
}

/** When each site was welcomed and had a picture, ms since 1970 with fractions. */
class ReturnWatch {
  readonly welcomeAt = new Map<SiteId, number>();
  readonly pictureAt = new Map<SiteId, number>();

  readonly note = (site: SiteId, event: SiteBotEvent): void => {
    if (event.type === 'welcomed') this.welcomeAt.set(site, event.at);
    if (event.type === 'change' && event.change.width > 0) this.pictureAt.set(site, event.change.at);
  };

  forget(): void {
    this.welcomeAt.clear();
    this.pictureAt.clear();
  }
}
