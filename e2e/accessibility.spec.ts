import { join } from 'node:path';
import { newCommand } from '../bot/signalling/BotConnection.ts';
import { asId, type SiteId } from '../domain/ids.ts';
import { chromiumLaunch } from './fixtures/chromiumLaunch.ts';
import { DisplayScreen } from './fixtures/DisplayScreen.ts';
import { expectAccessible } from './fixtures/expectAccessible.ts';
import { operatorTest as test } from './fixtures/operatorTest.ts';
import { patientExpect as expect } from './fixtures/patientExpect.ts';
import { RollCallScreen } from './fixtures/RollCallScreen.ts';
import { SiteScreen } from './fixtures/SiteScreen.ts';

const { args = [], ...launch } = chromiumLaunch();

test.use({
  serverName: 'accessibility',
  // axe looks at every line of every list: those of a few sites are those of all.
  settings: { DIEMCAU_FIRST_RUN_CONFERENCE: join(import.meta.dirname, 'fixtures', 'conference.small.yaml') },
  // Pictures are no part of what is judged: five of them a second leave the processor to axe.
  launchOptions: { ...launch, args: [...args, '--use-fake-device-for-media-stream=fps=5'] },
  // A colour on its way to another is neither of the two.
  contextOptions: { reducedMotion: 'reduce' },
});

/** Cameras are for what is said of them: elsewhere they would only take the processor away. */
const EQUIPPED = { permissions: ['camera', 'microphone'] };
const LCA = asId<SiteId>('LCA');
const CMU = asId<SiteId>('CMU');

test('[CN14] axe finds nothing serious at the doors: front door, log-ins, device check', async ({
  openPage,
  server,
}) => {
  const page = await openPage({ context: EQUIPPED });
  await page.goto(server.url);
  await page.locator('[data-door="site"]').waitFor();
  await expectAccessible(page, 'front door');
  const site = new SiteScreen(page, 'LCA', server);
  await site.logIn('00000000');
  await page.locator('[data-notice]').waitFor();
  await expectAccessible(page, 'log-in of a site, refused');
  await site.logIn();
  await page.locator('[data-microphone-heard="true"]').waitFor();
  await expectAccessible(page, 'device check');
  await page.goto(`${server.url}/console`);
  await page.locator('[data-action="log-in"]').click();
  await page.locator('[data-notice]').waitFor();
  await expectAccessible(page, 'log-in of the staff, incomplete');
});

test('[CN14] axe finds nothing serious while a site waits, speaks and is in a pause, nor on the screens beside it', async ({
  openPage,
  openStaff,
  operator,
  server,
}) => {
  const site = new SiteScreen(await openPage({ context: EQUIPPED }), 'LCA', server);
  await site.enter();
  await expectAccessible(site.page, 'site: listening');
  await site.action('ask-to-speak').click();
  await site.expectPlace('1');
  await operator.request('floor.standby', { command: newCommand(), site: LCA });
  await site.expectRole('standby');
  await expectAccessible(site.page, 'site: standby');

  const hall = new DisplayScreen(await openPage(), server);
  await hall.code();
  await expectAccessible(hall.page, 'display: pairing');
  const monitor = new DisplayScreen(await openPage(), server);
  const [chair] = await Promise.all([openStaff('chair'), hall.pair('hall'), monitor.pair('monitor')]);
  await chair.locator('[data-status="live"]').waitFor();

  await operator.grant(LCA);
  await site.expectRole('on_air');
  for (const [state, page] of [
    ['site: on air', site.page],
    ['display: hall', hall.page],
    ['display: monitor', monitor.page],
    ['chair', chair],
  ] as const) {
    await page.locator('[data-timer]').first().waitFor();
    await expectAccessible(page, `${state}, during a speech`);
  }

  await operator.request('phase.pause', { command: newCommand(), cause: 'break' });
  for (const [state, page] of [
    ['site', site.page],
    ['display: hall', hall.page],
  ] as const) {
    await page.locator('[data-slate="break"]').waitFor();
    await expectAccessible(page, `${state}, in a pause`);
  }
  await operator.request('phase.resume', { command: newCommand() });
  await operator.release();
});

