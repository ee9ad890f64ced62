import { DisplayScreen } from '../fixtures/DisplayScreen.ts';
import { logInStaff } from '../fixtures/logInStaff.ts';
import { PageProbe } from '../fixtures/PageProbe.ts';
import type { Studio } from './Studio.ts';

/** The screens of the hall, and the chair's page, at whatever point the session is. */
export async function photographDisplays({ photographer, server, browser }: Studio): Promise<void> {
  for (const kind of ['hall', 'monitor'] as const) {
    const page = await photographer.openPage(browser);
    const display = new DisplayScreen(page, server);
    await display.code();
    await photographer.take(page, `display-${kind}-code`);
    await display.pair(kind);
    await photographer.takePage(page, `display-${kind}`);
    await page.context().close();
  }

  const chair = await photographer.openPage(browser);
  await logInStaff(chair, server, 'chair');
  await chair.locator('[data-status="live"]').waitFor();
  await new PageProbe(chair).flows('speakerVideo', 15);
  await photographer.takePage(chair, 'chair');
  await chair.locator('[data-action="stop"]').click();
  await chair.locator('[data-answer="yes"]').waitFor();
  await photographer.take(chair, 'chair-stop');
  await chair.locator('[data-answer="no"]').click();
  await chair.close();
}
