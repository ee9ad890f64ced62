import { expect } from '@playwright/test';
import { StaffBot } from '../bot/StaffBot.ts';
import { asId, type SiteId } from '../domain/ids.ts';
import { RollCallScreen } from './fixtures/RollCallScreen.ts';
import { test } from './fixtures/test.ts';

test.use({ serverName: 'rollCall' });

test('[RC6] [RC7] [RC11] [RC13] [PR5] a roll call by the keyboard, interrupted by a speech, up to the sentence', async ({
  openSite,
  openStaff,
  server,
}) => {
  test.setTimeout(150_000);
  await openSite('HQ', 'green');
  const hanoi = await openSite('HNI', 'red');
  const saigon = await openSite('HCM', 'blue');
  const operator = await StaffBot.connect({ url: server.url, ...server.operator });
  const clerk = new RollCallScreen(await openStaff('rollcall'));
  const { keyboard } = clerk.page;
  await clerk.expectRun('none');

  await test.step('the first site is seen and heard when it is called', async () => {
    await keyboard.press('Space');
    await clerk.expectCalled('HNI');
    await hanoi.expectRole('on_air');
    await clerk.expectVoice('heard');
    await clerk.probe.shows('speakerVideo', 'red');
    await expect(hanoi.body).toHaveAttribute('data-heard', 'true');
    await saigon.expectRole('listening');
  });

  await test.step('its answer calls the next one', async () => {
    await keyboard.press('p');
    await clerk.expectCalled('HCM');
    await clerk.expectMark('HNI', 'present_online');
    await hanoi.expectRole('listening');
    await saigon.expectRole('on_air');
    await clerk.probe.shows('speakerVideo', 'blue');
  });

  await test.step('absence asks for its reason, and what is typed there is no key', async () => {
    await keyboard.press('a');
    await expect(clerk.page.locator('[name="reason"]')).toBeFocused();
    await keyboard.type('phép');
    await clerk.expectCalled('HCM');
    await keyboard.press('Enter');
    await clerk.expectCalled('HPG');
    await clerk.expectVoice('offline');
    await clerk.expectMark('HCM', 'absent');
    await expect(clerk.row('HCM').locator('[data-cell="reason"]')).toHaveText('phép');
    await saigon.expectRole('listening');
  });

  await test.step('undo takes it back and calls the site again', async () => {
    await keyboard.press('z');
    await clerk.expectCalled('HCM');
    await clerk.expectMark('HCM', 'none');
    await saigon.expectRole('on_air');
  });

  await test.step('giving the floor interrupts the run, and it goes on at the same site', async () => {
    await operator.grant(asId<SiteId>('HNI'));
    await clerk.expectRun('interrupted');
    await hanoi.expectRole('on_air');
    await saigon.expectRole('listening');
    await keyboard.press('Space');
    await clerk.expectRefused('floor_taken');
    await operator.release();
    await hanoi.expectRole('listening');
    await expect(clerk.page.locator('[data-action="start"]')).toBeEnabled();
    await keyboard.press('Space');
    await clerk.expectCalled('HCM');
    await saigon.expectRole('on_air');
  });

  await test.step('a skipped site is left for later, and the numbers of the result add up', async () => {
    await keyboard.press('h');
    await clerk.expectCalled('HPG');
    await keyboard.press('s');
    await clerk.expectCalled('DNG');
    await keyboard.press('e');
    await keyboard.press('Enter');
    await clerk.expectCalled('CTO');
    await keyboard.press('i');
    await clerk.expectRun('interrupted');
    await clerk.expectResult(
      'Có mặt 2/157 điểm cầu (trực tuyến 1, tại hội trường 1); vắng 0; ' +
        'vắng có phép 1: Đà Nẵng (Đã báo cáo trước); chưa điểm danh 154.',
    );
  });
  operator.close();
});

test('[RC9] [RC14] [RC16] [RP6] a site called out of turn is heard for ten seconds; those online are marked after a look', async ({
  openSite,
  openStaff,
}) => {
  const caMau = await openSite('CMU', 'red');
  const clerk = new RollCallScreen(await openStaff('rollcall'));
  const { keyboard } = clerk.page;
  await clerk.expectLive();
  const count = await clerk.shownCount();
  await keyboard.press('n');
  await clerk.page.locator('[data-answer="yes"]').click();
  await expect.poll(() => clerk.shownCount()).toBe(count + 1);
  await keyboard.press('/');
  await keyboard.type('ca mau');
  await expect(clerk.page.locator('[data-candidate="CMU"]')).toBeVisible();
  await keyboard.press('Enter');
  await clerk.expectCalled('CMU');
  await caMau.expectRole('on_air');
  await clerk.expectVoice('heard');
  await clerk.expectVoice('closed');
  await expect(caMau.body).toHaveAttribute('data-heard', 'false');
  await clerk.expectCalled('CMU');
  await keyboard.press('c');
  await clerk.expectVoice('heard');
  await keyboard.press('i');
  await clerk.expectVoice('none');
  await clerk.expectMark('CMU', 'none');

  await keyboard.press('b');
  const preview = clerk.page.locator('[data-bulk]');
  await expect(preview).toHaveCount(1);
  await expect(clerk.page.locator('[data-bulk="CMU"]')).toBeChecked();
  await keyboard.press('p');
  await expect(preview, 'a dialog takes no keys').toHaveCount(1);
  await keyboard.press('Enter');
  await clerk.expectMark('CMU', 'present_online');
});
