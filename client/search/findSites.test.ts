import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { asId, type SiteId } from '../../domain/ids.ts';
import { findSites } from './findSites.ts';

const site = (code: string, vi: string, en: string, name = `Ủy ban nhân dân tỉnh ${vi}`) => ({
  id: asId<SiteId>(code),
  name: { vi: name, en: `People's Committee of ${en}` },
  shortName: { vi, en },
});
const SITES = [
  site('HNI', 'Hà Nội', 'Ha Noi'),
  site('DNG', 'Đà Nẵng', 'Da Nang'),
  site('LCI', 'Lào Cai', 'Lao Cai'),
  site('LAN', 'Long An', 'Long An'),
  site('LA', 'Lào', 'Laos', 'Đại sứ quán Việt Nam tại Lào'),
];
const found = (typed: string) => findSites(SITES, typed).map(({ id }) => id);

test('[CN5] an exact code comes first, then codes that begin so, then names', () => {
  assert.deepEqual(found('la'), ['LA', 'LAN', 'LCI']);
  assert.deepEqual(found('LCI'), ['LCI']);
});

test('[CN5] names are found without diacritics, in either language, by the beginnings of their words', () => {
  assert.deepEqual(found('da nang'), ['DNG']);
  assert.deepEqual(found('Đà Nẵng'), ['DNG']);
  assert.deepEqual(found('  nang '), ['DNG']);
  assert.deepEqual(found('laos'), ['LA']);
  assert.deepEqual(found('dai su lao'), ['LA']);
  assert.deepEqual(found('ha noi'), ['HNI']);
  assert.deepEqual(found('ai'), []);
});

test('[CN5] decomposed letters, as some keyboards send them, find the same', () => {
  assert.deepEqual(found('Đà Nẵng'.normalize('NFD')), ['DNG']);
});

test('[CN5] blank text leaves all in the order given', () => {
  assert.deepEqual(
    found('   '),
    SITES.map(({ id }) => id),
  );
});

test('[CN5] whatever is typed, the answer is a part of the sites, each once', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const ids = found(typed);
      assert.equal(new Set(ids).size, ids.length);
      assert.ok(ids.every((id) => SITES.some((known) => known.id === id)));
    }),
  );
});

test('[CN5] every site is found by its own code and by its own name', () => {
  for (const known of SITES) {
    assert.equal(findSites(SITES, known.id.toLowerCase())[0], known);
    assert.ok(findSites(SITES, known.shortName.vi).includes(known));
  }
});
