import { expect } from '@playwright/test';
import { test } from './fixtures/test.ts';

test.use({ serverName: 'queue' });

test('[FL1] [FL3] [FL4] sites ask to speak, see their place, take it back, and get the floor from the queue', async ({
  openSite,
  openConsole,
}) => {
  const laoCai = await openSite('LCA');
  const caMau = await openSite('CMU');
  const operator = await openConsole();
  await operator.expectQueue([]);

  await laoCai.action('ask-to-speak').click();
  await laoCai.expectPlace('1');
  await caMau.action('ask-to-speak').click();
  await caMau.expectPlace('2');
  await operator.expectQueue(['LCA', 'CMU']);

  await laoCai.action('take-back').click();
  await laoCai.expectPlace('');
  await caMau.expectPlace('1');
  await operator.expectQueue(['CMU']);

  await laoCai.action('ask-to-speak').click();
  await laoCai.expectPlace('2');
  await operator.expectQueue(['CMU', 'LCA']);

  await operator.page.keyboard.press('PageDown');
  await expect(operator.page.locator('[data-selected]')).toHaveAttribute('data-selected', 'CMU');
  await operator.press('F4');
  await operator.expectFloor('CMU');
  await caMau.expectRole('on_air');
  await expect(caMau.action('ask-to-speak'), 'who has the floor does not ask for it').toHaveCount(0);
  await laoCai.expectPlace('1');
  await operator.expectQueue(['LCA']);

  await operator.page.locator('[data-queue-site="LCA"] [data-action="standby"]').click();
  await laoCai.expectRole('standby');
  await laoCai.expectPlace('1');
  await operator.page.locator('[data-queue-site="LCA"] [data-action="dismiss"]').click();
  await operator.expectQueue([]);
  await expect(laoCai.action('take-back'), 'there is nothing left to take back').toHaveCount(0);
  await operator.closeAllMicrophones();
  await laoCai.expectRole('listening');
});

test('[FL9] two operators work on one state, and see each other', async ({ openSite, openConsole }) => {
  await openSite('LCA');
  const [first, second] = [await openConsole(), await openConsole()];
  await expect(first.page.locator('[data-operators]')).toHaveAttribute('data-operators', '1');
  await first.giveFloor('LCA');
  await second.expectFloor('LCA');
  await second.closeAllMicrophones();
  await first.expectFloor(null);
});
