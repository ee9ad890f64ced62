import { logInStaff } from '../fixtures/logInStaff.ts';
import { RollCallScreen } from '../fixtures/RollCallScreen.ts';
import type { Studio } from './Studio.ts';

/** The clerk's page, from the first call to the interruption; nobody has the floor meanwhile. */
export async function photographRollCall({ photographer, server, browser }: Studio): Promise<void> {
  const page = await photographer.openPage(browser);
  await logInStaff(page, server, 'rollcall');
  const clerk = new RollCallScreen(page);
  await clerk.expectLive();
  await photographer.take(page, 'rollcall-start');
  await page.keyboard.press('Space');
  await clerk.expectCalled('HNI');
  await clerk.expectVoice('heard');
  await clerk.probe.flows('speakerVideo', 15);
  await photographer.takePage(page, 'rollcall-called');
  await page.keyboard.press('p');
  await clerk.expectCalled('HCM');
  await page.locator('[data-overdue="true"]').waitFor();
  await photographer.take(page, 'rollcall-overdue');
  await page.keyboard.press('a');
  await page.locator('[data-form="mark"]').waitFor();
  await photographer.take(page, 'rollcall-reason');
  await page.keyboard.press('Enter');
  await clerk.expectCalled('HPG');
  await page.keyboard.press('i');
  await clerk.expectRun('interrupted');
  await photographer.take(page, 'rollcall-interrupted');
  await page.keyboard.press('b');
  await page.locator('[data-candidates]').waitFor();
  await photographer.take(page, 'rollcall-bulk');
  await page.keyboard.press('Enter');
  await page.keyboard.press('?');
  await photographer.take(page, 'rollcall-keys');
  await page.keyboard.press('Escape');
  await page.close();
}
