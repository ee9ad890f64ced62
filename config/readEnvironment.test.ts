import assert from 'node:assert/strict';
import { test } from 'node:test';
import { configKeys } from './configKeys.ts';
import { problemsOf } from './fixtures/problemsOf.ts';
import { temporaryFile } from './fixtures/temporaryFile.ts';
import { loadConfig } from './load.ts';

const PASSWORD = 'correct horse battery';

/** For every key a text that differs from its default, and what it becomes. */
function changesFor(pem: string): Readonly<Record<string, readonly [text: string, value: unknown]>> {
  return {
    'http.host': ['127.0.0.1', '127.0.0.1'],
    'http.port': ['9443', 9443],
    'http.publicUrl': ['https://DiemCau.example.vn:443/', 'https://diemcau.example.vn'],
    'http.allowedOrigins': ['https://a.vn, http://b.vn:81', ['https://a.vn', 'http://b.vn:81']],
    'http.trustedProxies': ['loopback,10.0.0.0/8,::1', ['loopback', '10.0.0.0/8', '::1']],
    'tls.mode': ['files', 'files'],
    'tls.certificate': [pem, pem],
    'tls.key': [`${pem}`, pem],
    'media.listenAddress': ['192.168.1.2', '192.168.1.2'],
    'media.announcedAddress': ['media.example.vn', 'media.example.vn'],
    'media.portMin': ['30000', 30_000],
    'media.portMax': ['30010', 30_010],
    'media.workers': ['3', 3],
    'data.folder': ['/srv/diem-cau', '/srv/diem-cau'],
    'log.level': ['debug', 'debug'],
    'log.pretty': ['true', true],
    'auth.accessTokenMinutes': ['5', 5],
    'auth.refreshTokenHours': ['24', 24],
    'auth.maxFailedLoginsPerAccount': ['4', 4],
    'auth.maxFailedLoginsPerAddress': ['40', 40],
    'auth.failedLoginWindowMinutes': ['6', 6],
    'auth.failedLoginBlockMinutes': ['7', 7],
    'paper.folder': ['/srv/paper', '/srv/paper'],
    'paper.everyMinutes': ['10', 10],
    'conference.next': ['/srv/next.yaml', '/srv/next.yaml'],
    'firstRun.operatorPassword': [PASSWORD, PASSWORD],
    'firstRun.catalogue': ['/srv/sites.yaml', '/srv/sites.yaml'],
    'firstRun.conference': ['/srv/conference.yaml', '/srv/conference.yaml'],
  };
}

function valueAt(root: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((node, name) => Object.entries(node ?? {}).find(([key]) => key === name)?.[1], root);
}

test('[CF3] every key has a variable, and no two share one', () => {
  const variables = configKeys.map(({ variable }) => variable);
  assert.equal(new Set(variables).size, configKeys.length);
  assert.ok(variables.every((name) => /^DIEMCAU(_[A-Z]+)+$/.test(name) && name !== 'DIEMCAU_CONFIG'));
  const byPath = Object.fromEntries(configKeys.map(({ path, variable }) => [path, variable]));
  assert.equal(byPath['http.port'], 'DIEMCAU_HTTP_PORT');
  assert.equal(byPath['media.announcedAddress'], 'DIEMCAU_MEDIA_ANNOUNCED_ADDRESS');
  assert.equal(byPath['auth.maxFailedLoginsPerAccount'], 'DIEMCAU_AUTH_MAX_FAILED_LOGINS_PER_ACCOUNT');
});

test('[CF3] every variable overrides its own key and no other', (t) => {
  const changes = changesFor(temporaryFile(t, '', 'a.pem'));
  assert.deepEqual(
    Object.keys(changes),
    configKeys.map(({ path }) => path),
  );
  const env = Object.fromEntries(configKeys.map(({ path, variable }) => [variable, changes[path]?.[0]]));
  const config = loadConfig({ env });
  const defaults = loadConfig({ env: {} });
  for (const { path } of configKeys) {
    assert.deepEqual(valueAt(config, path), changes[path]?.[1], path);
    assert.notDeepEqual(valueAt(config, path), valueAt(defaults, path), path);
  }
});

test('[CF3] an empty text is the empty list', (t) => {
  const file = temporaryFile(t, 'http: { allowedOrigins: [https://a.vn] }');
  assert.deepEqual(loadConfig({ env: { DIEMCAU_HTTP_ALLOWED_ORIGINS: '' }, file }).http.allowedOrigins, []);
});

test('[CF4] an unknown variable with our prefix is refused, others are none of our business', () => {
  const env = {
    PATH: '/bin',
    DIEMCAU: '1',
    DIEMCAU_HTTP_PROT: '1',
    DIEMCAU_COLOUR: 'red',
    DIEMCAU_GONE: undefined,
  };
  assert.deepEqual(
    problemsOf(() => loadConfig({ env })).map(({ path, source }) => [path, source]),
    [
      ['DIEMCAU_HTTP_PROT', 'DIEMCAU_HTTP_PROT'],
      ['DIEMCAU_COLOUR', 'DIEMCAU_COLOUR'],
    ],
  );
  assert.throws(
    () => loadConfig({ env }),
    /^ConfigError: DIEMCAU_HTTP_PROT: is not a known variable; known are .*DIEMCAU_HTTP_PORT/,
  );
});

test('[CF4] only secrets can come from a file', () => {
  const secrets = configKeys.filter(({ secret }) => secret).map(({ path }) => path);
  assert.deepEqual(secrets, ['firstRun.operatorPassword']);
  const [problem] = problemsOf(() => loadConfig({ env: { DIEMCAU_HTTP_PORT_FILE: '/etc/port' } }));
  assert.equal(problem?.path, 'DIEMCAU_HTTP_PORT_FILE');
});

test('[CF6] a secret comes from its file without the last line break', (t) => {
  const file = temporaryFile(t, ` ${PASSWORD}\n`);
  const config = loadConfig({ env: { DIEMCAU_FIRST_RUN_OPERATOR_PASSWORD_FILE: file } });
  assert.equal(config.firstRun.operatorPassword, ` ${PASSWORD}`);
});

test('[CF6] a secret given twice, or by a file that cannot be read, is refused', (t) => {
  const name = 'DIEMCAU_FIRST_RUN_OPERATOR_PASSWORD';
  const file = temporaryFile(t, PASSWORD);
  const twice = problemsOf(() => loadConfig({ env: { [name]: PASSWORD, [`${name}_FILE`]: file } }));
  assert.match(twice[0]?.problem ?? '', /given twice/);
  const missing = problemsOf(() => loadConfig({ env: { [`${name}_FILE`]: '/does/not/exist' } }));
  assert.deepEqual([missing[0]?.path, missing[0]?.source], ['firstRun.operatorPassword', `${name}_FILE`]);
  assert.match(missing[0]?.problem ?? '', /cannot be read: ENOENT/);
});

test('[CF6] a bad secret is named but not shown', (t) => {
  const file = temporaryFile(t, 'too short');
  for (const env of [
    { DIEMCAU_FIRST_RUN_OPERATOR_PASSWORD: 'too short' },
    { DIEMCAU_FIRST_RUN_OPERATOR_PASSWORD_FILE: file },
  ]) {
    assert.throws(
      () => loadConfig({ env }),
      ({ message }: Error) =>
        message.startsWith('firstRun.operatorPassword: must be 12 to 128 characters, or empty (from') &&
        !message.includes('too short'),
    );
  }
});
