import { BotFleet } from '../../bot/BotFleet.ts';
import type { BotPlan } from '../../bot/botMessages.ts';
import { NEUTRAL_CLIP, siteClip, type ClipRecipe } from '../../bot/clips/clipRecipe.ts';
import { prepareClips } from '../../bot/demo/prepareClips.ts';
import { asId, type SiteId } from '../../domain/ids.ts';
import type { TestServer } from '../fixtures/TestServer.ts';

type Cast = {
  /** Sites that are seen: each has a picture of its own. */
  readonly seen: readonly string[];
  readonly others: readonly string[];
};

/** Lets sites take part that nobody looks at from inside. */
export async function openBots(server: TestServer, { seen, others }: Cast): Promise<BotFleet> {
  const fleet = new BotFleet({ url: server.url });
  const plan = (code: string, clip: ClipRecipe): BotPlan => {
    return { site: asId<SiteId>(code), pin: server.pinOf(code), clip };
  };
  const plans = [
    ...seen.map((code, index) => plan(code, siteClip(code, index))),
    ...others.map((code) => plan(code, NEUTRAL_CLIP)),
  ];
  await prepareClips(plans, async (bot) => {
    await fleet.prepare([bot]);
    await fleet.act(bot.site, 'open');
  });
  return fleet;
}
