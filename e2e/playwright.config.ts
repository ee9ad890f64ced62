import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './fixtures/chromiumLaunch.ts';

/** Specs that watch pictures, sound or clocks as they pass: what runs beside them is measured with them. */
const TIMED =
  /(take|voice|crash|content|reload|room|standby|held|displays|rollCall|wholeConference)\.spec\.ts$/;

/** `pages` runs two by two; `timed` one by one, and never beside the others: `npm test` runs one after the other. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  workers: 2,
  projects: [
    { name: 'pages', testIgnore: TIMED },
    { name: 'timed', testMatch: TIMED, workers: 1 },
  ],
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
