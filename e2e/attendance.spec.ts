import { expect } from '@playwright/test';
import { ExportsScreen } from './fixtures/ExportsScreen.ts';
import { test } from './fixtures/test.ts';

test.use({ serverName: 'paper', acceptDownloads: true });

test('[AT1] [AT8] [AT9] the attendance is downloaded as a file that a spreadsheet opens', async ({
  openSite,
  openConsole,
  openStaff,
}) => {
  const site = await openSite('LCA');
  const operator = await openConsole();
  await operator.giveFloor('LCA');
  await operator.closeAllMicrophones();
  const page = await openStaff('attendance');
  await expect(page.locator('tr[data-site="LCA"] [data-cell="spoke"]')).toContainText('1 lượt');
  await site.action('leave').click();
  await expect(page.locator('tr[data-site="LCA"]')).toHaveAttribute('data-online', 'false');

  const exports = new ExportsScreen(page);
  await exports.open();
  const saved = await exports.make('csv');
  expect(saved.name).toMatch(/-0001\.csv$/);
  const file = saved.bytes.toString('utf8');
  expect(file.startsWith('\uFEFFSTT;Mã điểm cầu;'), 'a byte order mark before the header').toBe(true);
  const rows = file.trimEnd().split('\r\n');
  expect(rows).toHaveLength(1 + (await page.locator('tr[data-site]').count()));
  expect(rows).toHaveLength(1 + 158);

  const cells = (row: string | undefined) => (row ?? '').split(';').map((cell) => cell.replaceAll('"', ''));
  const heads = cells(rows[0]?.replace('\uFEFF', ''));
  const laoCai = cells(rows.find((row) => row.includes(';LCA;')));
  const cell = (head: string) => laoCai[heads.findIndex((other) => other.startsWith(head))];
  expect(cell('Tên điểm cầu')).toBe('Ủy ban nhân dân tỉnh Lào Cai');
  expect(cell('Nhóm')).toBe('Tỉnh, thành phố');
  expect(cell('Kết nối lúc')).toBe('Đã rời');
  expect(cell('Số lần mất kết nối')).toBe('0');
  expect(cell('Số lượt phát biểu')).toBe('1');
  expect(cell('Tổng thời gian kết nối')).toMatch(/^0:0\d:\d\d$/);
  for (const head of ['Vào lần đầu', 'Ra lần cuối']) {
    expect(cell(head)).toContain('+07:00');
  }
  expect(rows.find((row) => row.includes(';CMU;'))).toContain('Chưa kết nối');
});

test('[HT3] join cards show PIN and QR code, and print one to a page', async ({ openStaff, server }) => {
  const page = await openStaff('admin');
  const card = page.locator('tr[data-card="LCA"]');
  await expect(card).toContainText('••••');
  await page.locator('[data-action="show-pins"]').click();
  const pin = server.pinOf('LCA');
  await expect(card).toContainText(`${pin.slice(0, 4)} ${pin.slice(4)}`);

  // The browser's print dialog stands in the way of a look at what it would print.
  await page.evaluate(() => (window.print = () => {}));
  for (const site of ['LCA', 'CMU', 'HQ']) {
    await page.locator(`[data-select="${site}"]`).check();
  }
  await page.locator('[data-action="print-selected"]').click();
  await expect(page.locator('[data-printed-cards]')).toHaveAttribute('data-printed-cards', '3');
  await page.emulateMedia({ media: 'print' });
  const printed = page.locator('[data-printed-card="LCA"]');
  await expect(printed).toContainText(`${pin.slice(0, 4)} ${pin.slice(4)}`);
  await expect(printed.getByRole('img', { name: 'Mã QR' })).toBeVisible();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(3);
});

test('[CN13] an account is made, its password shown once, and it opens the pages of its roles', async ({
  openStaff,
  openPage,
  server,
}) => {
  const admin = await openStaff('admin');
  await admin.locator('[data-section="accounts"]').click();
  await admin.locator('[data-form="new-account"] input[name="name"]').fill('thu ky 1');
  await admin.locator('[data-role-choice="clerk"]').check();
  await admin.locator('[data-action="create-account"]').click();
  const password = await admin.locator('[data-password]').innerText();
  await admin.locator('[data-action="password-done"]').click();
  await expect(admin.locator('[data-password]')).toHaveCount(0);
  await expect(admin.locator('tr[data-account="thu ky 1"]')).toContainText('Thư ký');

  const clerk = await openPage();
  await clerk.goto(`${server.url}/admin`);
  await clerk.locator('input[name="name"]').fill('thu ky 1');
  await clerk.locator('input[name="password"]').fill(password);
  await clerk.locator('[data-action="log-in"]').click();
  await expect(clerk.locator('[data-wrong-role]')).toBeVisible();
  await clerk.goto(`${server.url}/attendance`);
  await expect(clerk.locator('tr[data-site="HQ"]')).toBeVisible();
});
