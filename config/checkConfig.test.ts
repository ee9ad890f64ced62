import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import { test } from 'node:test';
import { problemsOf } from './fixtures/problemsOf.ts';
import { temporaryFile } from './fixtures/temporaryFile.ts';
import { loadConfig } from './load.ts';

const pathsRefused = (env: Record<string, string>): string[] =>
  problemsOf(() => loadConfig({ env })).map(({ path }) => path);

test('[CF9] the first media port must not be above the last', () => {
  const env = { DIEMCAU_MEDIA_PORT_MIN: '30001', DIEMCAU_MEDIA_PORT_MAX: '30000' };
  assert.throws(() => loadConfig({ env }), {
    message:
      'media.portMin: must not be above media.portMax, which is 30000, but is 30001 (from DIEMCAU_MEDIA_PORT_MIN)',
  });
});

test('[CF9] each media worker must find a port', () => {
  const range = { DIEMCAU_MEDIA_PORT_MIN: '30000', DIEMCAU_MEDIA_PORT_MAX: '30001' };
  assert.equal(loadConfig({ env: { ...range, DIEMCAU_MEDIA_WORKERS: '2' } }).media.workers, 2);
  assert.throws(() => loadConfig({ env: { ...range, DIEMCAU_MEDIA_WORKERS: '3' } }), {
    message:
      'media.workers: must find one port each, but the range 30000-30001 has room for 2, not 3 (from DIEMCAU_MEDIA_WORKERS)',
  });
});

test('[CF9] the web server must not take a media port', () => {
  const range = { DIEMCAU_MEDIA_PORT_MIN: '30000', DIEMCAU_MEDIA_PORT_MAX: '30001' };
  for (const port of ['30000', '30001'])
    assert.deepEqual(pathsRefused({ ...range, DIEMCAU_HTTP_PORT: port }), ['http.port']);
  for (const port of ['29999', '30002', '0']) {
    assert.equal(loadConfig({ env: { ...range, DIEMCAU_HTTP_PORT: port } }).http.port, Number(port));
  }
});

test('[CF9] mode files needs two files that can be read', (t) => {
  const pem = temporaryFile(t, '', 'a.pem');
  const env = { DIEMCAU_TLS_MODE: 'files' };
  const files = { DIEMCAU_TLS_CERTIFICATE: pem, DIEMCAU_TLS_KEY: pem };
  assert.equal(loadConfig({ env: { ...env, ...files } }).tls.certificate, pem);
  assert.deepEqual(pathsRefused(env), ['tls.certificate', 'tls.key']);
  assert.deepEqual(pathsRefused({ ...env, ...files, DIEMCAU_TLS_KEY: '/does/not/exist.pem' }), ['tls.key']);
  assert.deepEqual(pathsRefused({ ...env, ...files, DIEMCAU_TLS_CERTIFICATE: dirname(pem) }), [
    'tls.certificate',
  ]);
});

test('[CF9] a certificate that the mode would leave unused is refused', (t) => {
  const pem = temporaryFile(t, '', 'a.pem');
  for (const mode of ['self-signed', 'off']) {
    assert.deepEqual(
      pathsRefused({ DIEMCAU_TLS_MODE: mode, DIEMCAU_TLS_CERTIFICATE: pem, DIEMCAU_TLS_KEY: pem }),
      ['tls.certificate', 'tls.key'],
    );
  }
});

test('[CF9] a public URL is https unless a proxy or localhost makes that unneeded', () => {
  const env = { DIEMCAU_HTTP_PUBLIC_URL: 'http://localhost:8443' };
  assert.deepEqual(pathsRefused(env), ['http.publicUrl']);
  assert.equal(
    loadConfig({ env: { ...env, DIEMCAU_TLS_MODE: 'off' } }).http.publicUrl,
    'http://localhost:8443',
  );
});
