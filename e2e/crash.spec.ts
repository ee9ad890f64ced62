import { kill } from 'node:process';
import { expect } from '@playwright/test';
import { test } from './fixtures/test.ts';

test.use({ serverName: 'crash', settings: { DIEMCAU_MEDIA_WORKERS: '2' } });

test('[RX2] [RX3] [CL4] [CL21] [CN11] [SP4] a server killed during a speech comes back with floor, queue and attendance, and every page by itself', async ({
  openSite,
  openConsole,
  openStaff,
  server,
}) => {
  test.setTimeout(120_000);
  const host = await openSite('HQ', 'green');
  const giaLai = await openSite('GLI', 'red');
  const caMau = await openSite('CMU');
  const operator = await openConsole();
  const attendance = await openStaff('attendance');
  await caMau.action('ask-to-speak').click();
  await operator.giveFloor('GLI');
  await operator.expectOnAir('speakerVideo', 'GLI');
  const firstIn = attendance.locator('tr[data-site="GLI"] [data-cell="first-in"]');
  await expect(firstIn).toHaveText(/\d/);
  const since = await firstIn.innerText();

  for (const { probe } of [host, giaLai, caMau]) {
    await probe.watchLoss();
  }
  await server.kill();
  await expect(operator.page.locator('[data-stale]')).toHaveAttribute('data-stale', 'stale');
  await expect(operator.page.locator('[data-kind="speech"] [data-action="endSpeech"]')).toBeDisabled();
  await operator.page.keyboard.press('F9');
  await expect(operator.page.locator('[data-outcome]')).toHaveAttribute('data-code', 'stale');
  await expect(attendance.locator('[data-stale]')).toBeVisible();

  for (const site of [host, giaLai, caMau]) {
    await site.expectConnection('lost');
    const links = await site.probe.linksAtLoss();
    expect(new Set(links), 'known before the browser knows').toEqual(new Set(['connected']));
  }
  await expect(giaLai.page.locator('[data-microphone]')).toHaveAttribute('data-microphone', 'lost');
  await expect(giaLai.page.locator('[data-camera]')).toHaveAttribute('data-camera', 'lost');

  await server.restart();
  await operator.expectLive();
  await operator.expectFloor('GLI');
  await operator.expectQueue(['CMU']);
  for (const site of [host, giaLai, caMau]) {
    await site.expectConnection('good');
  }
  await giaLai.expectRole('on_air');
  await expect(giaLai.page.locator('[data-microphone]')).toHaveAttribute('data-microphone', 'open');
  await caMau.expectPlace('1');
  await operator.expectOnAir('speakerVideo', 'GLI');
  await operator.expectOnAir('speakerAudio', 'GLI');
  for (const { probe } of [host, caMau, operator]) {
    await probe.flows('speakerVideo', 15);
    await probe.flows('speakerAudio', 25);
    await probe.shows('speakerVideo', 'red');
  }
  await expect(attendance.locator('[data-stale]')).toHaveCount(0);
  await expect(firstIn).toHaveText(since);
  await expect(attendance.locator('tr[data-site="GLI"]')).toHaveAttribute('data-online', 'true');
  await expect(attendance.locator('tr[data-site="GLI"] [data-cell="drops"]')).toHaveText('1');
});

test('[CH7] [CL15] a media worker that dies takes nothing with it for long', async ({
  openSite,
  openConsole,
  server,
}) => {
  const hanoi = await openSite('HNI', 'red');
  const viewer = await openSite('CMU');
  const operator = await openConsole();
  await operator.giveFloor('HNI');
  for (const { probe } of [viewer, operator]) {
    await probe.flows('speakerVideo', 15);
  }

  for (const worker of server.mediaWorkers()) {
    kill(worker, 'SIGKILL');
    await expect(hanoi.body).toHaveAttribute('data-connection', 'good');
    for (const { probe } of [viewer, operator]) {
      await probe.flows('speakerVideo', 30);
      await probe.flows('speakerAudio', 50);
    }
  }
  await operator.expectOnAir('speakerVideo', 'HNI');
  await operator.expectFloor('HNI');
});
