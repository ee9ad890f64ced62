import assert from 'node:assert/strict';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { loadConfig } from '../../config/load.ts';
import type { Config } from '../../config/schema.ts';
import { loadCertificate, ownAddresses } from './tls.ts';

const DAY_MS = 24 * 3600 * 1000;

function given(t: TestContext, env: NodeJS.ProcessEnv = {}): Config {
  const folder = mkdtempSync(join(tmpdir(), 'tls-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return loadConfig({ env: { DIEMCAU_DATA_FOLDER: folder, ...env } });
}

test('[HT5] a certificate of its own is for localhost and its addresses, and its key fits', async (t) => {
  const made = await loadCertificate(given(t));
  assert.ok(made !== null);
  const certificate = new X509Certificate(made.cert);
  assert.ok(certificate.checkPrivateKey(createPrivateKey(made.key)));
  assert.equal(certificate.checkHost('localhost'), 'localhost');
  for (const address of ['127.0.0.1', ...ownAddresses()]) {
    assert.ok(certificate.checkIP(address), address);
  }
});

test('[HT5] it is kept, for its owner only, and replaced before it ends', async (t) => {
  const config = given(t);
  const path = join(config.data.folder, 'keys', 'tls.json');
  const made = await loadCertificate(config);
  assert.deepEqual(await loadCertificate(config), made);
  assert.equal(statSync(path).mode & 0o777, 0o600);
  assert.deepEqual(JSON.parse(readFileSync(path, 'utf8')), made);

  const ends = new X509Certificate(made?.cert ?? '').validToDate.getTime();
  t.mock.timers.enable({ apis: ['Date'], now: ends - 31 * DAY_MS });
  assert.deepEqual(await loadCertificate(config), made);
  t.mock.timers.setTime(ends - 29 * DAY_MS);
  const renewed = await loadCertificate(config);
  assert.ok(renewed !== null);
  assert.ok(new X509Certificate(renewed.cert).validToDate.getTime() > ends);
  assert.deepEqual(await loadCertificate(config), renewed);
  assert.equal(statSync(path).mode & 0o777, 0o600);
});

test('[HT5] without TLS there is none, and with files it is theirs', async (t) => {
  assert.equal(await loadCertificate(given(t, { DIEMCAU_TLS_MODE: 'off' })), null);
  const folder = mkdtempSync(join(tmpdir(), 'tls-files-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const made = await loadCertificate(given(t));
  assert.ok(made !== null);
  const files = { certificate: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
  writeFileSync(files.certificate, made.cert);
  writeFileSync(files.key, made.key);
  const config = given(t, {
    DIEMCAU_TLS_MODE: 'files',
    DIEMCAU_TLS_CERTIFICATE: files.certificate,
    DIEMCAU_TLS_KEY: files.key,
  });
  assert.deepEqual(await loadCertificate(config), made);
});
