import type { Browser } from '@playwright/test';
import type { BotFleet } from '../../bot/BotFleet.ts';
import type { TestServer } from '../fixtures/TestServer.ts';
import type { Photographer } from './Photographer.ts';

/** All that pictures are taken with. */
export type Studio = {
  readonly photographer: Photographer;
  readonly server: TestServer;
  /** Other sites of the conference. */
  readonly bots: BotFleet;
  /** Without camera and microphone. */
  readonly browser: Browser;
  /** With a camera that shows the site `LCA`. */
  readonly siteBrowser: Browser;
};
