import type { Page } from '@playwright/test';
import { StaffBot } from '../bot/StaffBot.ts';
import { asId, type SiteId } from '../domain/ids.ts';
import { DisplayScreen } from './fixtures/DisplayScreen.ts';
import { patientExpect as expect } from './fixtures/patientExpect.ts';
import { test } from './fixtures/test.ts';
import { recordSeconds } from './probe/recordSeconds.ts';
import { skewClock } from './probe/skewClock.ts';

test.use({ serverName: 'displays' });

const LCA = asId<SiteId>('LCA');
const MINUTE_MS = 60_000;
/** How many seconds are compared, and how far apart screens may show them. */
const COMPARED = 5;
const TOLERANCE_MS = 200;

test('[DP1] [DP2] [DP5] [DP6] [DP9] [DP12] [DP13] a screen is let in by its code, comes back by itself after a restart, and can be ended', async ({
  openPage,
  openSite,
  openStaff,
  server,
}) => {
  test.setTimeout(120_000);
  const hall = new DisplayScreen(await openPage(), server);
  const code = await hall.code();
  const consolePage = await openStaff('console');
  const displays = consolePage.locator('[data-action="displays"]');
  await displays.click();
  await consolePage.locator('input[name="code"]').fill(code);
  await consolePage.locator('input[name="display-name"]').fill('Màn hình lớn');
  await consolePage.locator('[data-action="add-display"]').click();
  await hall.expectLive('hall');
  await expect(displays).toHaveAttribute('data-displays', '1');

  const missing = hall.page.locator('[data-missing]');
  await expect(missing, 'nobody is to be seen').toHaveAttribute('data-missing', '');

  await openSite('LCA', 'red');
  const caMau = await openSite('CMU');
  await caMau.action('ask-to-speak').click();
  const operator = await StaffBot.connect({ url: server.url, ...server.operator });
  await operator.grant(LCA);
  operator.close();
  await expect(hall.page.locator('[data-caption-line]')).toContainText('Lào Cai');
  await expect(missing, 'the picture has come').toHaveCount(0);
  await expect(hall.page.locator('[data-next="CMU"]')).toHaveAttribute('data-turn', 'asking');
  const speech = await hall.timer.getAttribute('data-timer');

  await server.kill();
  await expect(hall.page.locator('[data-stale]')).toBeVisible();
  const text = await hall.timer.getAttribute('data-text');
  await expect(hall.timer, 'the clock runs on').not.toHaveAttribute('data-text', text ?? '');
  await server.restart();
  await hall.expectLive('hall');
  await expect(hall.timer).toHaveAttribute('data-timer', speech ?? '');
  await hall.page.reload();
  await hall.expectLive('hall');

  await displays.click();
  const line = consolePage.locator('[data-connected-display="Màn hình lớn"]');
  await line.locator('[data-action="end-display"]').click();
  await line.locator('[data-action="end-display-now"]').click();
  expect(await hall.newCode()).not.toBe(code);
});

test('[TM5] [CL7] hall screen, speaker’s monitor and site page show the same second, whatever their own clocks say', async ({
  openPage,
  openSite,
  server,
}) => {
  const site = await openSite('LCA');
  const hall = new DisplayScreen(await skewed(openPage, 7 * MINUTE_MS), server);
  const monitor = new DisplayScreen(await skewed(openPage, -4 * MINUTE_MS), server);
  await hall.pair('hall');
  await monitor.pair('monitor');
  expect(await skewOf(hall.page)).toBeGreaterThan(6 * MINUTE_MS);
  expect(await skewOf(monitor.page)).toBeLessThan(-3 * MINUTE_MS);
  const operator = await StaffBot.connect({ url: server.url, ...server.operator });
  await operator.release();
  await operator.grant(LCA);
  operator.close();

  const pages = [hall.page, monitor.page, site.page];
  for (const page of pages) {
    await expect(page.locator('[data-timer]').first()).toBeVisible();
    await page.evaluate(recordSeconds);
  }
  const spreads = async () => {
    const [first = {}, ...others] = await Promise.all(
      pages.map((page) => page.evaluate(() => globalThis.secondsShown)),
    );
    return Object.keys(first)
      .map((text) => [first[text], ...others.map((shown) => shown[text])])
      .filter((times) => times.every((time) => time !== undefined))
      .map((times) => Math.max(...times) - Math.min(...times))
      .toSorted((a, b) => a - b);
  };
  await expect.poll(async () => (await spreads()).length).toBeGreaterThanOrEqual(COMPARED);
  // One second may come late on a busy machine; half of them may not.
  const sorted = await spreads();
  expect(sorted[Math.floor(sorted.length / 2)], `spreads: ${sorted.join(', ')} ms`).toBeLessThan(
    TOLERANCE_MS,
  );
});

/** A page whose own clocks are wrong. */
async function skewed(openPage: () => Promise<Page>, byMs: number): Promise<Page> {
  const page = await openPage();
  await page.addInitScript(skewClock, byMs);
  return page;
}

/** How far the page's own clock is from the machine's, ms. */
async function skewOf(page: Page): Promise<number> {
  return (await page.evaluate(() => performance.timeOrigin + performance.now())) - Date.now();
}
