import assert from 'node:assert/strict';
import test from 'node:test';
import { findItem } from '../../../domain/agenda/agenda.ts';
import { asId, type PersonId } from '../../../domain/ids.ts';
import { GLI, LCA, MINISTER, REPORT } from '../../../domain/testing/sampleConference.ts';
import { given } from '../../../domain/testing/scenario.ts';
import { itemChange, itemOf, itemSeen, NEW_ITEM_FIELDS, wholeMinutes } from './itemFields.ts';
import { meantSite, newSpeechFields, speechChange, speechOf } from './speechFields.ts';

test('an item that is opened and saved untouched is the same item', () => {
  const item = findItem(given().state.agenda, REPORT);
  assert.ok(item !== undefined);
  const { fields, version } = itemSeen(item);
  const { kind, title, presenter, plannedMinutes, documents } = item;
  assert.deepEqual(itemOf(fields), { kind, title, presenter, plannedMinutes, documents });
  assert.equal(presenter, MINISTER);
  assert.equal(version, 0);
  assert.deepEqual(itemChange(fields, {}), {});
});

test('one title serves for both languages, and empty lines are no documents', () => {
  const item = itemOf({ ...NEW_ITEM_FIELDS, titleVi: ' Thảo luận ', documents: 'a.pdf\n\n  b.pdf ' });
  assert.deepEqual(item?.title, { vi: 'Thảo luận', en: 'Thảo luận' });
  assert.deepEqual(item?.documents, ['a.pdf', 'b.pdf']);
  assert.equal(item?.presenter, null);
});

test('an item without a title or with a time that is none cannot be saved', () => {
  assert.equal(itemOf(NEW_ITEM_FIELDS), null);
  for (const minutes of ['', '0', '601', '2.5', '-3', 'x']) {
    assert.equal(itemOf({ ...NEW_ITEM_FIELDS, titleVi: 'x', minutes }), null, minutes);
  }
  assert.equal(wholeMinutes(' 12 ', 600), 12);
});

test('only what was typed anew is sent, a title whole', () => {
  const fields = { ...NEW_ITEM_FIELDS, titleVi: 'Một', titleEn: 'One', minutes: '30' };
  assert.deepEqual(itemChange(fields, { titleEn: 'One' }), { title: { vi: 'Một', en: 'One' } });
  assert.deepEqual(itemChange(fields, { minutes: '30' }), { plannedMinutes: 30 });
});

test('a site is meant by its code or by the beginning of a name, without diacritics', () => {
  const { sites } = given().state;
  assert.equal(meantSite(sites, 'lca'), LCA);
  assert.equal(meantSite(sites, 'gia l'), GLI);
  assert.equal(meantSite(sites, '  '), null);
  assert.equal(meantSite(sites, 'nowhere'), null);
});

test('a speech takes the place’s and the person’s ids, and empty texts are none', () => {
  const fields = { ...newSpeechFields(REPORT, 300_000), topic: ' ', document: 'a.pdf' };
  const person = asId<PersonId>('somebody');
  assert.deepEqual(speechOf(fields, LCA, person), {
    item: REPORT,
    site: LCA,
    person,
    topic: null,
    document: 'a.pdf',
    allowanceMs: 300_000,
  });
  assert.equal(speechOf({ ...fields, minutes: '61' }, LCA, null), null);
  assert.deepEqual(speechChange(fields, { site: 'gli' }, GLI, null), { site: GLI, person: null });
});
