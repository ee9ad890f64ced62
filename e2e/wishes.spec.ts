import { newCommand } from '../bot/signalling/BotConnection.ts';
import { asId, type SiteId } from '../domain/ids.ts';
import { operatorTest as test } from './fixtures/operatorTest.ts';
import { patientExpect as expect } from './fixtures/patientExpect.ts';

test.use({ serverName: 'wishes' });

const GLI = asId<SiteId>('GLI');

test('[SP10] [SP11] a site asks for what it wants, takes back one wish of several, and sees a list that is closed', async ({
  openSite,
  operator,
}) => {
  await openSite('GLI');
  const site = await openSite('CMU');
  const queue = () => operator.state.floor.queue.map(({ kind }) => kind);
  const wish = (kind: string) => site.page.locator(`[data-wish="${kind}"]`);
  await expect(site.action('ask-to-respond'), 'there is nobody to respond to').toHaveCount(0);

  await operator.grant(GLI);
  await site.action('ask-to-speak').click();
  await expect(wish('ad_hoc')).toHaveAttribute('data-wish-place', '1');
  await site.action('ask-procedural').click();
  await expect(wish('procedural')).toHaveAttribute('data-wish-place', '1');
  await expect(wish('ad_hoc')).toHaveAttribute('data-wish-place', '2');
  await site.action('ask-to-respond').click();
  await expect(wish('ad_hoc')).toHaveAttribute('data-wish-place', '3');
  await expect.poll(queue).toEqual(['ad_hoc', 'procedural', 'response']);

  await wish('response').locator('[data-action="take-back"]').click();
  await expect(wish('response')).toHaveCount(0);
  await expect.poll(queue).toEqual(['ad_hoc', 'procedural']);

  await operator.request('floor.list', { command: newCommand(), open: false, closesAt: null });
  await expect(site.page.locator('[data-list="closed"]')).toBeVisible();
  await wish('procedural').locator('[data-action="take-back"]').click();
  await expect(site.action('ask-procedural')).toBeVisible();
  await expect(site.action('ask-to-respond')).toHaveCount(0);
  await expect(wish('ad_hoc'), 'what waited goes on waiting').toHaveAttribute('data-wish-place', '1');
});
