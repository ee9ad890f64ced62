import { SiteScreen } from '../fixtures/SiteScreen.ts';
import type { Studio } from './Studio.ts';

/** Everything before one is inside: front door, log-ins, device check. */
export async function photographDoors({ photographer, server, browser, siteBrowser }: Studio): Promise<void> {
  const page = await photographer.openPage(browser);
  await page.goto(server.url);
  await page.locator('[data-door="site"]').waitFor();
  await photographer.takePage(page, 'landing');
  await photographer.takeNarrow(page, 'landing');

  const site = new SiteScreen(page, 'CMU', server);
  await site.logIn('00000000');
  await page.locator('[data-notice]').waitFor();
  await photographer.take(page, 'site-login-refused');
  await site.logIn();
  await page.locator('[data-notice="camera-missing"]').waitFor();
  await photographer.take(page, 'site-check-without-devices');

  await page.goto(`${server.url}/console`);
  await page.locator('[data-form="staff-log-in"]').waitFor();
  await photographer.takePage(page, 'staff-login');
  await page.close();

  const equipped = await photographer.openPage(siteBrowser, { permissions: ['camera', 'microphone'] });
  const seat = new SiteScreen(equipped, 'LCA', server);
  await equipped.goto(`${server.url}/site?code=LCA`);
  await equipped.locator('[data-form="site-log-in"]').waitFor();
  await photographer.takePage(equipped, 'site-login');
  await photographer.takeNarrow(equipped, 'site-login');
  await seat.logIn();
  await equipped.locator('[data-microphone-heard="true"]').waitFor();
  await photographer.takePage(equipped, 'site-check');
  await photographer.takeNarrow(equipped, 'site-check');
  await equipped.close();
}
