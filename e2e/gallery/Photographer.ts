import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { LANGUAGES } from '../../domain/text.ts';
import { collectConnections } from '../probe/collectConnections.ts';

/** Sizes of screens: an ordinary laptop, a telephone held upright, and a screen of the hall. */
export const SCREENS = {
  laptop: { width: 1366, height: 768 },
  telephone: { width: 390, height: 844 },
  hall: { width: 1920, height: 1080 },
} as const;

/** Takes pictures of pages in every language. */
export class Photographer {
  readonly #folder: string;
  #taken = 0;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** @param folder where the pictures go; it is made where it is not there */
  static async open(folder: string): Promise<Photographer> {
    await mkdir(folder, { recursive: true });
    return new Photographer(folder);
  }

  get taken(): number {
    return this.#taken;
  }

  async openPage(browser: Browser, context: BrowserContextOptions = {}): Promise<Page> {
    const opened = await browser.newContext({ viewport: SCREENS.laptop, locale: 'vi-VN', ...context });
    await opened.addInitScript(collectConnections);
    return opened.newPage();
  }

  /** Takes the page as it is, in each language, as `name.language.png`. */
  async take(page: Page, name: string): Promise<void> {
    for (const language of LANGUAGES) {
      // A dialog lies over the switch, which a person would close it for.
      await page.locator(`[data-language="${language}"]`).dispatchEvent('click');
      await page.locator(`html[lang="${language}"]`).waitFor();
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: join(this.#folder, `${name}.${language}.png`), animations: 'disabled' });
      this.#taken += 1;
    }
    await page.locator('[data-language="vi"]').dispatchEvent('click');
  }

  /** The same on a telephone's screen. */
  async takeNarrow(page: Page, name: string): Promise<void> {
    await page.setViewportSize(SCREENS.telephone);
    await this.take(page, `${name}-narrow`);
    await page.setViewportSize(SCREENS.laptop);
  }
}
