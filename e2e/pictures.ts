// npm run pictures [-- FOLDER]: screenshots of every page and its main states, in both languages.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumLaunch } from './fixtures/chromiumLaunch.ts';
import { TestServer } from './fixtures/TestServer.ts';
import { openBots } from './gallery/openBots.ts';
import { photographDisplays } from './gallery/photographDisplays.ts';
import { photographDoors } from './gallery/photographDoors.ts';
import { photographFiles } from './gallery/photographFiles.ts';
import { photographOffices } from './gallery/photographOffices.ts';
import { photographLoss, photographSession } from './gallery/photographSession.ts';
import { photographRollCall } from './gallery/photographRollCall.ts';
import { Photographer } from './gallery/Photographer.ts';
import { writeSiteCamera } from './gallery/writeSiteCamera.ts';

const CAST = {
  seen: ['HQ', 'GLI', 'HNI'],
  others: 'HCM HPG DNG CTO VTU BGG BNH BTN CBG DLK HGG NAN THA FR JP GB AU UNGE'.split(' '),
};

const [folder = join(import.meta.dirname, '..', 'pictures')] = process.argv.slice(2);
const files = await mkdtemp(join(tmpdir(), 'diem-cau-camera-'));
const photographer = await Photographer.open(folder);
const server = await TestServer.start();
const bots = await openBots(server, CAST);
const browser = await chromium.launch(chromiumLaunch());
const siteBrowser = await chromium.launch(chromiumLaunch({ capture: await writeSiteCamera(files, 'LCA') }));
try {
  const studio = { photographer, server, bots, browser, siteBrowser };
  await photographDoors(studio);
  await photographRollCall(studio);
  const session = await photographSession(studio);
  await photographDisplays(studio);
  await photographOffices(studio);
  await photographFiles(studio);
  await photographLoss(studio, session);
} finally {
  await Promise.all([browser.close(), siteBrowser.close(), bots.close()]);
  await server.stop();
  await rm(files, { recursive: true });
}
console.log(`${photographer.taken} pictures in ${folder}`);
