import { expect } from '@playwright/test';
import { siteEn } from '../client/i18n/en/site.ts';
import { siteVi } from '../client/i18n/vi/site.ts';
import { ERROR_MESSAGES } from '../contract/errors.ts';
import { SiteScreen } from './fixtures/SiteScreen.ts';
import { test } from './fixtures/test.ts';

test.use({ serverName: 'logIn', settings: { DIEMCAU_AUTH_MAX_FAILED_LOGINS_PER_ACCOUNT: '3' } });

test('[LI1] a wrong PIN is told in the language of the page, and too many shut the site out for a while', async ({
  openPage,
  server,
}) => {
  const page = await openPage();
  const site = new SiteScreen(page, 'LCA', server);
  const notice = page.locator('[data-notice]');
  await site.logIn('12345678');
  await expect(notice).toHaveText(siteVi.refused);
  await expect(page.locator('input[name="pin"]'), 'to be typed anew').toBeFocused();
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');

  await page.locator('[data-language="en"]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(notice).toHaveText(siteEn.refused);

  await expect(async () => {
    await site.action('log-in').click();
    await expect(notice).toHaveAttribute('data-notice', 'rate_limited', { timeout: 1_000 });
  }).toPass();
  await expect(notice).toContainText(ERROR_MESSAGES.rate_limited.en);
  await expect(notice).toContainText(/You can try again in \d+ seconds/);

  await page.locator('input[name="pin"]').fill(server.pinOf('LCA'));
  await site.action('log-in').click();
  await expect(notice, 'the right PIN, too').toHaveAttribute('data-notice', 'rate_limited');
  await page.locator('input[name="code"]').fill('CMU');
  await page.locator('input[name="pin"]').fill(server.pinOf('CMU'));
  await site.action('log-in').click();
  await expect(site.body, 'other sites are not shut out').toHaveAttribute('data-stage', 'check');
  await expect(page.locator('figcaption'), 'and the page says which one this is').toHaveText(
    "People's Committee of Ca Mau Province · CMU",
  );
});

test('[CN14] an empty or wrong staff log-in is told, the focus stays, and the right one opens the page', async ({
  openPage,
  server,
}) => {
  const page = await openPage();
  await page.goto(`${server.url}/console`);
  await page.locator('[data-action="log-in"]').click();
  await expect(page.locator('[data-notice]')).toHaveAttribute('data-notice', 'incomplete');
  await page.locator('input[name="name"]').fill(server.operator.name);
  await page.locator('input[name="password"]').fill('not the password');
  await page.locator('[data-action="log-in"]').press('Enter');
  await expect(page.locator('[data-notice]')).toHaveText(ERROR_MESSAGES.bad_credentials.vi);
  await expect(page.locator('[data-action="log-in"]'), 'locked meanwhile').toBeFocused();
  await page.locator('input[name="password"]').fill(server.operator.password);
  await page.locator('[data-action="log-in"]').click();
  await expect(page.locator('[data-live="true"]')).toBeVisible();
});

test('the front door leads to every page, and a chosen language goes along', async ({ openPage, server }) => {
  const page = await openPage();
  await page.goto(server.url);
  await expect(page.locator('h1')).toContainText('Hội nghị Thủ tướng Chính phủ');
  await page.locator('[data-language="en"]').click();
  await expect(page.locator('h1')).toContainText('Conference of the Prime Minister');
  for (const name of ['console', 'attendance', 'admin']) {
    await page.goto(server.url);
    await page.locator(`[data-page="${name}"]`).click();
    await expect(page.locator('h1')).toHaveText('Staff log-in');
  }
  await page.goto(server.url);
  await page.locator('input[name="code"]').fill('lca');
  await page.locator('[data-door="site"] button').click();
  await expect(page.locator('h1')).toHaveText('Join the conference from a site');
  await expect(page.locator('input[name="code"]')).toHaveValue('LCA');
});

test('[HT8] an address that is no page is told, at the front door', async ({ openPage, server }) => {
  const page = await openPage();
  const notice = page.locator('[data-notice="no_page"]');
  for (const [path, status] of [
    ['/konsole/LCA', 404],
    ['/', 200],
  ] as const) {
    const answer = await page.goto(`${server.url}${path}`);
    expect(answer?.status()).toBe(status);
    await expect(page.locator('[data-door="site"]')).toBeVisible();
    await expect(notice).toHaveCount(status === 404 ? 1 : 0);
  }
});

test('[HT2] no page breaks its own content security policy', async ({ openPage, server }) => {
  const page = await openPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') {
      complaints.push(message.text());
    }
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  for (const path of ['', 'site', 'console', 'attendance', 'admin']) {
    await page.goto(`${server.url}/${path}`);
    await expect(page.locator('h1')).toBeVisible();
  }
  expect(complaints).toEqual([]);
});
