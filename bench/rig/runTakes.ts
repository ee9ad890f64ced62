import type { BotFleet } from '../../bot/BotFleet.ts';
import { preciseNow } from '../../bot/media/clock.ts';
import type { SiteBotEvent } from '../../bot/SiteBot.ts';
import { StaffBot } from '../../bot/StaffBot.ts';
import type { SiteId } from '../../domain/ids.ts';
import { CpuMeter } from './CpuMeter.ts';
import { openBots, openStage, pause } from './Stage.ts';
import type { Stage } from './Stage.ts';
import { TakeFigures } from './TakeFigures.ts';
import type { Counters, ProgrammeResult } from './TakeFigures.ts';
import { TakeWatch } from './TakeWatch.ts';

/** Joins are spread so that they don't disturb each other; how fast they can be is another benchmark's question. */
const JOIN_SPACING_MS = 40;
/** So many sites take turns in speaking. */
export const SPEAKERS = 4;
/** What an operator leaves between "ready" and the grant, and how long a take is watched after its last picture. */
export const STANDBY_MS = 1000;
export const AFTERMATH_MS = 1000;
/** The host's buses play all the while, too, but nobody's clock looks at them. */
const FOLLOWED = ['speakerVideo', 'speakerAudio'] as const;

/** Measures takes of the whole system: standby, grant, and when each site's bot has the new voice and picture. */
export async function runTakes(remoteSites: number, takes: number): Promise<ProgrammeResult> {
  const stage = await openStage(remoteSites);
  try {
    const joined = new Set<SiteId>();
    let watch: TakeWatch | null = null;
    const onEvent = (site: SiteId, event: SiteBotEvent) => {
      if (event.type === 'joined') joined.add(site);
      if (event.type === 'change') noteChange(watch, site, event);
    };
    const everybody = [stage.host, ...stage.sites];
    const speakers = stage.sites.slice(0, SPEAKERS);
    // Whoever speaks has a machine of its own, which does not wait while a hundred others hear of the take.
    const fleets = [
      await stage.prepareFleet([stage.host, ...speakers], onEvent, FOLLOWED),
      await stage.prepareFleet(stage.sites.slice(SPEAKERS), onEvent, FOLLOWED),
    ];
    for (const fleet of fleets) await openBots(fleet, fleet.sites, JOIN_SPACING_MS, joined);
    const operator = await StaffBot.connect({ url: stage.server.url, ...stage.server.operator });
    const takeOne = async (speaker: SiteId, figures: TakeFigures | null) => {
      watch = new TakeWatch(speaker, everybody);
      await take(fleets, operator, speaker, watch, figures);
    };
    const result = await measure(stage, speakers, takes, takeOne);
    operator.close();

    return result;
  } finally {
    await stage.close();
  }
}

async function measure(
  { server, sites }: Stage,
  speakers: readonly SiteId[],
  takes: number,
  takeOne: (speaker: SiteId, figures: TakeFigures | null) => Promise<void>,
): Promise<ProgrammeResult> {
  const speaker = (i: number) => speakers[i % speakers.length] as SiteId;
  // The first take of a conference warms up code and caches; it is not counted.
  await takeOne(speaker(0), null);
  const figures = new TakeFigures();
  const cpu = new CpuMeter(server.pid);
  cpu.start();
  for (let i = 1; i <= takes; i++) await takeOne(speaker(i), figures);

  return figures.result(sites.length, cpu.read());
}

async function take(
  fleets: readonly BotFleet[],
  operator: StaffBot,
  speaker: SiteId,
  watch: TakeWatch,
  figures: TakeFigures | null,
): Promise<void> {
  await operator.standby(speaker);
  await pause(STANDBY_MS);
  const before = await readCounters(fleets);
  const grantedAt = preciseNow();
  await operator.grant(speaker);
  const arrivals = await watch.complete();
  await pause(AFTERMATH_MS);
  figures?.add(grantedAt, arrivals, before, await readCounters(fleets));
}

function noteChange(
  watch: TakeWatch | null,
  site: SiteId,
  { bus, change }: SiteBotEvent & { type: 'change' },
): void {
  if (bus === 'speakerAudio') watch?.note(site, 'voice', change.site, change.at);
  if (bus === 'speakerVideo') watch?.note(site, 'picture', change.site, change.at);
}

async function readCounters(fleets: readonly BotFleet[]): Promise<Counters> {
  const reports = (await Promise.all(fleets.map((fleet) => fleet.reports()))).flat();
  const buses = reports.flatMap((report) => (report.buses === null ? [] : Object.values(report.buses)));
  const sum = <T>(items: readonly T[], count: (item: T) => number) =>
    items.reduce((total, item) => total + count(item), 0);

  return {
    keyFrameRequests: sum(reports, (report) => report.keyFrameRequests),
    negotiations: sum(reports, (report) => report.negotiations),
    undecodable: sum(buses, (bus) => bus.undecodable),
    lost: sum(buses, (bus) => bus.lost),
  };
}
