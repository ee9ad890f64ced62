import { expect } from '@playwright/test';
import { SiteScreen } from './fixtures/SiteScreen.ts';
import { test } from './fixtures/test.ts';

test.use({ serverName: 'watching' });

test('[CL17] [SP5] a site without camera and microphone watches, says so, and may ask to speak', async ({
  openPage,
  openSite,
  openConsole,
  server,
}) => {
  await openSite('GLI', 'red');
  const site = new SiteScreen(await openPage(), 'LCA', server);
  await site.logIn();
  await expect(site.page.locator('[data-notice="camera-missing"]')).toBeVisible();
  await expect(site.page.locator('[data-notice="microphone-missing"]')).toBeVisible();
  await expect(site.action('join')).toHaveText('Vào để theo dõi');
  await site.action('join').click();
  await site.expectConnection('good');
  await expect(site.body).toHaveAttribute('data-watching', 'no_devices');
  await expect(site.page.locator('[data-watching="no_devices"][role="status"]')).toBeVisible();

  const operator = await openConsole();
  await expect(operator.row('LCA').getByLabel('Không có camera', { exact: true })).toBeVisible();
  await operator.giveFloor('GLI');
  await site.probe.shows('speakerVideo', 'red');
  await site.action('ask-to-speak').click();
  await operator.expectQueue(['LCA']);
});

test('[CL17] a refused permission is told with the way to mend it, and the site can watch', async ({
  openPage,
  server,
}) => {
  const page = await openPage({ colour: 'blue', context: { permissions: [] } });
  const site = new SiteScreen(page, 'CMU', server);
  await site.logIn();
  await expect(page.locator('[data-notice="camera-denied"]')).toContainText('Cho phép');
  await expect(page.locator('[data-notice="microphone-denied"]')).toBeVisible();
  await site.action('join').click();
  await expect(site.body).toHaveAttribute('data-watching', 'no_devices');

  await page.context().grantPermissions(['camera', 'microphone']);
  await site.action('retry-camera').click();
  await expect(page.locator('[data-camera]')).toHaveAttribute('data-camera', 'sent');
  await expect(site.body).toHaveAttribute('data-watching', '');
});

test('[SP5] a person may choose to watch, and to take part after all', async ({
  openPage,
  openConsole,
  server,
}) => {
  const operator = await openConsole();
  const site = new SiteScreen(await openPage({ colour: 'blue' }), 'CMU', server);
  await site.logIn();
  await site.action('join-watching').click();
  await expect(site.body).toHaveAttribute('data-watching', 'chosen');
  await site.expectConnection('good');
  expect(await site.probe.sent('video')).toBe(0);

  await site.action('use-devices').click();
  await expect(site.body).toHaveAttribute('data-watching', '');
  await expect(operator.row('CMU').getByLabel('Có camera', { exact: true })).toBeVisible();
  await expect.poll(() => site.probe.sent('video')).toBeGreaterThan(0);
});

test('[CH5] a second device of a site watches, and contributes when the first one goes', async ({
  openSite,
}) => {
  const first = await openSite('CMU', 'blue');
  const second = await openSite('CMU', 'red');
  await expect(first.body).toHaveAttribute('data-watching', '');
  await expect(second.body).toHaveAttribute('data-watching', 'other_device');
  await first.action('leave').click();
  await expect(first.body).toHaveAttribute('data-stage', 'left');
  await expect(second.body).toHaveAttribute('data-watching', '');
  await expect.poll(() => second.probe.sent('video')).toBeGreaterThan(0);
});
