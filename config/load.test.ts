import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { ConfigError } from './ConfigError.ts';
import { configKeys } from './configKeys.ts';
import { problemsOf } from './fixtures/problemsOf.ts';
import { temporaryFile } from './fixtures/temporaryFile.ts';
import { loadConfig } from './load.ts';
import { readSettingFile } from './readSettingFile.ts';

const DEFAULTS = fileURLToPath(new URL('default.yaml', import.meta.url));
const PROJECT_FOLDER = fileURLToPath(new URL('..', import.meta.url));

test('[CF1] the file wins over the defaults and the environment over both, key by key', (t) => {
  const file = temporaryFile(t, 'http:\n  port: 9001\n  host: 127.0.0.1\n  allowedOrigins: [https://a.vn]\n');
  const env = {
    DIEMCAU_CONFIG: file,
    DIEMCAU_HTTP_PORT: '9002',
    DIEMCAU_HTTP_ALLOWED_ORIGINS: 'https://b.vn',
  };
  const config = loadConfig({ env });
  assert.equal(config.http.port, 9002);
  assert.equal(config.http.host, '127.0.0.1');
  assert.deepEqual(config.http.allowedOrigins, ['https://b.vn']);
  assert.equal(config.media.portMin, loadConfig({ env: {} }).media.portMin);
});

test('[CF1] a file given to the loader stands in for the one that DIEMCAU_CONFIG names', (t) => {
  const file = temporaryFile(t, 'http: { port: 9003 }');
  assert.equal(loadConfig({ env: { DIEMCAU_CONFIG: '/does/not/exist.yaml' }, file }).http.port, 9003);
});

test('[CF1] a file with comments only changes nothing', (t) => {
  const file = temporaryFile(t, '# nothing differs here\n');
  assert.deepEqual(loadConfig({ env: {}, file }), loadConfig({ env: {} }));
});

test('[CF2] a key that the defaults lack is named', (t) => {
  for (const { path } of configKeys) {
    const document = parseDocument(readFileSync(DEFAULTS, 'utf8'));
    assert.ok(document.deleteIn(path.split('.')), path);
    const defaults = temporaryFile(t, document.toString());
    assert.deepEqual(
      problemsOf(() => loadConfig({ env: {}, defaults })),
      [{ path, problem: 'is missing', source: defaults }],
    );
  }
});

