import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { People } from '../conference/people.ts';
import { asId, type PersonId, type SiteId } from '../ids.ts';
import { GLI, HQ, LCA } from '../testing/sampleConference.ts';
import {
  delegationDifference,
  recordedDifference,
  type DelegationDifference,
} from './delegationDifference.ts';

function people(...named: readonly (readonly [name: string, site: SiteId])[]): People {
  const entries = named.map(([name, site], index) => {
    const id = asId<PersonId>(`p${index}`);
    return [id, { id, name, office: { vi: 'Chủ tịch', en: 'Chair' }, site }];
  });
  return Object.fromEntries(entries) as People;
}

const invited = people(['Trần Văn Một', LCA], ['Lê Thị Hai', LCA], ['Nguyễn Văn Ba', GLI]);

const delegatesOf = (names: readonly string[]) => names.map((name) => ({ name, office: null, head: false }));

const namesIn = (found: DelegationDifference | null) =>
  found && [found.missing.map(({ name }) => name), found.additional.map(({ name }) => name)];

function difference(from: People, ...names: readonly string[]) {
  return namesIn(delegationDifference(from, LCA, delegatesOf(names)));
}

function recorded(site: SiteId, headCount: number | null, ...names: readonly string[]) {
  return namesIn(
    recordedDifference(invited, site, { headCount, delegates: delegatesOf(names), at: 0, version: 1 }),
  );
}

describe('[DG6] the difference of a delegation to the plan', () => {
  test('is who is missing and who is additional, at this site', () => {
    assert.deepEqual(difference(invited, 'Lê Thị Hai', 'Phạm Văn Tư'), [['Trần Văn Một'], ['Phạm Văn Tư']]);
    assert.deepEqual(difference(invited, 'Nguyễn Văn Ba'), [
      ['Trần Văn Một', 'Lê Thị Hai'],
      ['Nguyễn Văn Ba'],
    ]);
    assert.deepEqual(difference(invited), [['Trần Văn Một', 'Lê Thị Hai'], []]);
  });

  test('does not look at diacritics, case and spaces', () => {
    assert.deepEqual(difference(invited, 'TRAN VAN MOT', 'lê  thị hai'.normalize('NFD')), [[], []]);
    assert.deepEqual(difference(people(['Đỗ Đức', LCA]), 'do duc'), [[], []]);
  });

  test('takes two people of one name for two', () => {
    const twins = people(['Lê Thị Hai', LCA], ['Lê Thị Hai', LCA]);
    assert.deepEqual(difference(twins, 'Lê Thị Hai'), [['Lê Thị Hai'], []]);
    assert.deepEqual(difference(twins, 'Le Thi Hai', 'Lê Thị Hai', 'LÊ THỊ HAI'), [[], ['LÊ THỊ HAI']]);
  });

  test('is none where the plan names nobody: that invites nobody', () => {
    assert.equal(difference(people(['Nguyễn Văn Ba', GLI]), 'Trần Văn Một'), null);
  });
});

describe('[DG7] the record says who is missing', () => {
  test('only where names were written down: a head count names nobody', () => {
    assert.equal(recordedDifference(invited, LCA, null), null);
    assert.equal(recorded(LCA, 2), null);
    assert.equal(recorded(LCA, null), null);
    assert.deepEqual(recorded(LCA, 2, 'Lê Thị Hai'), [['Trần Văn Một'], []]);
  });

  test('or where nobody is in the room', () => {
    assert.deepEqual(recorded(LCA, 0), [['Trần Văn Một', 'Lê Thị Hai'], []]);
    assert.deepEqual(recorded(HQ, 0), null);
  });
});
