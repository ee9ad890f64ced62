import { expect, type Page } from '@playwright/test';
import { StaffBot } from '../bot/StaffBot.ts';
import { newCommand } from '../bot/signalling/BotConnection.ts';
import { asId, type SiteId } from '../domain/ids.ts';
import { test } from './fixtures/test.ts';

test.use({ serverName: 'board' });

const rowOf = (page: Page, site: string) => page.locator(`tr[data-site="${site}"]`);
const shown = (page: Page) => page.locator('tr[data-site]:visible');

test('[AB4] [AB5] counters, groups, marks and names narrow the list together, and heads of columns sort it', async ({
  openSite,
  openStaff,
}) => {
  await openSite('LCA');
  await openSite('JP');
  const page = await openStaff('attendance');
  await expect(rowOf(page, 'JP')).toHaveAttribute('data-online', 'true');
  await expect(shown(page)).toHaveCount(158);

  await page.locator('[data-filter="online"]').click();
  await expect(shown(page)).toHaveCount(2);
  await page.locator('[data-choice="group"]').selectOption({ label: 'Cơ quan đại diện ở nước ngoài' });
  await expect(shown(page)).toHaveAttribute('data-site', 'JP');
  await expect(page.locator('[data-shown]')).toContainText('1/158');
  await page.keyboard.press('/');
  await page.keyboard.type('lao cai');
  await expect(shown(page)).toHaveCount(0);
  await page.locator('[data-action="clear-filters"]').click();
  await expect(shown(page)).toHaveCount(158);

  const name = page.locator('th[data-column="site"]');
  await expect(name).not.toHaveAttribute('aria-sort');
  await page.locator('[data-sort="name"]').click();
  await expect(name).toHaveAttribute('aria-sort', 'ascending');
  await expect(shown(page).first()).toHaveAttribute('data-site', 'SA');
  await page.locator('[data-sort="protocol"]').click();
  await expect(name).not.toHaveAttribute('aria-sort');
  await expect(shown(page).first()).toHaveAttribute('data-site', 'HQ');
});

test('[AB8] the keyboard leads from the search to a site and back', async ({ openStaff }) => {
  const page = await openStaff('attendance');
  await rowOf(page, 'LCA').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('gia lai');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-detail]')).toHaveAttribute('data-detail', 'GLI');
  await page.keyboard.press('Escape');
  await expect(shown(page)).toHaveCount(158);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-detail]')).toHaveCount(0);
  await expect(rowOf(page, 'GLI')).toHaveAttribute('data-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('[data-selected-line]')).toHaveText('DTP Đồng Tháp, Chưa kết nối');
  await page.keyboard.press('Enter');
  const detail = page.locator('[data-detail]');
  await expect(detail).not.toHaveAttribute('data-detail', 'GLI');
  await expect(detail).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(detail).toHaveAttribute('data-detail', 'GLI');
  await page.keyboard.press('Tab');
  await expect(detail.locator('[data-action="close-detail"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(detail).toHaveCount(0);
  await expect(page.locator('main')).toBeFocused();
});

test('[SC4] [SC5] rules that are set hold on every board at once', async ({ openStaff }) => {
  const [one, other] = [await openStaff('attendance'), await openStaff('attendance')];
  await other.locator('[data-action="rules"]').click();
  await one.locator('[data-action="rules"]').click();
  await one.locator('input[name="percent"]').fill('120');
  await expect(one.locator('[data-action="set-rules"]')).toHaveAttribute('aria-disabled', 'true');
  await one.locator('input[name="percent"]').fill('70');
  await one.locator('[data-action="set-rules"]').click();
  await expect(one.locator('[data-action="rules"]')).toContainText('70');
  await expect(other.locator('input[name="percent"]')).toHaveValue('70');
});

test('[AB9] what is printed is the list without its controls', async ({ openStaff }) => {
  const page = await openStaff('attendance');
  await rowOf(page, 'LCA').waitFor();
  await page.locator('[data-choice="group"]').selectOption({ label: 'Tỉnh, thành phố' });
  await page.emulateMedia({ media: 'print' });
  for (const control of ['[data-action="rules"]', '[data-search]', '[data-filter="online"]', 'nav']) {
    await expect(page.locator(control).first()).toBeHidden();
  }
  await expect(page.locator('[data-shown]')).toContainText('Tỉnh, thành phố');
  await expect(page.locator('h2').first()).toBeVisible();
  await expect(rowOf(page, 'JP')).toBeHidden();
  await expect(rowOf(page, 'LCA')).toBeVisible();
});

test('[AT25] a second count that has only been opened hides no mark of the first', async ({
  openStaff,
  server,
}) => {
  const page = await openStaff('attendance');
  const clerk = await StaffBot.connect({ url: server.url, ...server.operator });
  await clerk.request('rollCall.open', { command: newCommand(), number: 1 });
  const site = asId<SiteId>('GLI');
  const mark = { number: 1, site, mark: 'absent', reason: 'mất điện' } as const;
  await clerk.request('rollCall.mark', { command: newCommand(), ...mark });
  const cell = rowOf(page, 'GLI').locator('[data-cell="mark"]');
  await expect(cell).toHaveText('AVắngmất điện');
  await expect(page.locator('[data-filter="not_marked"]')).toContainText('Chưa điểm danh156');

  await clerk.request('rollCall.open', { command: newCommand(), number: 2 });
  await expect(cell).toHaveText('AVắng (lượt 1)mất điện');
  await expect(page.locator('[data-filter="not_marked"]')).toContainText('Chưa điểm danh lượt 2157');
  await page.locator('[data-choice="mark"]').selectOption('absent');
  await expect(shown(page)).toHaveCount(1);
  await expect(rowOf(page, 'LCA')).toBeHidden();
  clerk.close();
});
