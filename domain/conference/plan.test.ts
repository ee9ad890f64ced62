import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { asId, type PersonId } from '../ids.ts';
import { GLI, HQ, NOWHERE, PLAN } from '../testing/sampleConference.ts';
import { connect, given, refused, unplanned } from '../testing/scenario.ts';
import { NAME_LIMIT, TITLE_LIMIT, type PlanCommand } from './plan.ts';

const [host, ...remote] = PLAN.sites;
const [person, ...people] = PLAN.people;
const [item, ...items] = PLAN.agenda;
assert.ok(host && person && item);

describe('planning', () => {
  test('[CO1] happens once', () => {
    assert.deepEqual(given().when(PLAN), refused('already_planned'));
  });

  test('[CO1] comes before everything else', () => {
    assert.deepEqual(unplanned().when(connect(HQ)), refused('not_planned'));
    assert.deepEqual(unplanned().when({ type: 'CloseAllMicrophones' }), refused('not_planned'));
  });

  test('[CO4] gives the conference, then sites, people and agenda in the order of the plan', () => {
    const decided = unplanned().when(PLAN);
    assert.ok(Array.isArray(decided));
    assert.deepEqual(decided, [
      { type: 'ConferencePlanned', data: PLAN.details },
      ...PLAN.sites.map((data) => ({ type: 'SiteInvited', data })),
      ...PLAN.people.map((data) => ({ type: 'PersonNamed', data })),
      ...PLAN.agenda.map((data) => ({ type: 'AgendaItemAdded', data })),
    ]);
  });

  test('[CO4] the state holds what was planned', () => {
    const { details, people: named, agenda, sites } = given().state;
    assert.deepEqual(details, PLAN.details);
    assert.deepEqual(Object.values(named), PLAN.people);
    assert.deepEqual(agenda, { items: PLAN.agenda, active: null });
    assert.deepEqual(Object.keys(sites).toSorted(), ['GLI', 'HQ', 'LCA', 'USSF']);
  });
});

describe('[CO2] refused is a plan', () => {
  const cases: Readonly<Record<string, Partial<PlanCommand>>> = {
    'without sites': { sites: [] },
    'whose host site is not among its sites': { details: { ...PLAN.details, hostSite: NOWHERE } },
    'whose host site is of another group': { details: { ...PLAN.details, hostSite: GLI } },
    'with two host sites': { sites: [...PLAN.sites, { ...host, id: NOWHERE }] },
    'with a site twice': { sites: [host, ...remote, ...remote.slice(0, 1)] },
    'with a person twice': { people: [person, person, ...people] },
    'with an agenda item twice': { agenda: [item, item, ...items] },
    'with a person at a site that is not invited': {
      people: [...PLAN.people, { ...person, id: asId('x'), site: NOWHERE }],
    },
    'with a presenter whom it does not name': {
      agenda: [{ ...item, presenter: asId<PersonId>('toString') }],
    },
  };
  for (const [name, change] of Object.entries(cases)) {
    test(name, () => {
      assert.deepEqual(unplanned().when({ ...PLAN, ...change }), refused('invalid_plan'));
    });
  }
});

describe('[CO3] texts of a plan', () => {
  const withTitle = (vi: string): PlanCommand => ({
    ...PLAN,
    details: { ...PLAN.details, title: { ...PLAN.details.title, vi } },
  });
  const withName = (name: string): PlanCommand => ({ ...PLAN, people: [{ ...person, name }, ...people] });

  test('are not empty', () => {
    assert.deepEqual(unplanned().when(withTitle('')), refused('invalid_text'));
  });

  test('are normalised before they get here', () => {
    assert.deepEqual(unplanned().when(withName('Sơn'.normalize('NFD'))), refused('invalid_text'));
    assert.deepEqual(unplanned().when(withName('Sơn\u202e')), refused('invalid_text'));
    assert.ok(Array.isArray(unplanned().when(withName('Sơn'.normalize('NFC')))));
  });

  test('have limits of their own', () => {
    assert.ok(Array.isArray(unplanned().when(withTitle('a'.repeat(TITLE_LIMIT)))));
    assert.deepEqual(unplanned().when(withTitle('a'.repeat(TITLE_LIMIT + 1))), refused('invalid_text'));
    assert.ok(Array.isArray(unplanned().when(withName('a'.repeat(NAME_LIMIT)))));
    assert.deepEqual(unplanned().when(withName('a'.repeat(NAME_LIMIT + 1))), refused('invalid_text'));
  });

  test('are checked wherever they stand', () => {
    const bad = { vi: 'Tốt', en: ' ' };
    const plans: readonly PlanCommand[] = [
      { ...PLAN, details: { ...PLAN.details, organiser: bad } },
      { ...PLAN, sites: [{ ...host, name: bad }, ...remote] },
      { ...PLAN, sites: [{ ...host, shortName: bad }, ...remote] },
      { ...PLAN, people: [{ ...person, office: bad }, ...people] },
      { ...PLAN, agenda: [{ ...item, title: bad }, ...items] },
    ];
    for (const plan of plans) {
      assert.deepEqual(unplanned().when(plan), refused('invalid_text'));
    }
  });
});
