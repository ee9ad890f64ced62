import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { loadCatalogue } from './catalogue.ts';
import { loadConferencePlan } from './conferencePlan.ts';
import { problemsOf } from './fixtures/problemsOf.ts';
import { temporaryFile } from './fixtures/temporaryFile.ts';

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const catalogue = loadCatalogue(pathOf('sites.yaml'));

type Fields = Record<string, unknown>;

const text = { vi: 'Chữ', en: 'Text' };
const item = (fields: Fields): Fields => ({ kind: 'opening', title: text, plannedMinutes: 10, ...fields });
const person = (fields: Fields): Fields => ({ key: 'an', name: 'An', office: text, site: 'LCA', ...fields });
const plan = (fields: Fields): Fields => ({
  key: 'trial',
  title: text,
  organiser: text,
  scheduledAt: '2024-07-18T08:00:00+07:00',
  timeZone: 'Asia/Ho_Chi_Minh',
  hostSite: 'HQ',
  sites: ['LCA', 'HQ', 'HNI'],
  agenda: [item({})],
  people: [person({})],
  ...fields,
});

const load = (t: TestContext, fields: Fields) =>
  loadConferencePlan(temporaryFile(t, stringify(plan(fields))), catalogue);
const faultsOf = (t: TestContext, fields: Fields): string[] =>
  problemsOf(() => load(t, fields)).map(({ path, problem }) => `${path}: ${problem}`);

