import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { asId, type PersonId } from '../ids.ts';
import { Rejection } from '../rejection.ts';
import { CHAIR_OF_LCA, GLI, LCA, NOWHERE, PLAN } from '../testing/sampleConference.ts';
import {
  evolvePeople,
  namePeople,
  namePerson,
  PEOPLE_MAX,
  type NamePersonCommand,
  type People,
  type PeopleWorld,
  type Person,
} from './people.ts';

const NEW = asId<PersonId>('person-new');

const world: PeopleWorld = {
  people: Object.fromEntries(PLAN.people.map((person) => [person.id, person])),
  sites: Object.fromEntries(
    PLAN.sites.map((site) => [
      site.id,
      { ...site, connections: [], lastEpoch: 0, lastDisconnect: null, removedAt: null },
    ]),
  ),
};

const name = (fields: Partial<NamePersonCommand> = {}): NamePersonCommand => ({
  type: 'NamePerson',
  person: NEW,
  site: LCA,
  name: 'Lý Thị Bốn',
  office: { vi: 'Giám đốc Sở Công Thương', en: 'Director, Department of Industry and Trade' },
  ...fields,
});

function outcome(command: NamePersonCommand, state: PeopleWorld = world): readonly Person[] | string {
  const decided = namePerson(state, command);
  return decided instanceof Rejection ? decided.code : decided.map(({ data }) => data);
}

describe('naming a person', () => {
  const { person: id, site, name: called, office } = name();
  const named = { id, site, name: called, office };

  test('[PE2] a person is named for an invited site', () => {
    assert.deepEqual(outcome(name()), [named]);
    assert.equal(outcome(name({ site: NOWHERE })), 'unknown_site');
    const [left] = Object.values(world.sites);
    assert.ok(left !== undefined);
    const without = { ...world.sites, [left.id]: { ...left, removedAt: 1 } };
    assert.equal(outcome(name({ site: left.id }), { ...world, sites: without }), 'site_removed');
  });

  test('[PE2] the same name and office at the same site again gives nothing, another one names somebody else', () => {
    const after = { ...world, people: evolvePeople(world.people, { type: 'PersonNamed', data: named }) };
    const again = asId<PersonId>('person-again');
    assert.deepEqual(outcome(name({ person: again }), after), []);
    assert.equal(outcome(name({ person: again, site: GLI }), after).length, 1);
    assert.equal(outcome(name({ person: again, name: 'Lý Thị Năm' }), after).length, 1);
    assert.equal(outcome(name({ person: again, office: { ...office, en: 'Director' } }), after).length, 1);
  });

  test('[PE2] an id that is somebody’s already gives nothing and renames nobody', () => {
    assert.deepEqual(outcome(name({ person: CHAIR_OF_LCA })), []);
  });

  test('[PE3] texts have the form in which all are stored', () => {
    for (const bad of ['', ' An', 'A\u202en', 'Sỏ'.normalize('NFD'), 'x'.repeat(201)]) {
      assert.equal(outcome(name({ name: bad })), 'invalid_text', JSON.stringify(bad));
      assert.equal(outcome(name({ office: { vi: bad, en: 'Chair' } })), 'invalid_text');
      assert.equal(outcome(name({ office: { vi: 'Chủ tịch', en: bad } })), 'invalid_text');
    }
  });

  test('[PE3] at most so many are named, all or none', () => {
    const crowd: People = Object.fromEntries(
      Array.from({ length: PEOPLE_MAX - 1 }, (_, index) => {
        const other = asId<PersonId>(`crowd-${index}`);
        return [other, { ...named, id: other, name: `Người ${index}` }];
      }),
    );
    const nearlyFull = { ...world, people: crowd };
    assert.equal(outcome(name(), nearlyFull).length, 1);
    const two = [named, { ...named, id: asId<PersonId>('person-two') }];
    assert.deepEqual(namePeople(nearlyFull, two), new Rejection('list_full'));
    assert.deepEqual(
      namePeople(world, [named, { ...named, id: asId<PersonId>('x'), site: NOWHERE }]),
      new Rejection('unknown_site'),
    );
  });
});
