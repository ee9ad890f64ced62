import { expect } from '@playwright/test';
import type { PageProbe } from './fixtures/PageProbe.ts';
import { test } from './fixtures/test.ts';

test.use({ serverName: 'take' });

/** Packets of a picture in about a second and a half. */
const STRETCH = 15;

test('[PB4] [PR2] a take is seen everywhere, without a black or a torn frame and without a freeze', async ({
  openSite,
  openConsole,
}) => {
  test.setTimeout(90_000);
  const host = await openSite('HQ', 'green');
  const giaLai = await openSite('GLI', 'red');
  const caMau = await openSite('CMU', 'blue');
  const operator = await openConsole();
  const viewers = [host, giaLai, caMau, operator].map(({ probe }) => probe);

  await operator.standBy('GLI');
  await operator.giveFloor('GLI');
  await operator.expectOnAir('speakerVideo', 'GLI');
  for (const probe of viewers) {
    await probe.flows('speakerVideo', STRETCH);
    await probe.watch('speakerVideo');
    await expect.poll(() => probe.coloursShown('speakerVideo')).toEqual(['red']);
  }

  const takes = [
    { site: 'CMU', colours: ['red', 'blue'] },
    { site: 'GLI', colours: ['red', 'blue', 'red'] },
  ];
  for (const { site, colours } of takes) {
    await operator.standBy(site);
    await operator.choose(site);
    const before = await Promise.all(viewers.map(smoothly));
    await operator.press('F4');
    await operator.expectOnAir('speakerVideo', site);
    const after = await Promise.all(
      viewers.map(async (probe) => {
        await expect.poll(() => probe.coloursShown('speakerVideo')).toEqual(colours);
        await probe.flows('speakerVideo', STRETCH);
        return (await probe.received('speakerVideo')).freezes;
      }),
    );
    expect(after, 'no freeze by the take').toEqual(before);
  }
  for (const probe of viewers) {
    expect(await probe.coloursShown('speakerVideo')).toEqual(['red', 'blue', 'red']);
  }
});

/** Waits until the picture flows without a stop, as far as the machine can, and answers how often it had stopped before. */
async function smoothly(probe: PageProbe): Promise<number> {
  const freezes = async () => (await probe.received('speakerVideo')).freezes;
  let before = await freezes();
  await expect(async () => {
    before = await freezes();
    await probe.flows('speakerVideo', STRETCH);
    expect(await freezes()).toBe(before);
  }).toPass();
  return before;
}

test('[SP4] [CN7] sites are told their turn, and the console what is really on air', async ({
  openSite,
  openConsole,
}) => {
  const host = await openSite('HQ', 'green');
  const giaLai = await openSite('GLI', 'red');
  const caMau = await openSite('CMU');
  const operator = await openConsole();
  await operator.closeAllMicrophones();
  await operator.expectOnAir('hostVideo', 'HQ');
  await operator.expectOnAir('hostAudio', 'HQ');
  await operator.expectOnAir('speakerVideo', '');
  await host.expectRole('on_air');
  await giaLai.expectRole('listening');

  await operator.standBy('GLI');
  await giaLai.expectRole('standby');
  await caMau.expectRole('listening');
  await expect(operator.row('GLI')).toHaveAttribute('data-role', 'standby');

  await operator.giveFloor('GLI');
  await giaLai.expectRole('on_air');
  await expect(giaLai.body).toHaveAttribute('data-heard', 'true');
  await caMau.expectRole('listening');
  await operator.expectOnAir('speakerVideo', 'GLI');
  await operator.expectOnAir('speakerAudio', 'GLI');
  await expect(operator.row('GLI')).toHaveAttribute('data-on-air', 'true');
  await expect(operator.page.locator('[data-problems]')).toHaveAttribute('data-problems', '0');

  await operator.press('F9');
  await giaLai.expectRole('listening');
  await operator.expectOnAir('speakerVideo', '');
  await operator.expectOnAir('speakerAudio', '');
});

test('[CN2] the caption names person, office and site', async ({ openSite, openConsole }) => {
  await openSite('GLI', 'red');
  const viewer = await openSite('CMU');
  const operator = await openConsole();
  await operator.giveFloor('GLI');
  for (const { page } of [viewer, operator]) {
    const caption = page.locator('[data-place="main"] [data-caption]');
    for (const text of ['Nguyễn Tuấn Anh', 'Phó Chủ tịch Ủy ban nhân dân tỉnh Gia Lai', 'Gia Lai']) {
      await expect(caption).toContainText(text);
    }
  }
  await viewer.page.locator('[data-language="en"]').click();
  await expect(viewer.page.locator('[data-place="main"] [data-caption]')).toContainText('Vice Chairman');
});
