import { logInStaff } from '../fixtures/logInStaff.ts';
import type { Studio } from './Studio.ts';

/** What the secretariat takes away: exports, and the report over several conferences. */
export async function photographFiles({ photographer, server, browser }: Studio): Promise<void> {
  const attendance = await photographer.openPage(browser, { acceptDownloads: true });
  await logInStaff(attendance, server, 'attendance');
  await attendance.locator('[data-action="exports"]').click();
  await attendance.locator('[data-form="export"] input[value="zip"]').check();
  for (const number of [1, 2]) {
    await attendance.locator('[data-action="make-export"]').click();
    await attendance.locator(`tr[data-export="${number}"]`).waitFor();
    await attendance.locator('[data-export-step="done"]').waitFor();
  }
  await photographer.take(attendance, 'attendance-exports');
  await attendance.close();

  const report = await photographer.openPage(browser);
  await logInStaff(report, server, 'report');
  await report.locator('[data-report]').waitFor();
  await photographer.takePage(report, 'report');
  await report.locator('[data-action="files"]').click();
  await report.locator('tr[data-export="1"]').waitFor();
  await report.locator('[data-verify] summary').click();
  await report.locator('[data-verify] [data-action="copy-hash"]').scrollIntoViewIfNeeded();
  await photographer.take(report, 'report-files');
  await report.keyboard.press('Escape');
  await report.emulateMedia({ media: 'print' });
  await photographer.take(report, 'report-printed');
  await report.close();
}
