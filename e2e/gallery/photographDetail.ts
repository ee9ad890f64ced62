import type { Page } from '@playwright/test';
import { DetailPanel } from '../fixtures/DetailPanel.ts';
import type { Photographer } from './Photographer.ts';

/** What the secretariat writes into the record of one site: its detail is open on the page. */
export async function photographDetail(photographer: Photographer, page: Page, site: string): Promise<void> {
  const detail = new DetailPanel(page, site);
  await detail.panel.locator('[data-correct="verdict"]').click();
  await page.locator('[data-preview]').waitFor();
  await photographer.take(page, 'attendance-correction');
  await detail.record();
  await detail.panel.locator('[data-take-back="verdict"]').waitFor();
  await photographer.take(page, 'attendance-corrected');

  const delegation = await detail.editDelegation();
  await delegation.count(4);
  await delegation.add('Trần Thị Hoa', 'Chánh Văn phòng Ủy ban nhân dân tỉnh');
  await photographer.take(page, 'attendance-delegation');
  await delegation.save();

  await detail.panel.locator('[data-action="line-test"]').click();
  const test = page.locator('[data-form="line-test"]');
  await test.locator('label[data-value="bad"]').click();
  await test.locator('[data-choice="sound"] label[data-value="failed"]').click();
  await photographer.take(page, 'attendance-line-test');
  await test.locator('[data-answer="yes"]').click();
  await test.waitFor({ state: 'detached' });
}
