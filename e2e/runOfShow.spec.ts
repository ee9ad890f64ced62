import { expect, type Locator } from '@playwright/test';
import { test } from './fixtures/test.ts';

test.use({ serverName: 'runOfShow' });

const DISCUSSION = 3;

/** Codes of the sites whose speeches the open item lists, in order. */
function listed(item: Locator): Promise<(string | null)[]> {
  return item
    .locator('[data-speech]')
    .evaluateAll((lines) => lines.map((line) => line.getAttribute('data-speech-site')));
}

test('[CN15] [CN17] [CN21] the list is ordered by the keyboard, goes by one key, and a step is taken back', async ({
  openSite,
  openConsole,
}) => {
  const giaLai = await openSite('GLI', 'red');
  const operator = await openConsole();
  const { page } = operator;
  const item = page.locator('[data-agenda]').nth(DISCUSSION - 1);
  const outcome = page.locator('[data-outcome]');
  await operator.goToItem(DISCUSSION);

  const before = await listed(item);
  const above = before.indexOf('GLI');
  expect(above).toBeGreaterThan(0);
  await item.locator('[data-speech-site="GLI"] [data-line]').focus();
  for (let place = above - 1; place >= 0; place -= 1) {
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(async () => (await listed(item)).indexOf('GLI')).toBe(place);
  }
  expect(await listed(item)).toEqual(['GLI', ...before.filter((site) => site !== 'GLI')]);

  await operator.press('F3');
  await giaLai.expectRole('standby');
  await expect(page.locator('[data-standby="GLI"] [data-readiness]')).toHaveAttribute(
    'data-readiness',
    'no_answer',
  );
  await page.keyboard.press('F6');
  await expect(outcome).toHaveAttribute('data-code', 'not_ready');
  await operator.expectFloor(null);
  await operator.press('F6');
  await operator.expectFloor('GLI');
  await giaLai.expectRole('on_air');

  await operator.press('Control+z');
  await operator.expectFloor(null);
  await giaLai.expectRole('standby');
});

test('[CN21] who edits sees what another one has written, and keeps the own text', async ({
  openConsole,
}) => {
  const [first, second] = [await openConsole(), await openConsole()];
  const open = async ({ page }: typeof first) => {
    const item = page.locator('[data-agenda]').first();
    await item.locator('[data-line]').first().click();
    await item.locator('[data-action="editItem"]').click();
    return page.locator('dialog');
  };
  const [mine, theirs] = [await open(first), await open(second)];
  await mine.getByLabel('Tên mục', { exact: true }).fill('Khai mạc và chào cờ');
  await theirs.getByLabel('Thời lượng (phút)').fill('12');
  await theirs.locator('[data-action="save"]').click();
  await expect(theirs).toHaveCount(0);

  await expect(mine.locator('[data-theirs]')).toContainText('12');
  await expect(mine.getByLabel('Tên mục', { exact: true })).toHaveValue('Khai mạc và chào cờ');
  await expect(mine.locator('[data-action="save"]')).toBeDisabled();
  await mine.locator('[data-action="keep-mine"]').click();
  await mine.locator('[data-action="save"]').click();
  await expect(mine).toHaveCount(0);
  for (const { page } of [first, second]) {
    const item = page.locator('[data-agenda]').first();
    await expect(item).toContainText('Khai mạc và chào cờ');
    await expect(item).toContainText('/12 phút');
  }
});

test('[CN16] the conference is closed after a question, and reopened', async ({ openConsole }) => {
  const { page } = await openConsole();
  const phase = page.locator('[data-phase]');
  await page.getByRole('button', { name: 'Kết thúc', exact: true }).click();
  await page.locator('[data-answer="no"]').click();
  await expect(phase).toHaveAttribute('data-phase', 'preparation');
  await page.getByRole('button', { name: 'Kết thúc', exact: true }).click();
  await page.locator('[data-answer="yes"]').click();
  await expect(phase).toHaveAttribute('data-phase', 'closed');
  await page.locator('[data-action="reopen"]').click();
  await page.locator('[data-answer="yes"]').click();
  await expect(phase).toHaveAttribute('data-phase', 'preparation');
});
