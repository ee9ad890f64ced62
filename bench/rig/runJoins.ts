import type { BotFleet } from '../../bot/BotFleet.ts';
import type { SiteBotEvent } from '../../bot/SiteBot.ts';
import { waitUntil } from '../../bot/waitUntil.ts';
import type { SiteId } from '../../domain/ids.ts';
import { percentiles, roundTenth } from './percentiles.ts';
import type { Percentiles } from './percentiles.ts';
import { openBots, openStage, pause } from './Stage.ts';
import type { Stage } from './Stage.ts';

export type JoinResult = {
  readonly sites: number;
  /** Opening of the socket to the first whole key frame of the programme, ten joins a second. */
  readonly joinMs: Pick<Percentiles, 'p50' | 'p95'>;
  /** All sites at once: first opening of a socket to the last site's first picture. */
  readonly allJoinedMs: number;
  /** Mean of the sites, with all headers down to IP. */
  readonly uplinkOffAirKbps: number;
};

const JOIN_SPACING_MS = 100;
const UPLINK_MS = 10_000;
const STORM_TIMEOUT_MS = 120_000;
/** The host is on air all the while: its picture is what a site that joins sees first. */
const FOLLOWED = ['hostVideo'] as const;

/** Measures how fast sites come in, one by one and all at once, and what they send while they only watch. */
export async function runJoins(remoteSites: number): Promise<JoinResult> {
  const stage = await openStage(remoteSites);
  try {
    await openHost(stage);
    const { fleet, joinMs } = await joinOneByOne(stage);
    const uplinkOffAirKbps = await measureUplink(fleet);
    await fleet.close();
    const allJoinedMs = await joinAllAtOnce(stage);
    const { p50, p95 } = percentiles(joinMs);

    return { sites: remoteSites, joinMs: { p50, p95 }, allJoinedMs, uplinkOffAirKbps };
  } finally {
    await stage.close();
  }
}

async function openHost({ host, prepareFleet }: Stage): Promise<void> {
  const seen = new Set<SiteId>();
  const fleet = await prepareFleet([host], noteFirstPicture(new Map(), seen), FOLLOWED);
  await openBots(fleet, [host], 0, seen);
}

async function joinOneByOne({ sites, prepareFleet }: Stage): Promise<{ fleet: BotFleet; joinMs: number[] }> {
  const times = new Map<SiteId, number>();
  const seen = new Set<SiteId>();
  const fleet = await prepareFleet(sites, noteFirstPicture(times, seen), FOLLOWED);
  await openBots(fleet, sites, JOIN_SPACING_MS, seen);

  return { fleet, joinMs: [...times.values()] };
}

async function joinAllAtOnce({ sites, prepareFleet }: Stage): Promise<number> {
  const times = new Map<SiteId, number>();
  const seen = new Set<SiteId>();
  const fleet = await prepareFleet(sites, noteFirstPicture(times, seen), FOLLOWED);
  const startedAt = performance.now();
  await Promise.all(sites.map((site) => fleet.act(site, 'open')));
  await waitUntil('all sites have a picture', () => seen.size === sites.length, STORM_TIMEOUT_MS);

  return roundTenth(performance.now() - startedAt);
}

async function measureUplink(fleet: BotFleet): Promise<number> {
  const sum = async () => (await fleet.reports()).reduce((bytes, { sent }) => bytes + sent.bytes, 0);
  const startedAt = performance.now();
  const before = await sum();
  await pause(UPLINK_MS);
  const bits = 8 * ((await sum()) - before);

  return roundTenth(bits / (performance.now() - startedAt) / fleet.sites.length);
}

function noteFirstPicture(times: Map<SiteId, number>, seen: Set<SiteId>) {
  return (site: SiteId, event: SiteBotEvent): void => {
    if (event.type !== 'firstPicture') return;
    if (!times.has(site)) times.set(site, event.ms);
    seen.add(site);
  };
}
