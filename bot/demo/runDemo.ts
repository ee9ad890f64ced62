import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { BotFleet } from '../BotFleet.ts';
import type { BotPlan } from '../botMessages.ts';
import { siteClip } from '../clips/clipRecipe.ts';
import { ServerProcess } from '../ServerProcess.ts';
import { StaffBot } from '../StaffBot.ts';
import { askNowAndThen } from './askNowAndThen.ts';
import { chooseSites } from './chooseSites.ts';
import { demoGuide } from './demoGuide.ts';
import type { DemoOptions } from './demoOptions.ts';
import { prepareClips } from './prepareClips.ts';

const DATA_FOLDER = join(import.meta.dirname, '..', '..', 'data', 'demo');
const PORT = '8080';

/** The host's microphone is open all the while: as loud as the others it would drown them. */
const QUIET_HALL = 0.008;

/**
 * The whole demo, until it is interrupted or its server ends.
 * @param settings of the server, as environment variables
 * @throws when the server does not start, with what it said
 */
export async function runDemo(
  { port, sites, dataFolder }: DemoOptions,
  settings: Readonly<Record<string, string>>,
): Promise<void> {
  // From the start: a demo that is ended while it starts must take its server along.
  const interrupted = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  const server = await ServerProcess.start({
    dataFolder: dataFolder === null ? DATA_FOLDER : resolve(dataFolder),
    env: { DIEMCAU_HTTP_PORT: PORT, ...settings, ...(port === null ? {} : { DIEMCAU_HTTP_PORT: `${port}` }) },
  });
  const fleet = new BotFleet({ url: server.url });
  const end = Promise.race([interrupted, server.ended]);
  try {
    await Promise.race([end, perform(server, fleet, sites, end)]);
  } finally {
    await fleet.close();
    await server.close();
  }
}

/** Goes on until the demo is ended. */
async function perform(server: ServerProcess, fleet: BotFleet, sites: number, end: Promise<unknown>) {
  const { url, operator: account } = server;
  const operator = await StaffBot.connect({ url, ...account });
  const { people, speeches } = operator.state;
  const named = new Set([...Object.values(people), ...speeches].map(({ site }) => site));
  const { host, remote, free } = chooseSites(await server.joinCards(), named, sites);
  process.stdout.write(
    `${demoGuide({ url, operator: account, remoteSites: remote.length, own: free[0] })}\n`,
  );
  const plans: BotPlan[] = [host, ...remote].map(({ site, pin }, i) => ({
    site: site.id,
    pin,
    clip: siteClip(site.id, i, site.group === 'host' ? QUIET_HALL : undefined),
  }));
  const stopAsking = askNowAndThen(fleet, operator);
  await connectOneByOne(fleet, plans);
  await end;
  stopAsking();
  operator.close();
}

/** Every bot comes in as soon as its picture and voice are made: at the first start that takes a while. */
async function connectOneByOne(fleet: BotFleet, plans: readonly BotPlan[]): Promise<void> {
  let online = 0;
  await prepareClips(plans, async (plan) => {
    await fleet.prepare([plan]);
    await fleet.act(plan.site, 'open');
    online += 1;
    process.stdout.write(`\r  đang trực tuyến / online: ${online} / ${plans.length} `);
  });
  process.stdout.write('\n');
}
