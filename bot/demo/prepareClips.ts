import type { BotPlan } from '../botMessages.ts';
import { loadClip } from '../clips/clipCache.ts';

/** One for each core of a small machine: ffmpeg uses one core for one clip. */
const AT_ONCE = 2;

/**
 * Encodes the clips of bots that are not in the cache yet, in their order.
 * @param onReady called for each bot as soon as its clip can be loaded.
 */
export async function prepareClips(
  bots: readonly BotPlan[],
  onReady: (bot: BotPlan) => Promise<void>,
): Promise<void> {
  const waiting = [...bots];
  const work = async () => {
    for (let bot = waiting.shift(); bot !== undefined; bot = waiting.shift()) {
      await loadClip(bot.clip);
      await onReady(bot);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
