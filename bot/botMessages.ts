import type { SiteId } from '../domain/ids.ts';
import type { BusName } from '../domain/programme/programme.ts';
import type { ClipRecipe } from './clips/clipRecipe.ts';
import type { SiteBotEvent, SiteBotReport } from './SiteBot.ts';

/** A site bot to be made. */
export type BotPlan = {
  readonly site: SiteId;
  readonly pin: string;
  readonly clip: ClipRecipe;
  /** Buses to look at, all by default. */
  readonly follow?: readonly BusName[];
  /** Whether it says READY by itself, as by default; see `SiteBotOptions`. */
  readonly answersStandby?: boolean;
};

/** What a process of bots is told to do; each command is answered once. */
export type BotCommand =
  /** Makes bots, loads their clips and logs them in. */
  | { readonly type: 'prepare'; readonly url: string; readonly bots: readonly BotPlan[] }
  | { readonly type: BotAction; readonly site: SiteId }
  | { readonly type: 'report' }
  | { readonly type: 'resetPauses' };

/** What one bot can be told to do: open its socket, drop it as a pulled cable does, leave, and so on. */
export const BOT_ACTIONS = [
  'open',
  'drop',
  'close',
  'askForFloor',
  'withdrawRequest',
  'ready',
  'shareContent',
  'stopContent',
] as const;
export type BotAction = (typeof BOT_ACTIONS)[number];

export type NumberedCommand = { readonly id: number; readonly command: BotCommand };

/** What a process of bots says: answers to commands, and what happens to its bots. */
export type BotMessage =
  | { readonly type: 'answer'; readonly id: number; readonly reports: readonly SiteBotReport[] }
  | { readonly type: 'failure'; readonly id: number; readonly message: string }
  | { readonly type: 'event'; readonly site: SiteId; readonly event: SiteBotEvent };
