import { existsSync } from 'node:fs';
import { ensureDebianPackages } from './ensureDebianPackages.mjs';

/** Where Debian puts it; the browser tests start this one. */
const chromium = '/usr/bin/chromium';

/** Installs Chromium, with a font that has every Vietnamese letter, for whatever drives a real browser. */
export async function ensureChromium() {
  if (existsSync(chromium)) return;
  await ensureDebianPackages(['chromium', 'fonts-dejavu-core'], 'Running a real browser');
}
