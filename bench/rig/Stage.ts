import { BotFleet } from '../../bot/BotFleet.ts';
import type { BotPlan } from '../../bot/botMessages.ts';
import { NEUTRAL_CLIP } from '../../bot/clips/clipRecipe.ts';
import { ServerProcess } from '../../bot/ServerProcess.ts';
import type { SiteBotEvent } from '../../bot/SiteBot.ts';
import { waitUntil } from '../../bot/waitUntil.ts';
import type { SiteId } from '../../domain/ids.ts';
import type { BusName } from '../../domain/programme/programme.ts';

const ARRIVAL_TIMEOUT_MS = 60_000;

/** What a benchmark of the whole system runs on: a real server, its host site, and remote sites in other processes. */
export type Stage = {
  readonly server: ServerProcess;
  readonly host: SiteId;
  readonly sites: readonly SiteId[];
  /** A fleet of bots for these sites, logged in and not yet connected. */
  readonly prepareFleet: (
    sites: readonly SiteId[],
    onEvent: (site: SiteId, event: SiteBotEvent) => void,
    follow: readonly BusName[],
  ) => Promise<BotFleet>;
  readonly close: () => Promise<void>;
};

/**
 * Starts a server with an empty data folder, and looks up who is invited.
 * @param dataFolder where its data outlives its process; in a folder that goes with it by default.
 * @throws when not enough are invited.
 */
export async function openStage(remoteSites: number, dataFolder?: string): Promise<Stage> {
  const server = await ServerProcess.start(dataFolder === undefined ? {} : { dataFolder });
  try {
    return await setStage(server, remoteSites);
  } catch (error) {
    await server.close();
    throw error;
  }
}

async function setStage(server: ServerProcess, remoteSites: number): Promise<Stage> {
  const cards = await server.joinCards();
  const plans = new Map<SiteId, BotPlan>(
    cards.map(({ site, pin }) => [site.id, { site: site.id, pin, clip: NEUTRAL_CLIP }]),
  );
  const host = cards.find(({ site }) => site.group === 'host')?.site.id;
  const sites = cards.flatMap(({ site }) => (site.group === 'host' ? [] : [site.id])).slice(0, remoteSites);
  if (host === undefined || sites.length < remoteSites) {
    throw new Error(`the sample conference has only ${sites.length} remote sites`);
  }
  const fleets: BotFleet[] = [];

  return {
    server,
    host,
    sites,
    prepareFleet: async (wanted, onEvent, follow) => {
      const fleet = new BotFleet({ url: server.url, onEvent });
      fleets.push(fleet);
      await fleet.prepare(
        wanted.flatMap((site) => plans.get(site) ?? []).map((plan) => ({ ...plan, follow })),
      );

      return fleet;
    },
    close: async () => {
      await Promise.all(fleets.map((fleet) => fleet.close()));
      await server.close();
    },
  };
}

/** Connects bots one after the other, with that pause between them, and waits until all are among the `arrived`. */
export async function openBots(
  fleet: BotFleet,
  sites: readonly SiteId[],
  pauseMs: number,
  arrived: Pick<ReadonlySet<SiteId>, 'has'>,
): Promise<void> {
  for (const site of sites) {
    await fleet.act(site, 'open');
    await pause(pauseMs);
  }
  const all = () => sites.every((site) => arrived.has(site));
  await waitUntil('all bots are there', all, ARRIVAL_TIMEOUT_MS);
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