test('[CF17] the sample is the conference of 18 July 2024', () => {
  const sample = loadConferencePlan(pathOf('conference.sample.yaml'), catalogue);
  assert.match(
    sample.title.vi,
    /^Hội nghị Thủ tướng Chính phủ với các Trưởng cơ quan đại diện Việt Nam ở nước ngoài/,
  );
  const local = new Intl.DateTimeFormat('sv', {
    timeZone: sample.timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  assert.equal(local.format(sample.scheduledAt), '2024-07-18 19:30');
  assert.equal(sample.hostSite, 'HQ');
  assert.deepEqual(sample.place, { vi: 'Hà Nội', en: 'Hanoi' });
  assert.deepEqual(sample.sites, catalogue);
  assert.deepEqual(
    sample.agenda.map(({ kind, presenter }) => [kind, presenter]),
    [
      ['opening', undefined],
      ['report', 'bui-thanh-son'],
      ['discussion', undefined],
      ['conclusion', 'pham-minh-chinh'],
    ],
  );
  assert.deepEqual(
    sample.people.map(({ name, site }) => [name, site]),
    [
      ['Phạm Minh Chính', 'HQ'],
      ['Trần Lưu Quang', 'HQ'],
      ['Bùi Thanh Sơn', 'HQ'],
      ['Nguyễn Tuấn Anh', 'GLI'],
    ],
  );
  const discussion = sample.agenda.find(({ kind }) => kind === 'discussion');
  assert.deepEqual(
    discussion?.speeches?.map(({ site, person: speaker, minutes }) => [site, speaker, minutes]),
    [
      ['US', undefined, 10],
      ['JP', undefined, 10],
      ['GLI', 'nguyen-tuan-anh', 10],
      ['DE', undefined, 10],
      ['LCA', undefined, 10],
      ['USSF', undefined, 10],
    ],
  );
});

test('[CF15] only the invited sites are in the plan, in protocol order and frozen', (t) => {
  const { sites } = load(t, {});
  assert.deepEqual(
    sites.map(({ code }) => code),
    ['HQ', 'HNI', 'LCA'],
  );
  assert.ok(Object.isFrozen(sites));
});

test('[CF15] an item without a presenter has none', (t) => {
  const [silent, spoken] = load(t, { agenda: [item({}), item({ presenter: 'an' })] }).agenda;
  assert.ok(silent !== undefined && !('presenter' in silent));
  assert.equal(spoken?.presenter, 'an');
});

test('[CF15] sites, people and presenters that do not exist are refused', (t) => {
  assert.deepEqual(faultsOf(t, { sites: ['HQ', 'XX', 'LCA', 'LCA'] }), [
    'sites.1: is XX, which the catalogue does not have',
    'sites.3: is LCA a second time',
  ]);
  assert.deepEqual(faultsOf(t, { hostSite: 'US' }), ['hostSite: is US, which is not among the sites']);
  assert.deepEqual(faultsOf(t, { hostSite: 'HNI' }), ['hostSite: is HNI, which is not of the group host']);
  assert.deepEqual(faultsOf(t, { people: [person({ site: 'US' })] }), [
    'people.0.site: is US, which is not among the sites',
  ]);
  assert.deepEqual(faultsOf(t, { people: [person({}), person({ name: 'Ân' })] }), [
    'people.1.key: is an a second time',
  ]);
  assert.deepEqual(faultsOf(t, { agenda: [item({}), item({ presenter: 'binh' })] }), [
    'agenda.1.presenter: is binh, who is not among the people',
  ]);
});

test('[CF15] speeches are of sites and people of the plan', (t) => {
  const faultsWith = (...speeches: Fields[]) => faultsOf(t, { agenda: [item({}), item({ speeches })] });
  const speeches = [
    { site: 'LCA', person: 'an', minutes: 5, topic: 'Chè' },
    { site: 'HNI', minutes: 60 },
  ];
  assert.deepEqual(load(t, { agenda: [item({ speeches })] }).agenda[0]?.speeches, speeches);
  assert.deepEqual(faultsWith({ site: 'HNI', minutes: 5 }, { site: 'US', person: 'an', minutes: 5 }), [
    'agenda.1.speeches.1.site: is US, which is not among the sites',
  ]);
  assert.deepEqual(
    faultsWith({ site: 'HNI', person: 'an', minutes: 5 }, { site: 'LCA', person: 'binh', minutes: 5 }),
    [
      'agenda.1.speeches.0.person: is an, who is not among the people of HNI',
      'agenda.1.speeches.1.person: is binh, who is not among the people of LCA',
    ],
  );
});

test('[CF15] the offset of the beginning must be that of its zone on that day', (t) => {
  assert.deepEqual(faultsOf(t, { scheduledAt: '2024-07-18T08:00:00+08:00' }), [
    'scheduledAt: must end in +07:00, the offset of Asia/Ho_Chi_Minh at that time',
  ]);
  const berlin = { timeZone: 'Europe/Berlin', scheduledAt: '2024-07-18T08:00:00+02:00' };
  assert.equal(load(t, berlin).scheduledAt, Date.UTC(2024, 6, 18, 6));
  assert.deepEqual(faultsOf(t, { ...berlin, scheduledAt: '2024-01-18T08:00:00+02:00' }), [
    'scheduledAt: must end in +01:00, the offset of Europe/Berlin at that time',
  ]);
});

test('[CF12] each field refuses what it cannot hold', (t) => {
  const cases: readonly (readonly [Fields, RegExp])[] = [
    [{ key: 'Mùa hè' }, /^key: must be lower-case/],
    [{ key: 'x'.repeat(61) }, /^key: must have at most 60/],
    [
      { title: { vi: 'x'.repeat(501), en: 'x' } },
      /^title\.vi: must have at most 500 characters, but has 501/,
    ],
    [{ organiser: undefined }, /^organiser: is missing$/],
    [{ place: 'Hà Nội' }, /^place: must have a text for vi and one for en/],
    [{ scheduledAt: '2024-07-18T08:00' }, /^scheduledAt: must be a date and time with its offset/],
    [{ scheduledAt: '2024-02-31T08:00:00+07:00' }, /^scheduledAt: must be a date and time with its offset/],
    [{ scheduledAt: '2024-07-18T25:00:00+07:00' }, /^scheduledAt: must be a date and time with its offset/],
    [{ scheduledAt: 1_721_300_000_000 }, /^scheduledAt: must be a date and time with its offset/],
    [{ timeZone: 'Hanoi' }, /^timeZone: must be the IANA name/],
    [{ sites: 'some' }, /^sites: must be "all" or a list of site codes/],
    [{ agenda: [item({ kind: 'coffee' })] }, /^agenda\.0\.kind: must be one of opening, report/],
    [
      { agenda: [item({ plannedMinutes: 0 })] },
      /^agenda\.0\.plannedMinutes: must be a whole number from 1 to 600/,
    ],
    [{ agenda: [item({ minutes: 5 })] }, /^agenda\.0\.minutes: is not a known key$/],
    [{ agenda: [item({ speeches: 'all' })] }, /^agenda\.0\.speeches: must be a list of speeches/],
    [
      { agenda: [item({ speeches: [{ site: 'LCA', minutes: 61 }] })] },
      /^agenda\.0\.speeches\.0\.minutes: must be a whole number from 1 to 60$/,
    ],
    [
      { agenda: [item({ speeches: [{ site: 'LCA', minutes: 5, topic: '' }] })] },
      /^agenda\.0\.speeches\.0\.topic: must not be empty/,
    ],
    [{ people: [person({ name: '' })] }, /^people\.0\.name: must not be empty/],
    [{ people: [person({ office: text.vi })] }, /^people\.0\.office: must have a text for vi and one for en/],
    [{ chair: 'an' }, /^chair: is not a known key$/],
  ];
  for (const [fields, expected] of cases) {
    const faults = faultsOf(t, fields);
    assert.equal(faults.length, 1, `${String(expected)}: ${faults.join('; ')}`);
    assert.match(faults[0] ?? '', expected);
  }
});
