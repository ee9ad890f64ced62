import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './fixtures/chromiumLaunch.ts';

/** One worker: the tests run several browsers that encode video, and what they measure is time. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 30_000 },
  use: {
    browserName: 'chromium',
    launchOptions: chromiumLaunch(),
    locale: 'vi-VN',
    viewport: { width: 1366, height: 768 },
    actionTimeout: 30_000,
    // A film of the pages would take the processor away from the pictures that are being tested.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: true, sources: true },
  },
});
