import assert from 'node:assert/strict';
import test from 'node:test';
import { Draft } from './Draft.ts';

const BASE = { fields: { title: 'Report', minutes: '20' }, version: 3 };

test('[CN21] what is typed is told as the fields that differ, against the version that was seen', () => {
  const draft = new Draft(BASE);
  assert.deepEqual(draft.changes(), {});
  draft.set({ title: 'Report of the year' });
  draft.set({ minutes: '25' });
  draft.set({ minutes: '20' });
  assert.deepEqual([draft.changes(), draft.version], [{ title: 'Report of the year' }, 3]);
});

test('[CN21] what another one has written meanwhile is told, and the own text stays', () => {
  const draft = new Draft(BASE);
  draft.set({ title: 'Mine' });
  const theirs = { fields: { title: 'Theirs', minutes: '30' }, version: 4 };
  assert.equal(draft.isOutdated(BASE), false);
  assert.equal(draft.isOutdated(theirs), true);
  assert.deepEqual(draft.theirs(theirs), { title: 'Theirs', minutes: '30' });
  assert.deepEqual(draft.conflicts(theirs), ['title']);
  assert.equal(draft.fields.value.title, 'Mine');
});

test('[CN21] keeping mine keeps what I have changed and takes the rest over', () => {
  const draft = new Draft(BASE);
  draft.set({ title: 'Mine' });
  draft.catchUp({ fields: { title: 'Theirs', minutes: '30' }, version: 4 }, 'mine');
  assert.deepEqual(draft.fields.value, { title: 'Mine', minutes: '30' });
  assert.deepEqual([draft.changes(), draft.version], [{ title: 'Mine' }, 4]);
});

test('[CN21] taking theirs takes what they have changed and leaves the rest of mine', () => {
  const draft = new Draft(BASE);
  draft.set({ title: 'Mine', minutes: '25' });
  draft.catchUp({ fields: { title: 'Theirs', minutes: '20' }, version: 4 }, 'theirs');
  assert.deepEqual(draft.fields.value, { title: 'Theirs', minutes: '25' });
  assert.deepEqual(draft.changes(), { minutes: '25' });
});

test('the same written by both is no conflict', () => {
  const draft = new Draft(BASE);
  draft.set({ title: 'Same' });
  const theirs = { fields: { title: 'Same', minutes: '20' }, version: 4 };
  assert.deepEqual(draft.conflicts(theirs), []);
  draft.catchUp(theirs, 'mine');
  assert.deepEqual(draft.changes(), {});
});
