import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { StaffBot } from '../bot/StaffBot.ts';
import { newCommand } from '../bot/signalling/BotConnection.ts';
import { verifyFile } from '../server/evidence/verifyFile.ts';
import { ExportsScreen, type SavedFile } from './fixtures/ExportsScreen.ts';
import { expectAccessible } from './fixtures/expectAccessible.ts';
import type { TestServer } from './fixtures/TestServer.ts';
import { patientExpect as expect } from './fixtures/patientExpect.ts';
import { logInStaff } from './fixtures/logInStaff.ts';
import { test } from './fixtures/test.ts';

/** The first conference is to be over for good when the next one begins. */
const behind = { NODE_OPTIONS: `--import=${new URL('fixtures/setClockBack.ts', import.meta.url).href}` };

test.use({ serverName: 'report', settings: behind, acceptDownloads: true });

/** The key of the sample's plan. */
const FIRST = 'economic-diplomacy-2024-07-18';
const SAMPLE = join(import.meta.dirname, '..', 'config', 'conference.sample.yaml');

/** Opens the server's conference and closes it. */
async function hold(server: TestServer): Promise<void> {
  const operator = await StaffBot.connect({ url: server.url, ...server.operator });
  await operator.request('phase.enter', { command: newCommand(), phase: 'in_session', from: 'preparation' });
  await operator.request('phase.enter', { command: newCommand(), phase: 'closed', from: 'in_session' });
  operator.close();
}

/** Has the file that was made before the next conference began once more, a new one, and the key that proves it. */
async function takeEarlierFiles(page: Page, made: SavedFile): Promise<void> {
  const exports = new ExportsScreen(page);
  await exports.openOf(FIRST);
  await expect(exports.row(1)).toHaveAttribute('data-sha256', made.sha256);
  const again = await exports.fetch(1);
  expect([again.name, again.sha256]).toEqual([made.name, made.sha256]);

  const archive = await exports.make('zip');
  await expect(exports.row(2)).toHaveAttribute('data-sha256', archive.sha256);
  expect(archive.name).toBe(`${FIRST}-0002.zip`);
  const report = verifyFile(archive.bytes);
  expect(report).toMatchObject({ kind: 'package', signed: true, manifest: { conference: FIRST } });
  await page.locator('[data-verify] summary').click();
  await expect(page.locator('[data-verify] [data-hash]')).toHaveText(
    report.kind === 'package' ? report.keyHash : '',
  );
  await expectAccessible(page, 'report: files of an earlier conference');
  await exports.close();
  await expect(page.locator(`[data-files-of="${FIRST}"]`)).toBeFocused();

  await exports.openOf('the-next-one');
  await expect(page.locator('h3[data-issued="0"]'), 'each conference has its own').toBeVisible();
  await exports.close();
}

test('[CN14] [CN25] [RN10] [EX13] [EP6] [RE1] [RE4] [RE6] [RE7] [RE8] two conferences of one server come to one report', async ({
  openSite,
  openStaff,
  openPage,
  server,
}) => {
  test.setTimeout(180_000);
  const folder = await mkdtemp(join(tmpdir(), 'diem-cau-next-'));
  const next = join(folder, 'next.yaml');
  await writeFile(next, (await readFile(SAMPLE, 'utf8')).replace(/^key: .*$/m, 'key: the-next-one'));

  const before = await openStaff('report');
  await expect(before.locator('[data-empty]')).toBeVisible();
  await expectAccessible(before, 'report: nothing to tell');
  await openSite('LCA');
  await hold(server);
  const exports = new ExportsScreen(await openStaff('attendance'));
  await exports.open();
  const made = await exports.make('pdf');
  await before.locator('[data-choice="period"]').selectOption('month');
  await expect(before.locator('[data-one-conference]')).toBeVisible();
  await server.kill();
  await server.restart({ DIEMCAU_CONFERENCE_NEXT: next, NODE_OPTIONS: '' });
  await hold(server);

  const page = await openPage();
  await logInStaff(page, server, 'report');
  await expect(page.locator('[data-conference]')).toHaveCount(2);
  await expect(page.locator('tr[data-site]')).toHaveCount(157);
  const laoCai = page.locator('tr[data-site="LCA"]');
  const caMau = page.locator('tr[data-site="CMU"]');
  await expect(laoCai.locator('[data-cell="absent"]')).toHaveText('1');
  await expect(caMau.locator('[data-cell="absent"]')).toHaveText('2');
  await expect(page.locator('tr[data-site]').last(), 'the best comes last').toHaveAttribute(
    'data-site',
    'LCA',
  );

  await page.locator('[data-search]').fill('lao cai');
  await expect(page.locator('tr[data-site]')).toHaveCount(1);
  await laoCai.locator('[data-action="open-site"]').click();
  await expect(page.locator('[data-appearance]')).toHaveCount(2);
  await expect(page.locator('[data-appearance="the-next-one"]')).toContainText('Không dự');

  await expectAccessible(page, 'report: a site in each conference');

  await page.locator('[data-conference="the-next-one"]').uncheck();
  await expect(laoCai.locator('[data-cell="absent"]')).toHaveText('0');
  await page.locator('[data-filter="absent"]').click();
  await expect(page.locator('tr[data-site]')).toHaveCount(0);
  await page.locator('[data-search]').fill('');
  await expect(page.locator('tr[data-site]')).toHaveCount(156);
  await page.locator('[data-conference="the-next-one"]').check();
  await expect(page.locator('tr[data-site]')).toHaveCount(157);

  await page.locator('[data-choice="separator"]').selectOption('\t');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-action="download-report"]').click(),
  ]);
  const rows = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
  expect(rows[0]?.startsWith('\uFEFFSTT\tMã điểm cầu\t')).toBe(true);
  expect(rows).toHaveLength(1 + 157);

  await takeEarlierFiles(page, made);

  await page.locator('[data-theme-choice="dark"]').click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('html'), '[CN25] the margins are paper, too').toHaveCSS(
    'background-color',
    'rgb(255, 255, 255)',
  );
  await expect(page.locator('[data-printed-report="2"]')).toBeVisible();
  await expect(page.locator('table')).toBeHidden();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await rm(folder, { recursive: true });
});
