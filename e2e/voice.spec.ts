import { expect } from '@playwright/test';
import type { PageProbe } from './fixtures/PageProbe.ts';
import { test } from './fixtures/test.ts';

test.use({ serverName: 'voice' });

/** About a second and a half of a voice: Opus goes out every 20 ms. */
const STRETCH = 75;

/** What comes in and goes out of voices at a site, in packets. */
type Voices = { readonly sent: number; readonly speaker: number };

test('[PR2] [PB17] [FL27] only who has the floor is heard, and by everybody but itself', async ({
  openSite,
  openConsole,
}) => {
  const host = (await openSite('HQ', 'green')).probe;
  const giaLai = (await openSite('GLI', 'red')).probe;
  const lastToSpeak = await openSite('CMU', 'blue');
  const caMau = lastToSpeak.probe;
  const operator = await openConsole();
  const viewer = operator.probe;
  for (const probe of [host, giaLai, caMau, viewer]) {
    await probe.listen('hostAudio');
    await probe.listen('speakerAudio');
  }

  await test.step('nobody has the floor: the host is heard, the others send no voice at all', async () => {
    const silent = await Promise.all([giaLai, caMau, viewer].map(passing));
    expect(silent).toEqual(Array(3).fill({ sent: 0, speaker: 0 }));
    for (const probe of [giaLai, caMau, viewer]) {
      expect(await probe.tonesHeard('hostAudio')).toEqual(['green']);
      expect(await probe.tonesHeard('speakerAudio')).toEqual([]);
    }
    expect((await host.received('hostAudio')).packets, 'the host does not hear itself').toBe(0);
  });

  await test.step('one has the floor: it does not hear itself, and the other one still sends nothing', async () => {
    await operator.giveFloor('GLI');
    for (const probe of [host, caMau, viewer]) {
      await expect.poll(() => probe.tonesHeard('speakerAudio')).toEqual(['red']);
    }
    const [own, other] = await Promise.all([passing(giaLai), passing(caMau)]);
    expect(own.speaker).toBe(0);
    expect(own.sent).toBeGreaterThan(0);
    expect(other.sent).toBe(0);
    expect(other.speaker).toBeGreaterThan(0);
    expect(await giaLai.tonesHeard('speakerAudio')).toEqual([]);
  });

  await test.step('another one takes over: of the first nothing is heard any more', async () => {
    await operator.giveFloor('CMU');
    await expect.poll(() => giaLai.tonesHeard('speakerAudio')).toEqual(['blue']);
    await Promise.all([host, viewer].map((probe) => probe.forget('speakerAudio')));
    const [first] = await Promise.all([passing(giaLai), passing(viewer)]);
    expect(first.sent).toBe(0);
    for (const probe of [host, viewer]) {
      expect(await probe.tonesHeard('speakerAudio')).toEqual(['blue']);
    }
  });

  await test.step('the operator mutes it: it keeps the floor and is not heard, and then it is again', async () => {
    const microphone = operator.page.locator('[data-microphone]');
    await operator.press('Control+F8');
    await expect(microphone).toHaveAttribute('data-microphone', 'mutedByOperator');
    await expect(lastToSpeak.page.getByText('Người điều hành đã tắt micrô của điểm cầu')).toBeVisible();
    const [own, other] = await Promise.all([passing(caMau), passing(giaLai)]);
    expect(own.sent).toBe(0);
    expect(other.speaker).toBe(0);
    await operator.expectFloor('CMU');
    await viewer.flows('speakerVideo', 15);
    await operator.press('Control+F8');
    await expect(microphone).toHaveAttribute('data-microphone', 'open');
    expect((await passing(giaLai)).speaker).toBeGreaterThan(0);
  });

  await test.step('all microphones are closed', async () => {
    await operator.closeAllMicrophones();
    const silent = await Promise.all([giaLai, caMau].map(passing));
    expect(silent).toEqual(Array(2).fill({ sent: 0, speaker: 0 }));
  });
});

/** How many packets of voices pass while the host is being heard for a while. */
async function passing(probe: PageProbe): Promise<Voices> {
  // What was on its way at a change of the floor has come in by then.
  await probe.flows('hostAudio', STRETCH / 3);
  const before = await voices(probe);
  await probe.flows('hostAudio', STRETCH);
  const after = await voices(probe);
  return { sent: after.sent - before.sent, speaker: after.speaker - before.speaker };
}

async function voices(probe: PageProbe): Promise<Voices> {
  return { sent: await probe.sent('audio'), speaker: (await probe.received('speakerAudio')).packets };
}
