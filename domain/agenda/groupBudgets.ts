import { findSite, SITE_GROUPS, type SiteGroup, type Sites } from '../sites/sites.ts';
import type { Speeches } from '../speeches/speech.ts';
import { spentMs } from '../speeches/timer.ts';
import type { Agenda } from './agenda.ts';

export type GroupBudget = {
  readonly group: SiteGroup;
  /** How long the group's sites have spoken, ms. */
  readonly spokenMs: number;
  /** How long they may in all, ms; null where nobody has set that. */
  readonly budgetMs: number | null;
  /** What is left of it, ms; negative when it is overdrawn, null where there is none. */
  readonly leftMs: number | null;
};

/** What the budgets look at. */
export type BudgetWorld = { readonly agenda: Agenda; readonly speeches: Speeches; readonly sites: Sites };

/** How long each group of sites has spoken up to `at` (ms epoch), and what it has left. Rule [PJ7]. */
export function groupBudgets({ agenda, speeches, sites }: BudgetWorld, at: number): readonly GroupBudget[] {
  return SITE_GROUPS.map((group) => {
    const spokenMs = speeches
      .filter(({ site }) => findSite(sites, site)?.group === group)
      .reduce((total, { timer }) => total + spentMs(timer, at), 0);
    const minutes = agenda.groupMinutes[group];
    const budgetMs = minutes === undefined ? null : minutes * 60_000;
    return { group, spokenMs, budgetMs, leftMs: budgetMs === null ? null : budgetMs - spokenMs };
  });
}
