import { spawnSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newCommand } from '../bot/signalling/BotConnection.ts';
import { asId } from '../domain/ids.ts';
import { expectAccessible } from './fixtures/expectAccessible.ts';
import { ExportsScreen, type SavedFile } from './fixtures/ExportsScreen.ts';
import { operatorTest as test } from './fixtures/operatorTest.ts';
import { patientExpect as expect } from './fixtures/patientExpect.ts';

test.use({ serverName: 'exports', acceptDownloads: true });

/** Changes one bit in the middle of a file. */
async function flipBit(path: string): Promise<void> {
  const bytes = await readFile(path);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(path, bytes);
}

test('[CN14] [EP1] [EP4] [EX11] a clerk takes files away in mid-session, and gets the same bytes after a restart', async ({
  openSite,
  openStaff,
  operator,
  server,
}) => {
  test.setTimeout(180_000);
  await openSite('LCA');
  await operator.request('phase.enter', { command: newCommand(), phase: 'in_session', from: 'preparation' });
  const exports = new ExportsScreen(await openStaff('attendance'));
  const { page } = exports;
  await exports.open();
  await expect(page.locator('h3[data-issued]')).toHaveAttribute('data-issued', '0');
  const made: SavedFile[] = [];
  for (const format of ['pdf', 'xlsx', 'zip'] as const) {
    made.push(await exports.make(format));
    await expect(exports.row(made.length)).toBeVisible();
  }
  expect(made.map(({ bytes }) => bytes.subarray(0, 4).toString('latin1'))).toEqual([
    '%PDF',
    'PK\u0003\u0004',
    'PK\u0003\u0004',
  ]);
  expect(made.map(({ name }) => name.replace(/^.*-(?=\d{4})/, ''))).toEqual([
    '0001.pdf',
    '0002.xlsx',
    '0003.zip',
  ]);
  for (const [index, { sha256 }] of made.entries()) {
    await expect(exports.row(index + 1)).toHaveAttribute('data-sha256', sha256);
    await expect(exports.row(index + 1)).toContainText(server.operator.name);
    // The exports themselves do not make an older one old.
    await expect(exports.row(index + 1).locator('[data-missing]')).toHaveAttribute('data-missing', '0');
  }
  await operator.request('delegation.set', {
    command: newCommand(),
    site: asId('LCA'),
    expectedVersion: 0,
    headCount: 4,
    delegates: [],
  });
  await expect(exports.row(1).locator('[data-missing]')).toHaveAttribute('data-missing', '1');
  await expectAccessible(page, 'exports');

  await server.kill();
  await server.restart();
  await expect(page.locator('[data-status]')).toHaveAttribute('data-status', 'live');
  for (const [index, { bytes, name }] of made.entries()) {
    const again = await exports.fetch(index + 1);
    expect(again.name).toBe(name);
    expect(again.bytes.equals(bytes), name).toBe(true);
  }

  const folder = join(server.dataFolder, 'exports');
  const [conference = ''] = await readdir(folder);
  const [first = ''] = (await readdir(join(folder, conference))).toSorted();
  await flipBit(join(folder, conference, first));
  await exports.row(1).locator('[data-action="fetch-export"]').click();
  await expect(page.locator('dialog [data-notice="export_damaged"]')).toContainText('Tệp số 1');
  expect((await exports.fetch(2)).sha256, 'the others are not touched').toBe(made[1]?.sha256);
});

test('[EV5] a log that was altered after it was exported is found by the command, with the event', async ({
  openStaff,
}, testInfo) => {
  const exports = new ExportsScreen(await openStaff('attendance'));
  await exports.open();
  const { bytes } = await exports.make('jsonl');
  const path = testInfo.outputPath('log.jsonl');
  const verify = () =>
    spawnSync(process.execPath, ['server/evidence/verify.ts', '--language', 'en', path], {
      encoding: 'utf8',
    });
  await writeFile(path, bytes);
  expect(verify().status).toBe(0);
  const text = bytes.toString('utf8');
  // A number in the third event: the first line is the file's header.
  const third = text.split('\n').slice(0, 3).join('\n').length + 1;
  const place = text.indexOf('"at":', third) + '"at":'.length;
  await writeFile(path, `${text.slice(0, place)}${(Number(text[place]) + 1) % 10}${text.slice(place + 1)}`);
  const { status, stdout } = verify();
  expect(status).toBe(1);
  expect(stdout).toContain('The first broken event is number 3');
});

test('[EP2] an answer that is lost on the way makes no second file', async ({ openStaff }) => {
  const exports = new ExportsScreen(await openStaff('attendance'));
  const { page } = exports;
  await exports.open();
  const issued = page.locator('h3[data-issued]');
  const before = Number(await issued.getAttribute('data-issued'));
  let lost = 0;
  await page.route('**/api/conferences/*/exports', async (route) => {
    if (route.request().method() === 'POST' && lost === 0) {
      lost += 1;
      await route.fetch();
      await route.abort();
    } else {
      await route.continue();
    }
  });
  const { name } = await exports.make('csv');
  expect(lost).toBe(1);
  expect(name).toContain(String(before + 1).padStart(4, '0'));
  await expect(issued).toHaveAttribute('data-issued', String(before + 1));
});

test('[EP1] the exports open and close by the keyboard, and what fails says what to do', async ({
  openStaff,
}) => {
  const page = await openStaff('attendance');
  const button = page.locator('[data-action="exports"]');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('input[value="pdf"]')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('input[value="xlsx"]')).toBeChecked();
  const refusals = ['export_failed', 'storage_failed', 'not_planned'] as const;
  let next = 0;
  await page.route('**/api/conferences/*/exports', (route) =>
    route.fulfill({ status: 500, json: { ok: false, code: refusals[next++] } }),
  );
  for (const code of refusals) {
    await page.keyboard.press('Enter');
    await expect(page.locator(`dialog [data-notice="${code}"]`)).toBeVisible();
  }
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog')).toHaveCount(0);
  await expect(button).toBeFocused();
});
