import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { People } from '../conference/people.ts';
import { asId, type PersonId, type SiteId } from '../ids.ts';
import { GLI, LCA } from '../testing/sampleConference.ts';
import { delegationDifference } from './delegationDifference.ts';

function people(...named: readonly (readonly [name: string, site: SiteId])[]): People {
  const entries = named.map(([name, site], index) => {
    const id = asId<PersonId>(`p${index}`);
    return [id, { id, name, office: { vi: 'Chủ tịch', en: 'Chair' }, site }];
  });
  return Object.fromEntries(entries) as People;
}

const invited = people(['Trần Văn Một', LCA], ['Lê Thị Hai', LCA], ['Nguyễn Văn Ba', GLI]);

function difference(from: People, ...names: readonly string[]) {
  const delegates = names.map((name) => ({ name, office: null, head: false }));
  const { missing, additional } = delegationDifference(from, LCA, delegates);
  return [missing.map(({ name }) => name), additional.map(({ name }) => name)];
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
});
