import { newCommand } from '../bot/signalling/BotConnection.ts';
import { asId, type SiteId } from '../domain/ids.ts';
import { expectAccessible } from './fixtures/expectAccessible.ts';
import { DelegationFields, DetailPanel } from './fixtures/DetailPanel.ts';
import { operatorTest as test } from './fixtures/operatorTest.ts';
import { patientExpect as expect } from './fixtures/patientExpect.ts';

test.use({ serverName: 'delegation' });

/** Whom the sample conference names at Gia Lai. */
const PLANNED = 'nguyen-tuan-anh';

test('[DE1] [DE3] [DE4] a site enters its delegation, the clerk sees it beside the plan and edits it, the site sees that', async ({
  openSite,
  openStaff,
}) => {
  const site = await openSite('GLI');
  const state = site.page.locator('[data-delegation-state]');
  await expect(state).toHaveText('Điểm cầu chưa khai báo đoàn tham dự.');
  await site.action('delegation').click();
  const entry = new DelegationFields(site.page);
  await entry.expectDifference(1, 0);
  await entry.count(4);
  await entry.add('Trần Thị Hoa', 'Chánh Văn phòng');
  await entry.expectDifference(1, 1);
  await expectAccessible(site.page, 'delegation entry');
  await entry.save();
  await expect(state).toHaveText(/^4 người · Đã lưu lúc \d\d:\d\d$/);

  const detail = new DetailPanel(await openStaff('attendance'), 'GLI');
  await detail.open();
  await detail.expectDelegates(['Trần Thị Hoa']);
  await expect(detail.panel.locator('[data-section="delegation"] [data-missing]')).toContainText(
    'Nguyễn Tuấn Anh',
  );
  const edit = await detail.editDelegation();
  await edit.present(PLANNED);
  await edit.expectDifference(0, 1);
  await expectAccessible(detail.page, 'delegation in the detail');

  // Meanwhile the site counts again: the clerk is shown that, and chooses.
  await site.action('delegation').click();
  await entry.count(5);
  await entry.save();
  await expect(detail.page.locator('[data-theirs]')).toContainText('5 người');
  await detail.page.locator('[data-action="keep-mine"]').click();
  await edit.count(5);
  await edit.save();
  await detail.expectDelegates(['Trần Thị Hoa', 'Nguyễn Tuấn Anh']);

  await site.action('delegation').click();
  await expect(site.page.locator('[data-rows]')).toHaveAttribute('data-rows', '2');
  await expect(site.page.locator('[data-row="2"] input[name="name"]')).toHaveValue('Nguyễn Tuấn Anh');
});

test('[SD1] [SD3] [SD4] a correction stands beside what was measured, also after a reload, until it is taken back', async ({
  openSite,
  openStaff,
}) => {
  await openSite('LCA');
  const detail = new DetailPanel(await openStaff('attendance'), 'LCA');
  await detail.open();
  const shown = await detail.official('firstInAt').innerText();
  const [, minute = '', second = ''] = /^(\d\d:\d\d):(\d\d)$/.exec(shown) ?? [];
  // Another second of the same minute: the test may run at midnight.
  const corrected = `${minute}:${second === '00' ? '01' : '00'}`;
  await detail.panel.locator('[data-correct="firstInAt"]').click();
  await detail.page.locator('input[name="time"]').fill(corrected);
  await expect(detail.page.locator('[data-preview]')).toContainText(`${shown} → ${corrected}`);
  await detail.record();
  await expect(detail.official('firstInAt')).toHaveText(corrected);
  await expect(detail.measured('firstInAt')).toHaveText(shown);

  await detail.page.reload();
  await detail.open();
  await expect(detail.official('firstInAt')).toHaveText(corrected);
  await expect(detail.measured('firstInAt')).toHaveText(shown);

  await detail.panel.locator('[data-take-back="firstInAt"]').click();
  await detail.record();
  await expect(detail.official('firstInAt')).toHaveText(shown);
  await expect(detail.measured('firstInAt')).toHaveCount(0);
  await expect(detail.panel.locator('[data-correction="firstInAt"]')).toHaveCount(2);
});

test('[DE1] a call to prepare is in reach, and leaves the focus to whoever is typing', async ({
  openSite,
  operator,
}) => {
  const site = await openSite('HPG');
  await site.action('delegation').click();
  const entry = new DelegationFields(site.page);
  await entry.count(3);
  await operator.request('floor.standby', { command: newCommand(), site: asId<SiteId>('HPG') });
  await expect(site.action('ready')).toBeVisible();
  await expect(entry.form.locator('input[name="head-count"]')).toBeFocused();
  await site.answerReady();
  await expect(entry.form.locator('input[name="head-count"]')).toHaveValue('3');
});

test('[DE5] after the close the site reads, and the clerk corrects with a reason', async ({
  openSite,
  openStaff,
  operator,
}) => {
  const site = await openSite('CMU');
  await site.action('delegation').click();
  const entry = new DelegationFields(site.page);
  await entry.count(3);
  await entry.save();
  await expect(site.action('delegation')).toBeFocused();
  await site.action('delegation').click();
  await entry.count(30);
  await operator.request('phase.enter', { command: newCommand(), phase: 'in_session', from: 'preparation' });
  await operator.request('phase.enter', { command: newCommand(), phase: 'closed', from: 'in_session' });
  await expect(entry.form).toHaveCount(0);
  await expect(site.action('delegation')).toBeFocused();
  await expect(site.page.locator('[data-closed]')).toContainText('3 người');

  const detail = new DetailPanel(await openStaff('attendance'), 'CMU');
  await detail.open();
  const edit = await detail.editDelegation();
  await edit.count(2);
  const save = edit.form.locator('[data-action="save-delegation"]');
  await expect(save).toBeDisabled();
  await edit.form.getByRole('option').first().click();
  await edit.save();
  await expect(site.page.locator('[data-closed]')).toContainText('2 người');
});
