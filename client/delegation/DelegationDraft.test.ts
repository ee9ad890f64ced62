import assert from 'node:assert/strict';
import test from 'node:test';
import { DELEGATES_MAX, HEAD_COUNT_MAX, type Delegation } from '../../domain/delegation/delegation.ts';
import { NAME_LIMIT } from '../../domain/text.ts';
import { DelegationDraft } from './DelegationDraft.ts';

const head = { name: 'Trần Văn Một', office: 'Chủ tịch', head: true };
const other = { name: 'Lê Thị Hai', office: null, head: false };
const written = (version: number, change: Partial<Delegation> = {}): Delegation => ({
  headCount: 5,
  delegates: [head, other],
  at: 1000 * version,
  version,
  ...change,
});
const names = (draft: DelegationDraft) => draft.typed.value.rows.map(({ name }) => name);
const keyOf = (draft: DelegationDraft, name: string) =>
  draft.typed.value.rows.find((row) => row.name === name)?.key ?? -1;

test('[DE2] an editor begins with what is written down, and has nothing to save', () => {
  const draft = new DelegationDraft(written(3));
  assert.deepEqual(draft.entry.value, { headCount: 5, delegates: [head, other] });
  assert.deepEqual([draft.version, draft.changed.value, draft.theirs.value], [3, false, null]);
  const empty = new DelegationDraft(null);
  assert.deepEqual([empty.version, empty.changed.value], [0, false]);
});

test('[DE2] what is typed is brought into the form in which it is stored, without rows that say nothing', () => {
  const draft = new DelegationDraft(null);
  draft.setHeadCount(' 12 ');
  draft.addRow(null, { name: '  Trần   Văn Một ', office: ' ' });
  draft.addRow();
  assert.deepEqual(draft.entry.value, {
    headCount: 12,
    delegates: [{ name: 'Trần Văn Một', office: null, head: true }],
  });
  draft.setHeadCount('');
  assert.equal(draft.entry.value.headCount, null);
});

test('[DE2] a row that says nothing is nothing to save', () => {
  const draft = new DelegationDraft(written(1));
  draft.addRow();
  assert.equal(draft.changed.value, false);
});

test('[DE2] one leads, and whoever is made the head takes it from the other', () => {
  const draft = new DelegationDraft(written(1));
  draft.setHead(keyOf(draft, other.name), true);
  assert.deepEqual(
    draft.entry.value.delegates.map((one) => one.head),
    [false, true],
  );
  draft.setHead(keyOf(draft, other.name), false);
  assert.ok(draft.entry.value.delegates.every((one) => !one.head));
});

test('[DE2] whoever is named first leads until told otherwise, and a list without a head is told apart', () => {
  const draft = new DelegationDraft(null);
  assert.equal(draft.headless.value, false, 'nobody is named');
  draft.paste(draft.addRow(), 'Một; Chủ tịch\nHai');
  const heads = () => draft.entry.value.delegates.filter((one) => one.head).map(({ name }) => name);
  assert.deepEqual(heads(), ['Một']);
  draft.moveRow(keyOf(draft, 'Hai'), -1);
  assert.deepEqual([heads(), draft.headless.value], [['Một'], false]);
  draft.removeRow(keyOf(draft, 'Một'));
  assert.deepEqual([heads(), draft.headless.value], [[], true]);
  draft.setHead(keyOf(draft, 'Hai'), true);
  assert.deepEqual([heads(), draft.headless.value], [['Hai'], false]);
});

test('[DE2] rows are added, moved and removed in their places', () => {
  const draft = new DelegationDraft(written(1));
  const key = draft.addRow(keyOf(draft, head.name), { name: 'Ba' });
  assert.deepEqual(names(draft), [head.name, 'Ba', other.name]);
  draft.moveRow(key, -1);
  assert.deepEqual(names(draft), ['Ba', head.name, other.name]);
  assert.equal(draft.canMove(key, -1), false);
  draft.moveRow(key, -1);
  assert.deepEqual(names(draft), ['Ba', head.name, other.name]);
  draft.removeRow(keyOf(draft, head.name));
  assert.deepEqual(names(draft), ['Ba', other.name]);
});

