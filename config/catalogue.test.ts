import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { stringify } from 'yaml';
import { loadCatalogue } from './catalogue.ts';
import { problemsOf } from './fixtures/problemsOf.ts';
import { temporaryFile } from './fixtures/temporaryFile.ts';

type Fields = Record<string, unknown>;

const site = (code: string, order: number, fields: Fields = {}): Fields => ({
  code,
  group: 'mission',
  order,
  timeZone: 'Asia/Tokyo',
  name: { vi: `Nơi ${code}`, en: `Place ${code}` },
  shortName: { vi: `Nơi ${code}`, en: `Place ${code}` },
  ...fields,
});
const HOST = site('HQ', 0, { group: 'host' });

const fileOf = (t: TestContext, sites: unknown): string =>
  temporaryFile(t, stringify({ sites }), 'sites.yaml');
const faultsOf = (t: TestContext, sites: unknown): string[] =>
  problemsOf(() => loadCatalogue(fileOf(t, sites))).map(({ path, problem }) => `${path}: ${problem}`);

test('[CF14] sites come in protocol order and frozen, whatever the order in the file', (t) => {
  const sites = loadCatalogue(fileOf(t, [site('BB', 20), HOST, site('AA', 10)]));
  assert.deepEqual(
    sites.map(({ code }) => code),
    ['HQ', 'AA', 'BB'],
  );
  assert.ok([sites, sites[0], sites[0]?.name].every(Object.isFrozen));
});

test('[CF16] a site may have a technician with a telephone number', (t) => {
  const contact = { technician: 'Lê Văn Kỹ', phone: '+84 (24) 3823.1234 / 080 43162' };
  const [, listed] = loadCatalogue(fileOf(t, [HOST, site('AA', 10, contact)]));
  assert.deepEqual([listed?.technician, listed?.phone], [contact.technician, contact.phone]);
});

test('[CF13] names are normalised to NFC and one line', (t) => {
  const typed = { vi: ' Tru\u0323 so\u031b\u0309\n  Chi\u0301nh phu\u0309 ', en: 'HQ\u202e' };
  const [host] = loadCatalogue(fileOf(t, [{ ...HOST, name: typed }]));
  assert.deepEqual(host?.name, { vi: 'Trụ sở Chính phủ', en: 'HQ' });
});

test('[CF12] a fault is told with file, line, path and reason', (t) => {
  const file = fileOf(t, [HOST, site('AA', 10, { timeZone: 'Asia/Nowhere' })]);
  assert.throws(() => loadCatalogue(file), {
    name: 'ConfigError',
    message: `sites.1.timeZone: must be the IANA name of a time zone, such as Asia/Ho_Chi_Minh (from ${file}:15)`,
  });
});

test('[CF12] each field refuses what it cannot hold', (t) => {
  const cases: readonly (readonly [Fields, RegExp])[] = [
    [{ code: 'a1' }, /^sites\.1\.code: must be 2 to 6/],
    [{ code: 'A' }, /^sites\.1\.code: must be 2 to 6/],
    [{ code: 'ABCDEFG' }, /^sites\.1\.code: must be 2 to 6/],
    [{ code: 'ĐN' }, /^sites\.1\.code: must be 2 to 6/],
    [{ code: 12 }, /^sites\.1\.code: must be a text/],
    [{ group: 'embassy' }, /^sites\.1\.group: must be one of host, province, mission/],
    [{ order: -1 }, /^sites\.1\.order: must not be negative/],
    [{ order: 1.5 }, /^sites\.1\.order: must be a whole number/],
    [{ order: '7' }, /^sites\.1\.order: must be a whole number/],
    [{ order: 100_000 }, /^sites\.1\.order: must be at most 99999/],
    [{ timeZone: '+07:00' }, /^sites\.1\.timeZone: must be the IANA name/],
    [{ timeZone: 'asia/tokyo' }, /^sites\.1\.timeZone: must be the IANA name/],
    [{ name: { vi: 'Nơi', en: ' \n' } }, /^sites\.1\.name\.en: must not be empty/],
    [
      { name: { vi: 'x'.repeat(201), en: 'x' } },
      /^sites\.1\.name\.vi: must have at most 200 characters, but has 201/,
    ],
    [
      { shortName: { vi: 'x', en: 'x'.repeat(41) } },
      /^sites\.1\.shortName\.en: must have at most 40 characters/,
    ],
    [{ name: 'Tokyo' }, /^sites\.1\.name: must have a text for vi and one for en/],
    [{ name: { vi: 'Nơi' } }, /^sites\.1\.name\.en: is missing$/],
    [{ address: 'Tokyo' }, /^sites\.1\.address: is not a known key$/],
    [{ phone: 84 }, /^sites\.1\.phone: must be a text/],
    [{ phone: 'call me' }, /^sites\.1\.phone: must be a telephone number in quotes/],
    [{ technician: '' }, /^sites\.1\.technician: must not be empty/],
    [{ code: undefined }, /^sites\.1\.code: is missing$/],
  ];
  for (const [fields, expected] of cases) {
    const faults = faultsOf(t, [HOST, site('AA', 10, fields)]);
    assert.equal(faults.length, 1, String(expected));
    assert.match(faults[0] ?? '', expected);
  }
});

test('[CF12] the file must hold a list of sites and nothing else', (t) => {
  assert.deepEqual(faultsOf(t, 'HQ'), ['sites: must be a list of sites']);
  const extra = temporaryFile(t, stringify({ sites: [HOST], version: 1 }));
  assert.deepEqual(
    problemsOf(() => loadCatalogue(extra)).map(({ path }) => path),
    ['version'],
  );
  const empty = temporaryFile(t, '');
  assert.equal(problemsOf(() => loadCatalogue(empty))[0]?.source, empty);
});

test('[CF14] a catalogue has exactly one host site', (t) => {
  assert.deepEqual(faultsOf(t, [site('AA', 1)]), [
    'sites: must hold exactly one site of the group host, but holds 0',
  ]);
  assert.deepEqual(faultsOf(t, [HOST, site('AA', 1, { group: 'host' })]), [
    'sites: must hold exactly one site of the group host, but holds 2',
  ]);
});

test('[CF14] codes, orders and short names are unique', (t) => {
  assert.deepEqual(faultsOf(t, [HOST, site('AA', 1), site('AA', 1)]), [
    'sites.2.code: is AA for AA already',
    'sites.2.order: is 1 for AA already',
    'sites.2.shortName.vi: is Nơi AA for AA already',
    'sites.2.shortName.en: is Place AA for AA already',
  ]);
  // Equal only once both are in NFC.
  const nfd = { vi: 'Nơi AA'.normalize('NFD'), en: 'Other' };
  assert.deepEqual(faultsOf(t, [HOST, site('AA', 1), site('BB', 2, { shortName: nfd })]), [
    'sites.2.shortName.vi: is Nơi AA for AA already',
  ]);
});
