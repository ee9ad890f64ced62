import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { LANGUAGES, type Language } from '../../domain/text.ts';
import type { Theme } from '../../client/ui/theme.ts';
import { collectConnections } from '../probe/collectConnections.ts';

/** Sizes of screens: an ordinary laptop, a telephone held upright, and a screen of the hall. */
export const SCREENS = {
  laptop: { width: 1366, height: 768 },
  telephone: { width: 390, height: 844 },
  hall: { width: 1920, height: 1080 },
} as const;

/** What a user can choose of how a page looks. */
type Look = { readonly language: Language; readonly theme: Theme };

const EVERY_LOOK: readonly Look[] = LANGUAGES.flatMap((language) =>
  (['dark', 'light'] as const).map((theme) => ({ language, theme })),
);
/** Both languages and both themes in two pictures: enough for the states of a page that was taken in every look. */
const TWO_LOOKS: readonly Look[] = [
  { language: 'vi', theme: 'dark' },
  { language: 'en', theme: 'light' },
];
const FIRST_LOOK: Look = { language: 'vi', theme: 'dark' };

/** Takes pictures of pages in both languages and themes, as `name.language-theme.png`. */
export class Photographer {
  readonly #folder: string;
  readonly #taken = new Set<string>();

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** @param folder where the pictures go; it is made where it is not there */
  static async open(folder: string): Promise<Photographer> {
    await mkdir(folder, { recursive: true });
    return new Photographer(folder);
  }

  get taken(): number {
    return this.#taken.size;
  }

  async openPage(browser: Browser, context: BrowserContextOptions = {}): Promise<Page> {
    const opened = await browser.newContext({ viewport: SCREENS.laptop, locale: 'vi-VN', ...context });
    await opened.addInitScript(collectConnections);
    return opened.newPage();
  }

  /** Takes a page in its main state: in every look, and on a large screen. */
  async takePage(page: Page, name: string): Promise<void> {
    await this.#take(page, name, EVERY_LOOK);
    await this.#takeOn('hall', page, `${name}-1920`);
  }

  /** Takes another state of a page. */
  async take(page: Page, name: string): Promise<void> {
    await this.#take(page, name, TWO_LOOKS);
  }

  /** The same on a telephone's screen. */
  async takeNarrow(page: Page, name: string): Promise<void> {
    await this.#takeOn('telephone', page, `${name}-narrow`);
  }

  async #takeOn(screen: keyof typeof SCREENS, page: Page, name: string): Promise<void> {
    await page.setViewportSize(SCREENS[screen]);
    await this.#take(page, name, TWO_LOOKS);
    await page.setViewportSize(SCREENS.laptop);
  }

  async #take(page: Page, name: string, looks: readonly Look[]): Promise<void> {
    for (const look of looks) {
      const theme = await this.#show(page, look);
      await page.evaluate(() => document.fonts.ready);
      const file = `${name}.${look.language}-${theme}.png`;
      await page.screenshot({ path: join(this.#folder, file), animations: 'disabled' });
      this.#taken.add(file);
    }
    await this.#show(page, FIRST_LOOK);
  }

  /** Chooses a look, and answers the theme that the page then has: the screens of the hall are always dark. */
  async #show(page: Page, { language, theme }: Look): Promise<Theme> {
    // A dialog lies over the switches, which a person would close it for.
    await page.locator(`[data-language="${language}"]`).dispatchEvent('click');
    await page.locator(`html[lang="${language}"]`).waitFor();
    const choice = page.locator(`[data-theme-choice="${theme}"]`);
    if ((await choice.count()) === 0) {
      return 'dark';
    }
    await choice.dispatchEvent('click');
    await page.locator(`html[data-theme="${theme}"]`).waitFor();
    return theme;
  }
}
