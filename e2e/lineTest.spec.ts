import { expect } from '@playwright/test';
import type { AccountSecret, Login } from '../contract/http.ts';
import { expectAccessible } from './fixtures/expectAccessible.ts';
import { test } from './fixtures/test.ts';
import type { TestServer } from './fixtures/TestServer.ts';

test.use({ serverName: 'lineTest' });

test('[LT2] [LT3] [LT6] [LT7] a technician writes tests down by the keyboard; operator and clerk see how the line is', async ({
  openConsole,
  openPage,
  openStaff,
  server,
}) => {
  const operator = await openConsole();
  const board = await openStaff('attendance');
  const account = await technicianOf(server);
  const technician = await openPage();
  await technician.goto(`${server.url}/console`);
  await technician.locator('input[name="name"]').fill(account.name);
  await technician.locator('input[name="password"]').fill(account.password);
  await technician.locator('[data-action="log-in"]').click();
  await expect(technician.locator('[data-live="true"]')).toBeVisible();
  const { keyboard } = technician;
  const form = technician.locator('[data-form="line-test"]');
  const open = async () => {
    await technician.locator('[data-action="line-test"]').click();
    // Until then the keys are still the console's.
    await expect(form.locator('input[value="good"]')).toBeFocused();
  };
  const counter = (name: string) => operator.page.locator(`[data-filter="${name}"]`);
  await expect(counter('untested')).toHaveAttribute('data-count', '157');

  await test.step('a bad line is not saved without a word on what is wrong', async () => {
    await keyboard.type('LCA');
    await keyboard.press('Enter');
    await open();
    await keyboard.press('b');
    await expect(form.locator('input[value="bad"]')).toBeFocused();
    await keyboard.press('Enter');
    await expect(form.locator('[data-refused]')).toHaveAttribute('data-refused', 'reason_needed');
    await keyboard.press('3');
    await keyboard.press('3');
    await expect(form.locator('[data-choice="sound"] [value="failed"]')).toBeChecked();
    await expect(form.locator('[data-choice="problem"]')).toHaveValue('sound');
    await expectAccessible(technician, 'a line test');
    await form.locator('[name="note"]').fill('loa rè, 3 lần');
    await keyboard.press('Enter');
    await expect(form).toHaveCount(0);
  });

  await test.step('the operator counts it and finds the site by it', async () => {
    await expect(counter('tested')).toHaveText(/1\/157/);
    await expect(counter('test_failed')).toHaveAttribute('data-count', '1');
    await counter('test_failed').click();
    await expect(operator.page.locator('[role="option"][data-site]')).toHaveCount(1);
    await expect(operator.row('LCA')).toBeVisible();
  });

  await test.step('the clerk reads what is wrong on the board', async () => {
    await board.locator('tr[data-site="LCA"]').click();
    const tests = board.locator('[data-section="line-test"] [data-line-test]');
    await expect(tests).toHaveCount(1);
    await expect(tests).toHaveAttribute('data-line-test', 'bad');
    await expect(tests).toContainText('loa rè, 3 lần');
    await expect(tests).toContainText(account.name);
  });

  await test.step('the line is mended, tested again, and the first test stays', async () => {
    await open();
    await keyboard.press('a');
    await keyboard.press('Enter');
    await expect(form).toHaveCount(0);
    await expect(counter('test_failed')).toHaveAttribute('data-count', '0');
    await expect(counter('tested')).toHaveAttribute('data-count', '1');
    const results = board.locator('[data-section="line-test"] [data-line-test]');
    await expect(results).toHaveCount(2);
    await expect(results.first()).toHaveAttribute('data-line-test', 'good');
    await expect(results.last()).toHaveAttribute('data-line-test', 'bad');
  });

  await test.step('the clerk writes one down on the board, too', async () => {
    await board.locator('[data-section="line-test"] [data-action="line-test"]').click();
    await expect(board.locator('[data-form="line-test"] input[value="good"]')).toBeFocused();
    await board.keyboard.press('o');
    await board.locator('[data-choice="problem"]').selectOption('line');
    await board.locator('[data-form="line-test"] [data-answer="yes"]').click();
    await expect(board.locator('[data-section="line-test"] [data-line-test]')).toHaveCount(3);
    await technician.locator('[data-action="line-test"]').click();
    await expect(technician.locator('dialog [data-line-test]').first()).toHaveAttribute(
      'data-line-test',
      'okay',
    );
  });
});

/** An account that tries lines and does nothing else. */
async function technicianOf({ url, operator }: TestServer): Promise<AccountSecret> {
  const { accessToken } = await posted<Login>(`${url}/api/login/staff`, operator);
  return await posted(`${url}/api/admin/accounts`, { name: 'minh', roles: ['technician'] }, accessToken);
}

async function posted<T>(address: string, body: object, token = ''): Promise<T> {
  const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` };
  const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) });
  const reply = (await response.json()) as { readonly ok: boolean; readonly data: T };
  expect(reply.ok, address).toBe(true);
  return reply.data;
}
