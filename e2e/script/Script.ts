import type { StaffBot } from '../../bot/StaffBot.ts';
import { speechOnFloor } from '../../domain/floor/floor.ts';
import { spentMs } from '../../domain/speeches/timer.ts';
import type { ConsoleScreen } from '../fixtures/ConsoleScreen.ts';
import { patientExpect as expect } from '../fixtures/patientExpect.ts';

/** When something was done: from the press of the key until the console showed it, ms epoch. */
export type Moment = { readonly from: number; readonly to: number };

/** What has been played of one turn. */
export type Played = {
  readonly site: string;
  readonly start: Moment;
  end: Moment | null;
  readonly holds: { readonly cause: string; readonly start: Moment; readonly end: Moment }[];
};

/** More than a turn needs, on a machine that does much else. */
const PATIENCE_MS = 30_000;

/** Plays a conference by the keys of a console, and notes what was done when. */
export class Script {
  readonly played: Played[] = [];
  readonly #desk: ConsoleScreen;
  readonly #operator: StaffBot;

  /** @param operator somebody who sees the same state, without a page */
  constructor(desk: ConsoleScreen, operator: StaffBot) {
    this.#desk = desk;
    this.#operator = operator;
  }

  /** The turn that goes on. Throws before the first. */
  get now(): Played {
    const last = this.played.at(-1);
    if (last === undefined) {
      throw new Error('nobody has spoken');
    }
    return last;
  }

  /** Presses a key that gives the floor to a site; whoever had it has been superseded. */
  async give(key: string, site: string): Promise<void> {
    const start = await this.press(key, () => this.#desk.expectFloor(site));
    this.#ended(start);
    this.played.push({ site, start, end: null, holds: [] });
  }

  async end(): Promise<void> {
    this.#ended(await this.press('F9', () => this.#desk.expectFloor(null)));
  }

  /** Somebody in the hall opens, reports or concludes: the next item, with one speech of the host site. */
  async hallSpeaks(ms: number): Promise<void> {
    await this.press('F10');
    await this.#desk.choose('HQ');
    await this.give('F4', 'HQ');
    await this.speaks(ms);
    await this.end();
  }

  /** Until the speech on the floor has used up so much of its time, by the server's record. */
  async speaks(ms: number): Promise<void> {
    const spent = (): number => {
      const speech = speechOnFloor(this.#operator.state);
      return speech === undefined ? 0 : spentMs(speech.timer, Date.now());
    };
    await expect.poll(spent, { timeout: ms + PATIENCE_MS, intervals: [100] }).toBeGreaterThanOrEqual(ms);
  }

  /** Prepares whoever is next on the list, until they have said that they are ready. */
  async prepareNext(site: string): Promise<void> {
    await this.press('F3');
    const answer = () => this.#operator.state.floor.standby.find((entry) => entry.site === site)?.answer;
    await expect.poll(() => answer()?.ready).toBe(true);
  }

  async press(key: string, seen: () => Promise<void> = () => Promise.resolve()): Promise<Moment> {
    return await momentOf(async () => {
      await this.#desk.press(key);
      await seen();
    });
  }

  #ended(end: Moment): void {
    const last = this.played.at(-1);
    if (last !== undefined) {
      last.end ??= end;
    }
  }
}

/** Does something, and says when. */
export async function momentOf(act: () => Promise<void>): Promise<Moment> {
  const from = Date.now();
  await act();
  return { from, to: Date.now() };
}
