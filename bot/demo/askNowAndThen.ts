import { randomInt } from 'node:crypto';
import { nestedSpeech, speechOnFloor } from '../../domain/floor/floor.ts';
import type { BotFleet } from '../BotFleet.ts';
import type { StaffBot } from '../StaffBot.ts';

const FIRST_MS = 3_000;
const PERIOD_MS = 25_000;
const LONGEST_QUEUE = 4;

/**
 * Lets one of the bots ask for the floor now and then, while the queue is short.
 * @returns the function that ends it.
 */
export function askNowAndThen(fleet: BotFleet, operator: StaffBot): () => void {
  const ask = () => {
    const { details, floor } = operator.state;
    const { queue } = floor;
    const speech = speechOnFloor(operator.state);
    const response = nestedSpeech(operator.state);
    const busy = new Set([...queue.map(({ site }) => site), speech?.site, response?.site, details?.hostSite]);
    const idle = fleet.sites.filter((site) => !busy.has(site));
    const site = idle[idle.length > 0 ? randomInt(idle.length) : 0];
    // A request that an operator's grant has just overtaken is refused: another one comes soon.
    if (site !== undefined && queue.length < LONGEST_QUEUE)
      fleet.act(site, 'askForFloor').catch(() => undefined);
  };
  const first = setTimeout(ask, FIRST_MS);
  const period = setInterval(ask, PERIOD_MS);

  return () => {
    clearTimeout(first);
    clearInterval(period);
  };
}
