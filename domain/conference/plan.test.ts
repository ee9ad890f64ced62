import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { SpeechDraft } from '../speeches/speechEvents.ts';
import { NAME_LIMIT, TITLE_LIMIT } from '../text.ts';
import { asId, type AgendaItemId, type PersonId, type SpeechId } from '../ids.ts';
import { CHAIR_OF_GLI, GLI, HQ, LCA, NOWHERE, OPENING, PLAN } from '../testing/sampleConference.ts';
import { connect, given, refused, unplanned } from '../testing/scenario.ts';
import type { PlanCommand } from './plan.ts';

const [host, ...remote] = PLAN.sites;
const [person, ...people] = PLAN.people;
const [item, ...items] = PLAN.agenda;
assert.ok(host && person && item);

const speech: SpeechDraft = {
  speech: asId<SpeechId>('speech-1'),
  item: OPENING,
  site: GLI,
  person: CHAIR_OF_GLI,
  kind: 'planned',
  topic: 'Chè',
  document: 'che.pdf',
  allowanceMs: 300_000,
};

describe('planning', () => {
  test('[CO1] happens once', () => {
    assert.deepEqual(given().when(PLAN), refused('already_planned'));
  });

  test('[CO1] comes before everything else', () => {
    assert.deepEqual(unplanned().when(connect(HQ)), refused('not_planned'));
    assert.deepEqual(unplanned().when({ type: 'CloseAllMicrophones' }), refused('not_planned'));
  });

  test('[CO4] gives the conference, then sites, people, agenda and speeches in the order of the plan', () => {
    const speeches = [speech, { ...speech, speech: asId<SpeechId>('speech-2'), person: null, item: null }];
    const decided = unplanned().when({ ...PLAN, speeches });
    assert.ok(Array.isArray(decided));
    assert.deepEqual(decided, [
      { type: 'ConferencePlanned', data: PLAN.details },
      ...PLAN.sites.map((data) => ({ type: 'SiteInvited', data })),
      ...PLAN.people.map((data) => ({ type: 'PersonNamed', data })),
      ...PLAN.agenda.map((draft) => ({ type: 'AgendaItemAdded', data: { ...draft, before: null } })),
      ...speeches.map((draft) => ({ type: 'SpeechAdded', data: { ...draft, before: null } })),
    ]);
  });

  test('[CO4] the state holds what was planned', () => {
    const {
      details,
      people: named,
      agenda,
      sites,
      speeches,
    } = unplanned().and({ ...PLAN, speeches: [speech] }).state;
    assert.deepEqual(details, PLAN.details);
    assert.deepEqual(Object.values(named), PLAN.people);
    const untouched = { progress: 'pending', spentMs: 0, activeSince: null, version: 0 };
    assert.deepEqual(
      agenda.items,
      PLAN.agenda.map((draft) => ({ ...draft, ...untouched })),
    );
    assert.equal(agenda.active, null);
    assert.deepEqual(
      speeches.map(({ id, item: of, site, timer }) => [id, of, site, timer.allowanceMs]),
      [[speech.speech, OPENING, GLI, 300_000]],
    );
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
    'with an agenda item without time': { agenda: [{ ...item, plannedMinutes: 0 }] },
    'with an agenda item of too many documents': {
      agenda: [{ ...item, documents: Array.from({ length: 21 }, (_, index) => `${index}`) }],
    },
    'with too many agenda items': {
      agenda: Array.from({ length: 101 }, (_, index) => ({ ...item, id: asId<AgendaItemId>(`${index}`) })),
    },
    'with too many people': {
      people: Array.from({ length: 1001 }, (_, index) => ({ ...person, id: asId<PersonId>(`${index}`) })),
      agenda: [],
    },
    'with a speech twice': { speeches: [speech, speech] },
    'with a speech of an unknown item': { speeches: [{ ...speech, item: asId<AgendaItemId>('break') }] },
    'with a speech of a site that is not invited': { speeches: [{ ...speech, site: NOWHERE, person: null }] },
    'with a speech by somebody of another site': { speeches: [{ ...speech, site: LCA }] },
    'with a speech without time': { speeches: [{ ...speech, allowanceMs: 0 }] },
    'with a speech that goes on for ever': { speeches: [{ ...speech, allowanceMs: 3_600_001 }] },
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

  test('say nothing of a place that nobody knows', () => {
    const nowhere = { ...PLAN, details: { ...PLAN.details, place: null } };
    assert.equal(unplanned().and(nowhere).state.details?.place, null);
  });

  test('are checked wherever they stand', () => {
    const bad = { vi: 'Tốt', en: ' ' };
    const plans: readonly PlanCommand[] = [
      { ...PLAN, details: { ...PLAN.details, organiser: bad } },
      { ...PLAN, details: { ...PLAN.details, place: bad } },
      { ...PLAN, sites: [{ ...host, name: bad }, ...remote] },
      { ...PLAN, sites: [{ ...host, shortName: bad }, ...remote] },
      { ...PLAN, people: [{ ...person, office: bad }, ...people] },
      { ...PLAN, agenda: [{ ...item, title: bad }, ...items] },
      { ...PLAN, agenda: [{ ...item, documents: [''] }, ...items] },
      { ...PLAN, speeches: [{ ...speech, topic: ' Chè' }] },
      { ...PLAN, speeches: [{ ...speech, topic: 'x'.repeat(501) }] },
      { ...PLAN, speeches: [{ ...speech, document: 'x'.repeat(201) }] },
    ];
    for (const plan of plans) {
      assert.deepEqual(unplanned().when(plan), refused('invalid_text'));
    }
  });
});
