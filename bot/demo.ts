// npm run demo [-- --port N --sites N]: the sample conference on this machine, with bots as host and remote sites, so
// that one person in one browser sees all of it.
import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BotFleet } from './BotFleet.ts';
import type { BotPlan } from './botMessages.ts';
import { siteClip } from './clips/clipRecipe.ts';
import { askNowAndThen } from './demo/askNowAndThen.ts';
import { chooseSites } from './demo/chooseSites.ts';
import { demoGuide } from './demo/demoGuide.ts';
import { prepareClips } from './demo/prepareClips.ts';
import { ServerProcess } from './ServerProcess.ts';
import { StaffBot } from './StaffBot.ts';

const DATA_FOLDER = join(import.meta.dirname, '..', 'data', 'demo');

/** The host's microphone is open all the while: as loud as the others it would drown them. */
const QUIET_HALL = 0.008;

const { values: options } = parseArgs({
  options: { port: { type: 'string', default: '8080' }, sites: { type: 'string', default: '20' } },
});

// From the start: a demo that is ended while it starts must take its server along.
const interrupted = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
const server = await ServerProcess.start({ dataFolder: DATA_FOLDER, port: Number(options.port) });
const fleet = new BotFleet({ url: server.url });
const end = Promise.race([interrupted, server.ended]);

try {
  await Promise.race([end, perform()]);
} finally {
  await fleet.close();
  await server.close();
}

/** Goes on until the demo is ended. */
async function perform(): Promise<void> {
  const { url, operator: account } = server;
  const operator = await StaffBot.connect({ url, ...account });
  const named = new Set(Object.values(operator.state.people).map(({ site }) => site));
  const { host, remote, free } = chooseSites(await server.joinCards(), named, Number(options.sites));
  console.log(demoGuide({ url, operator: account, remoteSites: remote.length, own: free[0] }));
  const plans: BotPlan[] = [host, ...remote].map(({ site, pin }, i) => ({
    site: site.id,
    pin,
    clip: siteClip(site.id, i, site.group === 'host' ? QUIET_HALL : undefined),
  }));
  const stopAsking = askNowAndThen(fleet, operator);
  await connectOneByOne(plans);
  await end;
  stopAsking();
  operator.close();
}

/** Every bot comes in as soon as its picture and voice are made: at the first start that takes a while. */
async function connectOneByOne(plans: readonly BotPlan[]): Promise<void> {
  let online = 0;
  await prepareClips(plans, async (plan) => {
    await fleet.prepare([plan]);
    await fleet.act(plan.site, 'open');
    online += 1;
    process.stdout.write(`\r  đang trực tuyến / online: ${online} / ${plans.length} `);
  });
  process.stdout.write('\n');
}
