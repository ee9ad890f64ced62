import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadConfig } from '../config/load.ts';
import { reachableAddresses } from './http/reachableAddresses.ts';
import { serverAddresses } from './serverAddresses.ts';

const addresses = (env: Record<string, string>) => serverAddresses(loadConfig({ env }), 8443);

test('[SV3] where the server is reached: its public address, else those that it listens on', () => {
  assert.deepEqual(addresses({ DIEMCAU_HTTP_PUBLIC_URL: 'https://diemcau.example.vn' }), [
    'https://diemcau.example.vn',
  ]);
  assert.deepEqual(addresses({ DIEMCAU_HTTP_HOST: '192.0.2.5' }), ['https://192.0.2.5:8443']);
  assert.deepEqual(addresses({ DIEMCAU_HTTP_HOST: '::1', DIEMCAU_TLS_MODE: 'off' }), ['http://[::1]:8443']);
  const everywhere = addresses({ DIEMCAU_HTTP_HOST: '0.0.0.0' });
  assert.equal(everywhere[0], 'https://localhost:8443');
  assert.equal(everywhere.length, 1 + reachableAddresses('0.0.0.0').length);
});
