import { expect } from '@playwright/test';
import { test } from './fixtures/test.ts';

test.use({ serverName: 'content', agreesToAll: true });

test('[CT1] [CL20] [CN1] the host shares its screen, everybody sees it, and it ends for everybody', async ({
  openSite,
  openConsole,
}) => {
  const host = await openSite('HQ', 'green');
  const site = await openSite('CMU');
  const operator = await openConsole();
  const viewers = [site, operator];
  await expect(site.action('share'), 'only the host site shares').toHaveCount(0);

  await host.action('share').click();
  await operator.expectOnAir('contentVideo', 'HQ');
  for (const { page, probe } of viewers) {
    await expect(page.locator('[data-place="main"] video[data-bus="contentVideo"]')).toBeVisible();
    await expect(page.locator('[data-place="inset"] video[data-bus="hostVideo"]')).toBeVisible();
    await probe.flows('contentVideo', 5);
    await expect.poll(async () => (await probe.received('contentVideo')).framesDecoded).toBeGreaterThan(0);
  }

  await host.action('stop-sharing').click();
  await operator.expectOnAir('contentVideo', '');
  for (const { page } of viewers) {
    await expect(page.locator('[data-place="main"] video[data-bus="hostVideo"]')).toBeVisible();
  }

  await host.action('share').click();
  await operator.expectOnAir('contentVideo', 'HQ');
  await operator.page.locator('[data-action="stopContent"]').click();
  await operator.expectOnAir('contentVideo', '');
  await expect(host.action('share'), 'the host knows that it has been stopped').toBeVisible();
});
