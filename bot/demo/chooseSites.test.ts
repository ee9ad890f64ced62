import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JoinCard } from '../../contract/http.ts';
import type { SiteId } from '../../domain/ids.ts';
import { asId } from '../../domain/ids.ts';
import { chooseSites } from './chooseSites.ts';

const card = (code: string, order: number): JoinCard => ({
  site: {
    id: asId<SiteId>(code),
    name: { vi: code, en: code },
    shortName: { vi: code, en: code },
    group: order === 0 ? 'host' : 'province',
    order,
    timeZone: 'Asia/Ho_Chi_Minh',
  },
  pin: '12345678',
  link: 'http://localhost/',
});
const cards = ['HQ', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map(card);
const codes = (chosen: readonly JoinCard[]) => chosen.map(({ site }) => site.id).join(' ');

test('named sites take part, others are spread, each once, in protocol order', () => {
  const { host, remote, free } = chooseSites(cards, new Set([asId<SiteId>('F')]), 3);
  assert.equal(host.site.id, 'HQ');
  assert.equal(codes(remote), 'A D F');
  assert.equal(codes(free), 'B C E G H');
});

test('there can be no more than are invited', () => {
  const { remote, free } = chooseSites(cards, new Set(), 100);
  assert.equal(codes(remote), 'A B C D E F G H');
  assert.deepEqual(free, []);
});
