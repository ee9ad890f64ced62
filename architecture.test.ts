// Which folder may know which (design: layout and import rule). Who may use which library is the linter's part; here
// the paths are resolved, which a linter of single lines cannot do.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';

const shared = ['domain', 'contract', 'config'];
const aboveTheLog = [...shared, 'server', 'server/application', 'server/auth', 'server/log', 'server/media'];
const browser = ['domain', 'contract'];
const withoutPage = [...browser, 'client/connection', 'client/media', 'client/state'];
/** What one page's folder has, no other page takes: what several need stands beside them. */
const ofOnePage = [...withoutPage, 'client'];

/** For every area, the other areas that it may import from. An area is a folder with all in it that is no area. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  contract: ['domain'],
  config: ['domain', 'contract'],
  'server/log': [...shared, 'server'],
  'server/evidence': [...browser, 'server/auth', 'server/log'],
  'server/exports': [
    ...shared,
    'server',
    'server/application',
    'server/evidence',
    'server/log',
    'server/projections',
  ],
  'server/import': browser,
  'server/media': shared,
  'server/projections': [...shared, 'server/log'],
  'server/auth': [...shared, 'server'],
  'server/application': [...shared, 'server', 'server/log', 'server/media', 'server/projections'],
  'server/cluster': aboveTheLog,
  'server/signalling': [...aboveTheLog, 'server/cluster', 'server/projections'],
  'server/http': [...aboveTheLog, 'server/exports', 'server/import', 'server/projections'],
  server: [
    ...aboveTheLog,
    'server/cluster',
    'server/evidence',
    'server/exports',
    'server/http',
    'server/projections',
    'server/signalling',
  ],
  // Connection, media and state run without a page, so that Node can test them.
  'client/connection': withoutPage,
  'client/media': withoutPage,
  'client/state': withoutPage,
  'client/admin': ofOnePage,
  'client/attendance': ofOnePage,
  'client/chair': ofOnePage,
  'client/console': ofOnePage,
  'client/landing': ofOnePage,
  'client/report': ofOnePage,
  'client/rollcall': ofOnePage,
  'client/site': ofOnePage,
  client: withoutPage,
  // The bot is a stranger that speaks the protocol; the shapes of RTP parameters are the media plane's.
  bot: [...browser, 'server/media'],
  bench: [...shared, 'bot', 'server', 'server/exports', 'server/log', 'server/media'],
  e2e: [...withoutPage, 'config', 'bot', 'client'],
  scripts: [],
};

/** Tests, and in folders of that name what they share. They may reach for anything, but no product code for them. */
const testCode = /\.(test|spec|contract)\.|\/testing\//;

function areaOf(path: string): string | undefined {
  const [top = '', second = ''] = path.split('/');
  return [`${top}/${second}`, top].find((area) => area in mayImport);
}

/** Imports, re-exports, types and dynamic imports alike. */
function importedPaths(source: string): string[] {
  const specifiers = source.matchAll(/\b(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g);
  return [...specifiers].flatMap(([, specifier]) => specifier ?? []);
}

function violations(file: string, source: string): string[] {
  const area = areaOf(file);
  if (area === undefined) return [`${file} lies in no area that this test knows: give its folder a rule.`];
  return importedPaths(source).flatMap((specifier) => {
    const target = normalize(join(dirname(file), specifier));
    if (testCode.test(target)) return [`${file} imports ${target}, which is for tests only.`];
    const targetArea = areaOf(target) ?? 'no known area';
    const allowed = targetArea === area || mayImport[area]?.includes(targetArea);
    return allowed ? [] : [`${file} imports ${target}: ${area} may not know ${targetArea}.`];
  });
}

function sourceFiles(): string[] {
  const notOurs = /^(\.|node_modules|dist|data|pictures|test-results)/;
  return readdirSync('.', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !notOurs.test(entry.name))
    .flatMap(({ name }) =>
      readdirSync(name, { recursive: true, encoding: 'utf8' }).map((path) => `${name}/${path}`),
    )
    .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !testCode.test(path));
}

test('[AR1] no folder imports from one that it may not know', () => {
  const files = sourceFiles();
  assert.ok(files.includes('domain/decider.ts'), 'the sources are found');
  assert.deepEqual(
    files.flatMap((file) => violations(file, readFileSync(file, 'utf8'))),
    [],
  );
});

test('[AR1] every way of importing is seen', () => {
  const target = '../server/log/EventLog.ts';
  for (const source of [
    `import { append } from '${target}';`,
    `import type { EventLog } from '${target}';`,
    `import {\n  append,\n} from '${target}';`,
    `export { append } from '${target}';`,
    `import '${target}';`,
    `const log = await import('${target}');`,
    `let log: import('${target}').EventLog;`,
  ]) {
    assert.deepEqual(violations('domain/floor.ts', source), [
      'domain/floor.ts imports server/log/EventLog.ts: domain may not know server/log.',
    ]);
  }
});

test('[AR1] layers, browser and folders without a rule are held apart', () => {
  const forbidden: [file: string, specifier: string][] = [
    ['domain/floor/floor.ts', '../../contract/errors.ts'],
    ['contract/requests.ts', '../config/schema.ts'],
    ['server/log/sqliteEventLog.ts', '../signalling/wire.ts'],
    ['server/media/programme/bus.ts', '../../http/createApp.ts'],
    ['server/projections/attendance.ts', '../http/createApp.ts'],
    ['server/exports/buildPdf.ts', '../http/createApp.ts'],
    ['server/evidence/verify.ts', '../exports/buildPackage.ts'],
    ['client/state/store.ts', '../ui/button.tsx'],
    ['client/ui/button.tsx', '../../server/main.ts'],
    ['server/main.ts', '../unheardOf/x.ts'],
    ['server/log/sqliteEventLog.ts', './testing/brokenLog.ts'],
  ];
  for (const [file, specifier] of forbidden) {
    assert.equal(violations(file, `import '${specifier}';`).length, 1, `${file} → ${specifier}`);
  }
  assert.equal(violations('unheardOf/x.ts', '').length, 1);
  assert.deepEqual(
    violations('domain/floor/floor.ts', `import '../sites/sites.ts'; import './queue.ts';`),
    [],
  );
  assert.deepEqual(
    violations('server/signalling/wire.ts', `import '../application/ConferenceRunner.ts';`),
    [],
  );
});
