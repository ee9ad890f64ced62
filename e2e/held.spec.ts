import { expect } from '@playwright/test';
import { BotConnection } from '../bot/signalling/BotConnection.ts';
import { SiteScreen } from './fixtures/SiteScreen.ts';
import { test } from './fixtures/test.ts';
import type { TestServer } from './fixtures/TestServer.ts';

test.use({ serverName: 'held' });

/** As many devices as a site may have. */
const DEVICES = 8;

/** Another device of the site, which is in the conference when this resolves. */
async function openDevice(server: TestServer, code: string): Promise<BotConnection> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const device = new BotConnection({
    url: server.url,
    credentials: { code, pin: server.pinOf(code) },
    on: { welcome: () => resolve() },
  });
  await device.logIn();
  device.open();
  await promise;
  return device;
}

test('[WR9] [CL5] a device that is one too many says so, and comes in by itself when another one has gone', async ({
  openPage,
  server,
}) => {
  const devices = await Promise.all(Array.from({ length: DEVICES }, () => openDevice(server, 'CMU')));
  const site = new SiteScreen(await openPage(), 'CMU', server);
  await site.logIn();
  await site.action('join').click();
  const held = site.page.locator('[role="status"] [data-held]');
  await expect(held).toHaveAttribute('data-held', 'rate_limited');
  await expect(held, 'and when it tries again').toContainText(/\d+ giây/);
  devices.pop()?.close();
  await site.expectConnection('good');
  await expect(held).toHaveCount(0);
  devices.forEach((device) => device.close());
});
