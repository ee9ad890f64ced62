import { expect } from '@playwright/test';
import { siteVi } from '../client/i18n/vi/site.ts';
import { test } from './fixtures/test.ts';

test('[SP7] [SP2] [SP8] leaving with a request or on air asks first, and who has left does not come back by a reload', async ({
  openSite,
  openConsole,
}) => {
  const site = await openSite('LCA');
  const operator = await openConsole();
  const question = site.page.locator('dialog h2');
  await site.action('ask-to-speak').click();
  await site.expectPlace('1');
  await site.action('leave').click();
  await expect(question).toHaveText(siteVi.leavePlaceTitle);
  await site.page.keyboard.press('Escape');

  await operator.giveFloor('LCA');
  await site.expectRole('on_air');

  await site.action('leave').click();
  await expect(question).toHaveText(siteVi.leaveOnAirTitle);
  await site.page.keyboard.press('Escape');
  await expect(site.action('leave-anyway')).toHaveCount(0);
  await site.expectRole('on_air');

  await site.action('leave').click();
  await site.action('leave-anyway').click();
  await expect(site.body).toHaveAttribute('data-stage', 'left');
  await expect(operator.row('LCA')).toHaveAttribute('data-state', 'left');
  await site.page.reload();
  await expect(site.body).toHaveAttribute('data-stage', /check|login/);
});

test('[SP6] a browser that holds the sound back lets it go at one press', async ({ openSite }) => {
  const site = await openSite('GLI');
  const gate = site.action('turn-on-sound');
  await expect(gate).toHaveCount(0);

  await site.page.addInitScript(strictAboutSound);
  await site.page.reload();
  await site.expectConnection('good');
  await expect(gate).toBeVisible();
  const sounds = site.page.locator('audio[data-bus]');
  const muted = () =>
    sounds.evaluateAll((elements) => elements.map((element) => (element as HTMLAudioElement).muted));
  expect(await muted()).toEqual([true, true, true]);

  await gate.click();
  await expect(gate).toHaveCount(0);
  expect(await muted()).toEqual([false, false, false]);
});

/** Makes the page's browser as strict as any: no sound before the first press on the page. */
function strictAboutSound(): void {
  let pressed = false;
  addEventListener('pointerdown', () => (pressed = true), { capture: true });
  const play = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'play')
    ?.value as () => Promise<void>;
  HTMLMediaElement.prototype.play = async function (this: HTMLMediaElement) {
    if (!pressed && !this.muted) {
      throw new DOMException('play() needs a gesture', 'NotAllowedError');
    }
    await play.call(this);
  };
}