test('[CN14] axe finds nothing serious on the console, quiet and busy, with its dialogs', async ({
  openConsole,
  openSite,
  operator,
}) => {
  const desk = await openConsole();
  const { page } = desk;
  await page.locator('[data-language="en"]').click();
  await expectAccessible(page, 'console: quiet');

  await openSite('LCA');
  const waiting = await openSite('CMU');
  await desk.goToItem(3);
  await operator.grant(LCA);
  await waiting.action('ask-to-speak').click();
  await desk.expectQueue(['CMU']);
  await operator.request('floor.standby', { command: newCommand(), site: CMU });
  await page.locator('[data-standby="CMU"]').waitFor();
  await desk.choose('CMU');
  await expectAccessible(page, 'console: busy');
  await page.keyboard.type('lao c');
  await page.locator('[data-candidate="LCA"]').waitFor();
  await expectAccessible(page, 'console: a site is searched');
  await page.keyboard.press('Escape');

  const item = page.locator('[data-agenda][data-open="true"]');
  for (const opener of [
    page.locator('[data-action="help"]'),
    page.locator('[data-action="settings"]'),
    item.locator('[data-action="editItem"]'),
    item.locator('[data-action="addSpeech"]'),
    item.locator('[data-action="importList"]'),
  ]) {
    await opener.click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await expectAccessible(page, `console: ${await dialog.getByRole('heading').first().innerText()}`);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
  await page.locator('[data-tab="journal"]').click();
  await expectAccessible(page, 'console: journal');
  await operator.release();
});

test('[CN14] axe finds nothing serious at the secretariat and the administrator', async ({
  openSite,
  openStaff,
}) => {
  await openSite('LCA');
  const clerk = new RollCallScreen(await openStaff('rollcall'));
  await clerk.expectLive();
  await clerk.page.keyboard.press('Space');
  await clerk.expectCalled('HNI');
  await expectAccessible(clerk.page, 'roll call: a site is called');
  await clerk.page.keyboard.press('a');
  await clerk.page.locator('[data-form="mark"]').waitFor();
  await expectAccessible(clerk.page, 'roll call: a reason is asked for');
  await clerk.page.keyboard.press('Enter');
  await clerk.page.keyboard.press('i');
  await clerk.expectRun('interrupted');

  const attendance = await openStaff('attendance');
  await attendance.locator('tr[data-site="LCA"][data-online="true"]').waitFor();
  await expectAccessible(attendance, 'attendance');
  await attendance.locator('tr[data-site="LCA"]').click();
  await attendance.locator('[data-detail="LCA"]').waitFor();
  await expectAccessible(attendance, 'attendance: a site in detail');
  await attendance.keyboard.press('Escape');
  await attendance.locator('[data-action="rules"]').click();
  await attendance.locator('[data-form="rules"]').waitFor();
  await expectAccessible(attendance, 'attendance: its rules');
  await attendance.keyboard.press('Escape');
  await attendance.keyboard.press('?');
  await attendance.getByRole('dialog').waitFor();
  await expectAccessible(attendance, 'attendance: its keys');

  const admin = await openStaff('admin');
  await admin.locator('tr[data-card="LCA"]').waitFor();
  await expectAccessible(admin, 'join cards');
  await admin.locator('[data-section="accounts"]').click();
  await admin.locator('[data-form="new-account"] input[name="name"]').fill('thư ký 1');
  await admin.locator('[data-role-choice="clerk"]').check();
  await admin.locator('[data-action="create-account"]').click();
  await admin.locator('[data-password]').waitFor();
  await expectAccessible(admin, 'the password of a new account');
  await admin.locator('[data-action="password-done"]').click();
  await expectAccessible(admin, 'accounts');
});