test('[CF2] every key of default.yaml stands under a comment', () => {
  const lines = readFileSync(DEFAULTS, 'utf8').split('\n');
  const { settings } = readSettingFile(DEFAULTS);
  assert.deepEqual([...settings.keys()].toSorted(), configKeys.map(({ path }) => path).toSorted());
  for (const [path, { source }] of settings) {
    let line = Number(source.split(':').at(-1)) - 1;
    while (/^\s*[A-Za-z]+:/.test(lines[line] ?? '')) line -= 1;
    assert.match(lines[line] ?? '', /^\s*# \S/, path);
  }
});

test('[CF5] every fault is told at once, with path, value and source', (t) => {
  const file = temporaryFile(t, '# mine\nmedia:\n  portMin: 0\n  portMax:\nlog:\n  pretty: ja\n');
  const env = { DIEMCAU_HTTP_PORT: '70000' };
  assert.throws(() => loadConfig({ env, file }), {
    name: 'ConfigError',
    message: [
      'http.port: must be a whole number from 0 to 65535, but is 70000 (from DIEMCAU_HTTP_PORT)',
      `media.portMin: must be a whole number from 1 to 65535, but is 0 (from ${file}:3)`,
      `media.portMax: must be a whole number from 1 to 65535, but is empty (from ${file}:4)`,
      `log.pretty: must be true or false, but is "ja" (from ${file}:6)`,
    ].join('\n'),
  });
});

test('[CF4] an unknown key in the file is named with its line and its neighbours', (t) => {
  const file = temporaryFile(
    t,
    'http:\n  prot: 1\nhttpd:\n  port: 1\nlog:\n  level: { deep: 1 }\n__proto__:\n  a: 1\n',
  );
  const problems = problemsOf(() => loadConfig({ env: {}, file }));
  assert.deepEqual(
    problems.map(({ path, source }) => [path, source]),
    [
      ['http.prot', `${file}:2`],
      ['httpd', `${file}:4`],
      ['__proto__', `${file}:8`],
    ],
  );
  assert.match(problems[0]?.problem ?? '', /not a known key; known here: host, port, publicUrl/);
});

test('[CF5] a section that is no mapping, and a file that is none, are refused', (t) => {
  for (const [content, path] of [
    ['http: 8443\n', 'http'],
    ['http:\n', 'http'],
    ['- http\n', ''],
    ['just words\n', ''],
  ] as const) {
    const file = temporaryFile(t, content);
    const [problem] = problemsOf(() => loadConfig({ env: {}, file }));
    assert.deepEqual([problem?.path, problem?.problem], [path, 'must hold keys with values, one on a line']);
    assert.ok(problem?.source.startsWith(file));
  }
});

test('[CF5] a file that is missing, too big or not YAML is refused with the reason', (t) => {
  const broken: readonly (readonly [string, RegExp])[] = [
    [resolve('/does/not/exist.yaml'), /does not exist$/],
    [temporaryFile(t, '#'.repeat(3 * 1024 * 1024)), /cannot be read: it has 3145728 bytes/],
    [temporaryFile(t, 'http: {port: 1\n'), /is not valid YAML/],
    [temporaryFile(t, 'http:\n  port: 1\n  port: 2\n'), /is not valid YAML: .*unique/i],
    [temporaryFile(t, 'http: *nowhere\n'), /is not valid YAML: .*alias/i],
    [temporaryFile(t, 'http:\n  port: !secret 1\n'), /is not valid YAML: .*tag/i],
  ];
  for (const [file, reason] of broken) {
    const [problem] = problemsOf(() => loadConfig({ env: { DIEMCAU_CONFIG: file } }));
    assert.match(problem?.problem ?? '', reason);
    assert.ok(problem?.source.startsWith(file));
  }
});

test('[CF7] empty optional texts are null, and an empty DIEMCAU_CONFIG names no file', () => {
  const config = loadConfig({ env: { DIEMCAU_CONFIG: '', DIEMCAU_HTTP_PUBLIC_URL: ' ' } });
  const { http, media, tls, firstRun } = config;
  assert.deepEqual(
    [http.publicUrl, media.announcedAddress, tls.certificate, tls.key, firstRun.operatorPassword],
    [null, null, null, null, null],
  );
});

test('[CF8] relative paths count from the project folder, wherever the server was started', (t) => {
  const before = process.cwd();
  t.after(() => process.chdir(before));
  process.chdir('/');
  assert.equal(loadConfig({ env: {} }).data.folder, resolve(PROJECT_FOLDER, 'data'));
  assert.equal(
    loadConfig({ env: { DIEMCAU_DATA_FOLDER: 'here' } }).data.folder,
    resolve(PROJECT_FOLDER, 'here'),
  );
  assert.equal(loadConfig({ env: { DIEMCAU_DATA_FOLDER: '/srv/dc' } }).data.folder, '/srv/dc');
});

test('[CF11] the configuration is frozen all the way down', () => {
  const config = loadConfig({ env: {} });
  const parts = [config, config.http, config.http.allowedOrigins, config.firstRun];
  assert.deepEqual(parts.map(Object.isFrozen), [true, true, true, true]);
});

test('[CF5] whatever DIEMCAU_HTTP_PORT says, it is taken as it is or refused by name', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.integer().map(String), fc.integer({ min: 0, max: 70_000 }).map(String)),
      (text) => {
        try {
          assert.equal(
            String(loadConfig({ env: { DIEMCAU_HTTP_PORT: text } }).http.port),
            text.replace(/^0+(?=\d)/, ''),
          );
        } catch (error) {
          assert.ok(error instanceof ConfigError);
          assert.deepEqual(
            error.problems.map(({ path, source }) => [path, source]),
            [['http.port', 'DIEMCAU_HTTP_PORT']],
          );
        }
      },
    ),
    { numRuns: 50 },
  );
});
