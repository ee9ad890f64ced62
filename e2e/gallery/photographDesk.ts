import type { Locator } from '@playwright/test';
import type { ConsoleScreen } from '../fixtures/ConsoleScreen.ts';
import { patientExpect as expect } from '../fixtures/patientExpect.ts';
import type { Studio } from './Studio.ts';

/** A list of speeches with a line that is right and two that are not. */
const SPOILT_LIST =
  'Mã;Họ tên;Chức vụ;Phút\nDNG;Lê Thị Minh Hòa;Phó Chủ tịch;5\nXYZ;Trần An;;7\nFR;;;nhiều\n';

/** The operator's desk during a speech, with what can be opened on it. */
export async function photographDesk({ photographer }: Studio, desk: ConsoleScreen): Promise<void> {
  const { page } = desk;
  await desk.choose('DNG');
  await photographer.takePage(page, 'console-busy');
  await page.keyboard.type('lao c');
  await photographer.take(page, 'console-typing');
  await page.keyboard.press('Escape');
  await page.locator('[data-tab="journal"]').click();
  await photographer.take(page, 'console-journal');
  await page.locator('[data-tab="sites"]').click();

  const open = page.locator('[data-agenda][data-open="true"]');
  const takeDialog = async (opener: Locator, name: string, prepare = async () => {}) => {
    await opener.click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await prepare();
    await photographer.take(page, `console-${name}`);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  };
  await takeDialog(page.locator('[data-action="help"]'), 'keys');
  await takeDialog(page.locator('[data-action="settings"]'), 'settings');
  await takeDialog(open.locator('[data-action="editItem"]'), 'item');
  await takeDialog(open.locator('[data-action="addSpeech"]'), 'speech');
  await takeDialog(open.locator('[data-action="importList"]'), 'import', async () => {
    const buffer = Buffer.from(SPOILT_LIST);
    await page
      .locator('[data-import-file]')
      .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer });
    await page.locator('[data-bad-lines]').waitFor();
  });
  await takeDialog(page.locator('[data-action="displays"]'), 'displays');
  await takeDialog(page.locator('[data-action="pause"]').last(), 'stop');
}
