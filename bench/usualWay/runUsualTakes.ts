import { preciseNow } from '../../bot/media/clock.ts';
import { asId } from '../../domain/ids.ts';
import type { SiteId } from '../../domain/ids.ts';
import { CpuMeter } from '../rig/CpuMeter.ts';
import { AFTERMATH_MS, SPEAKERS, STANDBY_MS } from '../rig/runTakes.ts';
import { pause } from '../rig/Stage.ts';
import { TakeFigures } from '../rig/TakeFigures.ts';
import type { ProgrammeResult } from '../rig/TakeFigures.ts';
import { TakeWatch } from '../rig/TakeWatch.ts';
import { UsualServer } from './UsualServer.ts';

const OFF_AIR = { maxSpatialLayer: 0, microphone: false } as const;
const STANDBY = { maxSpatialLayer: 2, microphone: false } as const;
const ON_AIR = { maxSpatialLayer: 2, microphone: true } as const;

/** The same takes as `runTakes`, in the usual way: new consumers of the speaker for every receiver at each take. */
export async function runUsualTakes(remoteSites: number, takes: number): Promise<ProgrammeResult> {
  let watch: TakeWatch | null = null;
  const server = await UsualServer.start((site, { site: source, width, at }) =>
    watch?.note(site, width > 0 ? 'picture' : 'voice', source, at),
  );
  try {
    const host = asId<SiteId>('HQ');
    const sites = Array.from({ length: remoteSites }, (_, i) => asId<SiteId>(`S${i}`));
    await server.open(host);
    server.want(host, ON_AIR);
    for (const site of sites) {
      await server.open(site);
      server.want(site, OFF_AIR);
    }
    const takeOne = async (i: number, figures: TakeFigures | null) => {
      const speaker = sites[i % Math.min(SPEAKERS, sites.length)] as SiteId;
      watch = new TakeWatch(speaker, sites);
      await take(server, speaker, watch, figures);
      server.want(speaker, OFF_AIR);
    };
    await takeOne(0, null);
    const figures = new TakeFigures();
    const cpu = new CpuMeter(process.pid);
    cpu.start();
    for (let i = 1; i <= takes; i++) await takeOne(i, figures);
    const { server: plane, worker } = cpu.read();

    return figures.result(remoteSites, { server: 0, plane, worker });
  } finally {
    server.close();
  }
}

async function take(
  server: UsualServer,
  speaker: SiteId,
  watch: TakeWatch,
  figures: TakeFigures | null,
): Promise<void> {
  server.want(speaker, STANDBY);
  await pause(STANDBY_MS);
  const before = await server.counters();
  const grantedAt = preciseNow();
  server.want(speaker, ON_AIR);
  await server.take(speaker);
  const arrivals = await watch.complete();
  await pause(AFTERMATH_MS);
  figures?.add(grantedAt, arrivals, before, await server.counters());
}
