import { expect } from '@playwright/test';
import { test } from './fixtures/test.ts';

test.use({ serverName: 'reload' });

test('[CL1] [FL15] a site that reloads on the floor has it still, and its picture and voice come back', async ({
  openSite,
  openConsole,
}) => {
  const giaLai = await openSite('GLI', 'red');
  const operator = await openConsole();
  await operator.giveFloor('GLI');
  await giaLai.expectRole('on_air');
  await operator.expectOnAir('speakerVideo', 'GLI');

  await giaLai.page.reload();
  await giaLai.expectConnection('good');
  await giaLai.expectRole('on_air');
  await operator.expectFloor('GLI');
  await operator.expectOnAir('speakerVideo', 'GLI');
  await operator.expectOnAir('speakerAudio', 'GLI');
  await operator.probe.shows('speakerVideo', 'red');
  await operator.probe.listen('speakerAudio');
  await expect.poll(() => operator.probe.tonesHeard('speakerAudio')).toEqual(['red']);
});

test('[CL1] a site that reloads while it waits keeps its place', async ({ openSite, openConsole }) => {
  const operator = await openConsole();
  await operator.closeAllMicrophones();
  const laoCai = await openSite('LCA');
  const caMau = await openSite('CMU');
  await laoCai.action('ask-to-speak').click();
  await laoCai.expectPlace('1');
  await caMau.action('ask-to-speak').click();
  await caMau.expectPlace('2');

  await laoCai.page.reload();
  await laoCai.expectConnection('good');
  await laoCai.expectPlace('1');
  await operator.expectQueue(['LCA', 'CMU']);
});

test('[CL1] console and attendance come back from a reload to where they were', async ({
  openSite,
  openConsole,
  openStaff,
}) => {
  await openSite('LCA');
  const operator = await openConsole();
  const attendance = await openStaff('attendance');
  await operator.giveFloor('LCA');

  await operator.page.reload();
  await operator.expectLive();
  await operator.expectFloor('LCA');

  const row = attendance.locator('tr[data-site="LCA"]');
  await expect(row).toHaveAttribute('data-online', 'true');
  const firstIn = await row.locator('[data-cell="first-in"]').innerText();
  await attendance.reload();
  await expect(row).toHaveAttribute('data-online', 'true');
  await expect(row.locator('[data-cell="first-in"]')).toHaveText(firstIn);
});

test('[SP1] a site that has not joined comes back to its device check', async ({ openPage, server }) => {
  const page = await openPage();
  await page.goto(`${server.url}/site?code=CMU`);
  await page.locator('input[name="pin"]').fill(server.pinOf('CMU'));
  await page.locator('[data-action="log-in"]').click();
  await expect(page.locator('body')).toHaveAttribute('data-stage', 'check');
  await page.reload();
  await expect(page.locator('body')).toHaveAttribute('data-stage', 'check');
});
