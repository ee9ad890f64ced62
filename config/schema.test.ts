import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHost, isOrigin, isProxyAddress } from './addresses.ts';
import { configKeys } from './configKeys.ts';
import { problemsOf } from './fixtures/problemsOf.ts';
import { loadConfig } from './load.ts';

const notANumber = ['', 'many', '1.5', '0x10', ' 1'];
const limits = (below: number, above: number) => [...notANumber, String(below), String(above)];

/** For every key the texts that it must refuse. */
const bad: Readonly<Record<string, readonly string[]>> = {
  'http.host': ['', '10.0.0', 'a b', 'http://x'],
  'http.port': limits(-1, 65_536),
  'http.publicUrl': ['diemcau.vn', 'ftp://a.vn', 'https://a.vn/path', 'https://me:pw@a.vn', 'https://a.vn?x'],
  'http.allowedOrigins': ['*', 'https://a.vn,null', 'https://a.vn,'],
  'http.trustedProxies': ['proxy.vn', '10.0.0.0/33', '::1/129', '10.0.0.1/8/8', 'true'],
  'tls.mode': ['', 'on', 'SELF-SIGNED'],
  'tls.certificate': ['a\0b'],
  'tls.key': ['a\0b'],
  'media.listenAddress': ['', 'localhost', '1.2.3'],
  'media.announcedAddress': ['1.2.3.4:5', 'a_b', '-a.vn'],
  'media.portMin': limits(0, 65_536),
  'media.portMax': limits(0, 65_536),
  'media.workers': limits(-1, 65),
  'data.folder': ['', ' ', 'a\0b'],
  'log.level': ['', 'verbose'],
  'log.pretty': ['', 'yes', '1', 'TRUE'],
  'auth.accessTokenMinutes': limits(0, 61),
  'auth.refreshTokenHours': limits(0, 169),
  'auth.maxFailedLoginsPerAccount': limits(0, 1001),
  'auth.maxFailedLoginsPerAddress': limits(0, 1001),
  'auth.failedLoginWindowMinutes': limits(0, 1441),
  'auth.failedLoginBlockMinutes': limits(0, 1441),
  'paper.folder': ['a\0b'],
  'paper.everyMinutes': limits(-1, 61),
  'conference.next': ['a\0b'],
  'firstRun.operatorPassword': ['eleven char', 'x'.repeat(129)],
  'firstRun.catalogue': [''],
  'firstRun.conference': [''],
};

test('[CF5] every key refuses bad values by its path and source', () => {
  assert.deepEqual(
    Object.keys(bad),
    configKeys.map(({ path }) => path),
  );
  for (const { path, variable } of configKeys) {
    for (const text of bad[path] ?? []) {
      const [problem, ...others] = problemsOf(() => loadConfig({ env: { [variable]: text } }));
      assert.ok(problem !== undefined && others.length === 0, `${path} = ${text}`);
      assert.ok(
        problem.path === path || problem.path.startsWith(`${path}.`),
        `${path} = ${text}: ${problem.path}`,
      );
      assert.equal(problem.source, variable);
      assert.match(problem.problem, /^must be /);
    }
  }
});

test('hosts are IP addresses or host names', () => {
  for (const host of ['127.0.0.1', '::1', 'localhost', 'a.b-c.vn', '0.pool.ntp.org'])
    assert.ok(isHost(host), host);
  for (const host of ['', '1.2.3', '256.1.1.1', 'a..b', 'a-.vn', `${'a'.repeat(64)}.vn`, '[::1]']) {
    assert.ok(!isHost(host), host);
  }
});

test('origins have a scheme, a name and perhaps a port, and nothing else', () => {
  for (const origin of ['https://a.vn', 'https://a.vn/', 'http://[::1]:80', 'http://127.0.0.1:8080']) {
    assert.ok(isOrigin(origin), origin);
  }
  for (const origin of [
    'null',
    'https://',
    'https://a.vn/x',
    'https://a.vn#x',
    'wss://a.vn',
    'https://u@a.vn',
  ]) {
    assert.ok(!isOrigin(origin), origin);
  }
});

test('trusted proxies are addresses, networks or names of networks, never everybody', () => {
  for (const proxy of ['10.0.0.1', '10.0.0.0/8', 'fd00::/8', 'uniquelocal'])
    assert.ok(isProxyAddress(proxy), proxy);
  for (const proxy of ['', '*', 'true', '1', '10.0.0.0/', '10.0.0.0/a', 'local'])
    assert.ok(!isProxyAddress(proxy), proxy);
});
