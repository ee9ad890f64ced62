import assert from 'node:assert/strict';
import test from 'node:test';
import { asId } from '../../../domain/ids.ts';
import { countFilters, passesFilter, SITE_FILTERS } from './siteFilter.ts';
import type { SiteRow } from './siteRow.ts';

const base: SiteRow = {
  id: asId('LCA'),
  name: { vi: 'Ủy ban nhân dân tỉnh Lào Cai', en: "People's Committee of Lao Cai" },
  shortName: { vi: 'Lào Cai', en: 'Lao Cai' },
  group: 'province',
  timeZone: 'Asia/Ho_Chi_Minh',
  connection: 'online',
  devices: 1,
  media: 'connected',
  camera: true,
  microphone: true,
  role: 'listening',
  onAir: false,
  ready: false,
  lineTest: null,
  waiting: null,
};
const filtersOf = (part: Partial<SiteRow>) =>
  SITE_FILTERS.filter((filter) => passesFilter({ ...base, ...part }, filter));

test('[CN4] each filter holds the sites of its state', () => {
  assert.deepEqual(filtersOf({}), ['all', 'online']);
  assert.deepEqual(filtersOf({ waiting: 3 }), ['all', 'online', 'waiting']);
  assert.deepEqual(filtersOf({ role: 'standby' }), ['all', 'online', 'standby']);
  assert.deepEqual(filtersOf({ connection: 'lost', media: 'failed' }), ['all', 'lost']);
  assert.deepEqual(filtersOf({ connection: 'never', media: 'none' }), ['all', 'absent']);
  assert.deepEqual(filtersOf({ connection: 'left', media: 'none' }), ['all', 'absent']);
});

test('[CN4] an online site without camera, microphone or media is impaired', () => {
  for (const part of [{ camera: false }, { microphone: false }, { media: 'failed' as const }]) {
    assert.deepEqual(filtersOf(part), ['all', 'online', 'impaired']);
  }
});

test('[CN4] [LT6] lines are told by their latest test, the host and removed sites by none', () => {
  assert.deepEqual(filtersOf({ lineTest: 'untested' }), ['all', 'online', 'untested']);
  assert.deepEqual(filtersOf({ lineTest: 'okay' }), ['all', 'online', 'tested']);
  assert.deepEqual(filtersOf({ lineTest: 'bad' }), ['all', 'online', 'tested', 'test_failed']);
});

test('[CN4] the counters are the sizes of the filters', () => {
  const rows = [base, { ...base, waiting: 1 }, { ...base, connection: 'lost' as const, waiting: 2 }];
  assert.deepEqual(countFilters(rows), {
    all: 3,
    online: 2,
    waiting: 2,
    standby: 0,
    lost: 1,
    absent: 0,
    impaired: 0,
    tested: 0,
    untested: 0,
    test_failed: 0,
  });
});
