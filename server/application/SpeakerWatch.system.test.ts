import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readFamily, type ProcessRole } from '../../bench/rig/processFamily.ts';
import { BotFleet } from '../../bot/BotFleet.ts';
import { NEUTRAL_CLIP } from '../../bot/clips/clipRecipe.ts';
import { ServerProcess } from '../../bot/ServerProcess.ts';
import { StaffBot } from '../../bot/StaffBot.ts';
import { waitUntil } from '../../bot/waitUntil.ts';
import { speechOnFloor } from '../../domain/floor/floor.ts';
import { asId, type SiteId } from '../../domain/ids.ts';
import type { Speech } from '../../domain/speeches/speech.ts';

const HQ = asId<SiteId>('HQ');
const HNI = asId<SiteId>('HNI');
/** How long the end of a process may take to be noticed. */
const NOTICED_WITHIN_MS = 500;

let server: ServerProcess;
let operator: StaffBot;
let fleet: BotFleet;

before(async () => {
  server = await ServerProcess.start();
  const cards = await server.joinCards();
  operator = await StaffBot.connect({ url: server.url, ...server.operator });
  fleet = new BotFleet({ url: server.url });
  const wanted = cards.filter(({ site }) => [HQ, HNI].includes(site.id));
  await fleet.prepare(wanted.map(({ site, pin }) => ({ site: site.id, pin, clip: NEUTRAL_CLIP })));
  for (const site of [HQ, HNI]) {
    await fleet.act(site, 'open');
  }
});

after(async () => {
  operator?.close();
  await fleet?.close();
  await server?.close();
});

/** When the hall last heard the speaker, ms epoch; 0 for never. */
async function lastHeardAt(): Promise<number> {
  const hall = (await fleet.reports()).find(({ site }) => site === HQ);
  const { site, lastFrameAt } = hall?.buses?.speakerAudio ?? { site: null, lastFrameAt: 0 };
  return site === HNI ? lastFrameAt : 0;
}

/** Gives the floor, kills a process while the speaker is heard, and waits until the timer has stood and runs again. */
async function speakThrough(
  role: ProcessRole,
): Promise<{ readonly killedAt: number; readonly speech: Speech }> {
  await waitUntil('it is there', () => operator.siteMedia(HNI)?.connection === 'connected', 15_000);
  await operator.standby(HNI);
  const givenAt = Date.now();
  await operator.grant(HNI);
  // By its packets: to a hall that heard the same speaker before, nothing has changed.
  await waitUntil('the speaker is heard', async () => (await lastHeardAt()) > givenAt, 15_000);
  const victim = readFamily(server.pid).find((member) => member.role === role);
  assert.ok(victim);
  const killedAt = Date.now();
  process.kill(victim.pid, 'SIGKILL');
  const onFloor = () => speechOnFloor(operator.state);
  await waitUntil(
    'the timer has stood and runs again',
    () => (onFloor()?.timer.spentMs ?? 0) > 0 && onFloor()?.timer.runningSince !== null,
    20_000,
  );
  const speech = onFloor();
  assert.ok(speech);
  await operator.release();
  return { killedAt, speech };
}

for (const role of ['plane', 'worker'] as const) {
  test(`[RX6] [RX7] while the ${role} of the media is down nobody is heard, and the speaker's time stands`, async () => {
    const { killedAt, speech } = await speakThrough(role);
    const { timer, grantedAt } = speech;
    const good = killedAt - (grantedAt ?? 0);
    assert.ok(timer.spentMs <= good + NOTICED_WITHIN_MS, `${timer.spentMs} ms, of which ${good} were heard`);
    assert.ok(timer.spentMs >= good - 1000, `${timer.spentMs} ms, of which ${good} were heard`);
    assert.ok((timer.runningSince ?? 0) > killedAt);
  });
}