test('[DE2] what cannot be written down is said where it stands', () => {
  const draft = new DelegationDraft(null);
  for (const count of ['x', '-1', '1.5', String(HEAD_COUNT_MAX + 1)]) {
    draft.setHeadCount(count);
    assert.equal(draft.problems.value.headCount, 'invalid_number', count);
  }
  draft.setHeadCount(String(HEAD_COUNT_MAX));
  assert.equal(draft.problems.value.headCount, null);
  const nameless = draft.addRow(null, { office: 'Chánh Văn phòng' });
  const long = draft.addRow(null, { name: 'x'.repeat(NAME_LIMIT + 1) });
  draft.addRow(null, { name: 'x'.repeat(NAME_LIMIT) });
  assert.deepEqual(
    [...draft.problems.value.rows],
    [
      [nameless, 'name_missing'],
      [long, 'too_long'],
    ],
  );
  const full = new DelegationDraft(null);
  Array.from({ length: DELEGATES_MAX }, (_, index) => full.addRow(null, { name: `N ${index}` }));
  full.addRow();
  assert.equal(full.problems.value.list, null);
  full.addRow(null, { name: 'one more' });
  assert.equal(full.problems.value.list, 'list_full');
});

test('[DE3] an editor who has typed nothing follows what others write', () => {
  const draft = new DelegationDraft(written(1));
  draft.follow(written(2, { headCount: 7 }));
  assert.deepEqual([draft.entry.value.headCount, draft.version, draft.theirs.value], [7, 2, null]);
});

test('[DE3] one who has is shown what others write, and keeps the own words until a choice', () => {
  const theirs = written(2, { headCount: 7 });
  const draft = new DelegationDraft(written(1));
  draft.setHeadCount('6');
  draft.follow(theirs);
  assert.deepEqual([draft.theirs.value, draft.entry.value.headCount, draft.version], [theirs, 6, 1]);
  draft.keepMine();
  assert.deepEqual([draft.theirs.value, draft.entry.value.headCount, draft.version], [null, 6, 2]);
  assert.equal(draft.changed.value, true);

  const taker = new DelegationDraft(written(1));
  taker.setHeadCount('6');
  taker.follow(theirs);
  taker.takeTheirs();
  assert.deepEqual([taker.theirs.value, taker.entry.value.headCount, taker.version], [null, 7, 2]);
  assert.equal(taker.changed.value, false);
});

test('[DE3] the own words that come back are no news, and neither are the same from another hand', () => {
  const draft = new DelegationDraft(written(1));
  draft.setHeadCount('6');
  draft.follow(written(2, { headCount: 6 }));
  assert.deepEqual([draft.theirs.value, draft.changed.value, draft.version], [null, false, 2]);
});

test('[DE3] half a number is not overwritten', () => {
  const draft = new DelegationDraft(written(1));
  draft.setHeadCount('6 or 7');
  draft.follow(written(2));
  assert.equal(draft.typed.value.headCount, '6 or 7');
  assert.equal(draft.theirs.value?.version, 2);
});

test('[DE4] a pasted list fills the empty row and those after it', () => {
  const draft = new DelegationDraft(written(1));
  const key = draft.addRow(keyOf(draft, head.name));
  const last = draft.paste(key, 'Ba; Thư ký\nBốn');
  assert.deepEqual(names(draft), [head.name, 'Ba', 'Bốn', other.name]);
  assert.equal(last, keyOf(draft, 'Bốn'));
  draft.paste(keyOf(draft, 'Bốn'), 'Năm\nSáu');
  assert.deepEqual(names(draft), [head.name, 'Ba', 'Bốn', 'Năm', 'Sáu', other.name]);
});

test('[DE4] a name alone is pasted as text', () => {
  const draft = new DelegationDraft(null);
  const key = draft.addRow();
  assert.equal(draft.paste(key, 'Trần Văn Một'), null);
  assert.deepEqual(names(draft), ['']);
  assert.equal(draft.paste(key, 'Trần Văn Một; Chủ tịch'), key);
  assert.deepEqual(names(draft), ['Trần Văn Một']);
});

test('[DE3] rows that others write anew stay the same rows, with the focus that is in one of them', () => {
  const draft = new DelegationDraft(written(1));
  const keys = draft.typed.value.rows.map(({ key }) => key);
  draft.follow(written(2, { delegates: [{ ...head, name: 'Ba' }, other, { ...other, name: 'Tư' }] }));
  assert.deepEqual(names(draft), ['Ba', other.name, 'Tư']);
  const after = draft.typed.value.rows.map(({ key }) => key);
  assert.deepEqual(after.slice(0, 2), keys);
  assert.equal(new Set(after).size, 3);
});
