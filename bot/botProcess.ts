// A process that hosts site bots for a BotFleet, apart from everything else: native code that fails takes its process
// with it.
import type { SiteId } from '../domain/ids.ts';
import type { BotCommand, BotMessage, BotPlan, NumberedCommand } from './botMessages.ts';
import { loadClip } from './clips/clipCache.ts';
import type { Clip } from './clips/clipCache.ts';
import type { SiteBotEvent, SiteBotReport } from './SiteBot.ts';
import { SiteBot } from './SiteBot.ts';

const bots = new Map<SiteId, SiteBot>();
const clips = new Map<string, Promise<Clip>>();

function tell(message: BotMessage): void {
  // Where the parent has gone, `disconnect` ends this process: that a message did not get through is no news then.
  if (process.connected) process.send?.(message, () => undefined);
}

async function handle({ id, command }: NumberedCommand): Promise<void> {
  try {
    tell({ type: 'answer', id, reports: await obey(command) });
  } catch (error) {
    tell({ type: 'failure', id, message: error instanceof Error ? error.message : String(error) });
  }
}

async function obey(command: BotCommand): Promise<readonly SiteBotReport[]> {
  switch (command.type) {
    case 'prepare':
      await Promise.all(command.bots.map((plan) => prepare(command.url, plan)));
      break;
    case 'report':
      return [...bots.values()].map(({ report }) => report);
    case 'resetPauses':
      bots.forEach((bot) => bot.resetLongestPauses());
      break;
    default:
      await requireBot(command.site)[command.type]();
  }

  return [];
}

async function prepare(url: string, { clip: recipe, ...plan }: BotPlan): Promise<void> {
  const clip = clips.get(recipe.name) ?? loadClip(recipe);
  clips.set(recipe.name, clip);
  const onEvent = (event: SiteBotEvent) => tell({ type: 'event', site: plan.site, event });
  const bot = new SiteBot({ ...plan, url, clip: await clip, onEvent });
  await bot.logIn();
  bots.set(plan.site, bot);
}

function requireBot(site: SiteId): SiteBot {
  const bot = bots.get(site);
  if (bot === undefined) throw new Error(`no bot of site ${site} here`);

  return bot;
}

process.on('message', (message: NumberedCommand) => void handle(message));
// The parent ends its bots by closing the channel; a Ctrl-C that reaches the whole group is the parent's affair.
process.on('disconnect', () => process.exit(0));
process.on('SIGINT', () => undefined);
