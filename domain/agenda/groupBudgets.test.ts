import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Speech } from '../speeches/speech.ts';
import { GLI, HQ, LCA, NOWHERE, PLAN, USSF } from '../testing/sampleConference.ts';
import { BEGIN, MINUTE_MS, minutesIn, speechOf } from '../testing/sampleSession.ts';
import { EMPTY_AGENDA } from './agenda.ts';
import { groupBudgets, type BudgetWorld } from './groupBudgets.ts';

const spoken = (name: string, site: Speech['site'], minutes: number, fields: Partial<Speech> = {}): Speech =>
  speechOf(name, {
    site,
    timer: { allowanceMs: 5 * MINUTE_MS, spentMs: minutes * MINUTE_MS, runningSince: null },
    ...fields,
  });

const world = (speeches: readonly Speech[], groupMinutes = {}): BudgetWorld => ({
  agenda: { ...EMPTY_AGENDA, groupMinutes },
  speeches,
  sites: Object.fromEntries(
    PLAN.sites.map((site) => [
      site.id,
      { ...site, connections: [], lastEpoch: 0, lastDisconnect: null, removedAt: null },
    ]),
  ),
});

test('[PJ7] a group has spoken as long as the timers of its sites say, whatever became of the speeches', () => {
  const running = { allowanceMs: 5 * MINUTE_MS, spentMs: MINUTE_MS, runningSince: BEGIN };
  const speeches = [
    spoken('s1', LCA, 4, { outcome: 'done' }),
    spoken('s2', GLI, 3, { outcome: 'deferred' }),
    spoken('s3', GLI, 0, { timer: running }),
    spoken('s4', USSF, 2),
    spoken('s5', HQ, 1, { kind: 'chair' }),
    spoken('s6', NOWHERE, 50),
  ];
  const budgets = groupBudgets(world(speeches), minutesIn(2));
  assert.deepEqual(
    budgets.map(({ group, spokenMs }) => [group, spokenMs / MINUTE_MS]),
    [
      ['host', 1],
      ['province', 10],
      ['mission', 2],
    ],
  );
});

test('[PJ7] a budget can be overdrawn, and a group without one has nothing left to tell', () => {
  const budgets = groupBudgets(
    world([spoken('s1', LCA, 4), spoken('s2', USSF, 9)], { province: 10, mission: 7 }),
    BEGIN,
  );
  assert.deepEqual(
    budgets.map(({ group, leftMs, budgetMs }) => ({ group, leftMs, budgetMs })),
    [
      { group: 'host', leftMs: null, budgetMs: null },
      { group: 'province', leftMs: 6 * MINUTE_MS, budgetMs: 10 * MINUTE_MS },
      { group: 'mission', leftMs: -2 * MINUTE_MS, budgetMs: 7 * MINUTE_MS },
    ],
  );
});
