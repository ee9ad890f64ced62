import { logInStaff } from '../fixtures/logInStaff.ts';
import { photographDetail } from './photographDetail.ts';
import type { Studio } from './Studio.ts';

/** What the secretariat and the administrator see. */
export async function photographOffices({ photographer, server, browser }: Studio): Promise<void> {
  const attendance = await photographer.openPage(browser);
  await logInStaff(attendance, server, 'attendance');
  await attendance.locator('tr[data-site="GLI"] [data-cell="spoke"]').waitFor();
  await photographer.takePage(attendance, 'attendance');
  await attendance.locator('[data-filter="spoke"]').click();
  await photographer.take(attendance, 'attendance-spoke');
  await attendance.locator('[data-action="clear-filters"]').click();
  await attendance.locator('tr[data-site="GLI"]').click();
  await attendance.locator('[data-detail="GLI"]').waitFor();
  await photographer.takePage(attendance, 'attendance-detail');
  await attendance.emulateMedia({ media: 'print' });
  await photographer.take(attendance, 'attendance-printed');
  await attendance.emulateMedia({ media: 'screen' });
  await attendance.locator('[data-action="rules"]').click();
  await attendance.locator('[data-form="rules"]').waitFor();
  await photographer.take(attendance, 'attendance-rules');
  await attendance.keyboard.press('Escape');
  await photographDetail(photographer, attendance, 'GLI');
  await attendance.close();

  const admin = await photographer.openPage(browser);
  await logInStaff(admin, server, 'admin');
  await admin.locator('tr[data-card="LCA"]').waitFor();
  await photographer.takePage(admin, 'admin-cards');
  await admin.evaluate(() => (window.print = () => {}));
  await admin.locator('[data-select="JP"]').check();
  await admin.locator('[data-action="print-selected"]').click();
  await admin.emulateMedia({ media: 'print' });
  await photographer.take(admin, 'admin-printed-card');
  await admin.emulateMedia({ media: 'screen' });
  await admin.locator('[data-section="accounts"]').click();
  await admin.locator('tr[data-account]').waitFor();
  await photographer.takePage(admin, 'admin-accounts');
  await admin.locator('[data-form="new-account"] input[name="name"]').fill('thư ký 1');
  await admin.locator('[data-role-choice="clerk"]').check();
  await admin.locator('[data-action="create-account"]').click();
  await admin.locator('[data-password]').waitFor();
  await photographer.take(admin, 'admin-password');
  await admin.close();
}
