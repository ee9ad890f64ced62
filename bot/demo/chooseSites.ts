import type { JoinCard } from '../../contract/http.ts';
import type { SiteId } from '../../domain/ids.ts';

export type Cast = {
  readonly host: JoinCard;
  readonly remote: readonly JoinCard[];
  readonly free: readonly JoinCard[];
};

/**
 * Chooses who takes part in the demo: the host, remote sites among which are those that the plan lists to speak or names people of,
 * the others spread evenly over the protocol order, and the sites that stay free for the person who tries it.
 * @param cards in protocol order.
 */
export function chooseSites(cards: readonly JoinCard[], named: ReadonlySet<SiteId>, count: number): Cast {
  const host = cards.find(({ site }) => site.group === 'host');
  if (host === undefined) throw new Error('the conference has no host site');
  const others = cards.filter((card) => card !== host);
  const chosen = new Set(others.filter(({ site }) => named.has(site.id)).slice(0, count));
  const rest = others.filter((card) => !chosen.has(card));
  const wanted = Math.min(count - chosen.size, rest.length);
  for (let i = 0; i < wanted; i++) chosen.add(rest[Math.floor((i * rest.length) / wanted)] as JoinCard);

  return {
    host,
    remote: others.filter((card) => chosen.has(card)),
    free: others.filter((card) => !chosen.has(card)),
  };
}
