import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readFamily } from '../bench/rig/processFamily.ts';
import { asId } from '../domain/ids.ts';
import type { SiteId } from '../domain/ids.ts';
import type { BusName } from '../domain/programme/programme.ts';
import { BotFleet } from './BotFleet.ts';
import { NEUTRAL_CLIP } from './clips/clipRecipe.ts';
import { ServerProcess } from './ServerProcess.ts';
import type { SiteBotEvent } from './SiteBot.ts';
import { newCommand } from './signalling/BotConnection.ts';
import { StaffBot } from './StaffBot.ts';
import { waitUntil } from './waitUntil.ts';

const HQ = asId<SiteId>('HQ');
const HNI = asId<SiteId>('HNI');
const HCM = asId<SiteId>('HCM');
/** Says nothing by itself, and is not there at the beginning. */
const HPG = asId<SiteId>('HPG');

let server: ServerProcess;
let operator: StaffBot;
let fleet: BotFleet;
/** Whose picture or voice each site has on each bus. */
const shown = new Map<string, SiteId | null>();
const events: { readonly site: SiteId; readonly event: SiteBotEvent }[] = [];

before(async () => {
  server = await ServerProcess.start();
  const cards = await server.joinCards();
  operator = await StaffBot.connect({ url: server.url, ...server.operator });
  fleet = new BotFleet({ url: server.url, onEvent: note });
  const wanted = cards.filter(({ site }) => [HQ, HNI, HCM, HPG].includes(site.id));
  const plans = wanted.map(({ site, pin }) => ({ site: site.id, pin, clip: NEUTRAL_CLIP }));
  await fleet.prepare(plans.map((plan) => ({ ...plan, answersStandby: plan.site !== HPG })));
  for (const site of [HQ, HNI, HCM]) await fleet.act(site, 'open');
});

after(async () => {
  operator?.close();
  await fleet?.close();
  await server?.close();
});

function note(site: SiteId, event: SiteBotEvent): void {
  events.push({ site, event });
  if (event.type === 'change') shown.set(`${site} ${event.bus}`, event.change.site);
}

function waitForSource(site: SiteId, bus: BusName, source: SiteId): Promise<void> {
  return waitUntil(`${site} has ${source} on ${bus}`, () => shown.get(`${site} ${bus}`) === source, 15_000);
}

async function reportOf(site: SiteId) {
  return (await fleet.reports()).find((report) => report.site === site);
}

test('[SB6] bots join, see the host, and the operator sees them', async () => {
  await Promise.all([HNI, HCM].map((site) => waitForSource(site, 'hostVideo', HQ)));
  await Promise.all([HNI, HCM].map((site) => waitForSource(site, 'hostAudio', HQ)));
  assert.equal(events.filter(({ event }) => event.type === 'joined').length, 3);
  await waitUntil('three sites are online', () => {
    const online = Object.values(operator.state.sites).filter(({ connections }) => connections.length > 0);

    return online.length === 3;
  });
});

test('[SB6] a bot asks for the floor, takes it back, asks again and gets it; everybody else has its picture and voice', async () => {
  const queue = () => operator.state.floor.queue.map(({ site }) => site);
  await fleet.act(HNI, 'askForFloor');
  await waitUntil('it is in the queue', () => queue().includes(HNI));
  await fleet.act(HNI, 'withdrawRequest');
  await waitUntil('it is out of the queue', () => queue().length === 0);
  await fleet.act(HNI, 'askForFloor');
  await operator.standby(HNI);
  await operator.grant(HNI);
  await Promise.all([HQ, HCM].map((site) => waitForSource(site, 'speakerVideo', HNI)));
  await Promise.all([HQ, HCM].map((site) => waitForSource(site, 'speakerAudio', HNI)));
  assert.deepEqual(queue(), []);
  assert.equal(shown.has(`${HNI} speakerAudio`), false, 'the speaker does not get its own voice');
  assert.equal((await reportOf(HCM))?.negotiations, 1);
});

test('[SB8] a bot that is prepared says READY by itself, for every speech once', async () => {
  const standby = () => operator.state.floor.standby.find(({ site }) => site === HCM);
  for (let turn = 0; turn < 2; turn += 1) {
    await operator.standby(HCM);
    await waitUntil('it has answered', () => standby()?.answer?.ready === true);
    assert.equal(standby()?.answer?.microphone, 'good');
    await operator.request('floor.clearStandby', { command: newCommand(), site: HCM });
  }
});

test('[SB8] one that was told not to answers when it is told to', async () => {
  const standby = () => operator.state.floor.standby.find(({ site }) => site === HPG);
  await fleet.act(HPG, 'open');
  await waitUntil('it is online', () => (operator.state.sites[HPG]?.connections.length ?? 0) > 0);
  await operator.standby(HPG);
  assert.equal(standby()?.answer, null);
  await fleet.act(HPG, 'ready');
  await waitUntil('it has answered', () => standby()?.answer?.ready === true);
  await operator.request('floor.clearStandby', { command: newCommand(), site: HPG });
  await fleet.act(HPG, 'close');
  await assert.rejects(fleet.act(HPG, 'ready'), /not on standby/);
});

test('[SB6] the host shares content, and everybody has it', async () => {
  await fleet.act(HQ, 'shareContent');
  await Promise.all([HNI, HCM].map((site) => waitForSource(site, 'contentVideo', HQ)));
  await fleet.act(HQ, 'stopContent');
  await waitUntil('it has ended', () => operator.state.content === null);
});

test('[SB6] a bot whose line is cut comes back by itself, with its media', async () => {
  const count = (type: SiteBotEvent['type']) =>
    events.filter((entry) => entry.site === HCM && entry.event.type === type).length;
  const pictures = count('firstPicture');
  await fleet.act(HCM, 'drop');
  await waitUntil('it has lost its line', () => count('lost') === 1);
  await waitUntil('it has a picture again', () => count('firstPicture') === pictures + 1, 15_000);
  assert.equal(count('joined'), 2);
});

test('[SB6] bots whose media worker has died join media again on the same socket', async () => {
  const count = () => events.filter(({ event }) => event.type === 'firstPicture').length;
  const lost = () => events.filter(({ event }) => event.type === 'lost').length;
  const before = { pictures: count(), lost: lost() };
  const worker = readFamily(server.pid).find(({ role }) => role === 'worker');
  assert.ok(worker);
  process.kill(worker.pid, 'SIGKILL');
  await waitUntil('all have a picture again', () => count() === before.pictures + 3, 15_000);
  assert.equal(lost(), before.lost);
});

test('[SB6] an action that the server refuses fails with its code', async () => {
  await assert.rejects(fleet.act(HCM, 'shareContent'), /not_host_site/);
  await assert.rejects(fleet.act(asId<SiteId>('VTU'), 'open'), /no bot/);
});
