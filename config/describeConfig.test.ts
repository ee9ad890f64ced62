import assert from 'node:assert/strict';
import { test } from 'node:test';
import { configKeys } from './configKeys.ts';
import { describeConfig } from './describeConfig.ts';
import { loadConfig } from './load.ts';

test('[CF11] the description has every key and its value', () => {
  const described = describeConfig(loadConfig({ env: { DIEMCAU_HTTP_PORT: '9443' } }));
  assert.deepEqual(
    Object.keys(described),
    configKeys.map(({ path }) => path),
  );
  assert.equal(described['http.port'], 9443);
  assert.deepEqual(described['http.allowedOrigins'], []);
  assert.equal(described['firstRun.operatorPassword'], null);
});

test('[CF6] [CF11] the description hides a secret', () => {
  const env = { DIEMCAU_FIRST_RUN_OPERATOR_PASSWORD: 'correct horse battery' };
  const described = describeConfig(loadConfig({ env }));
  assert.equal(described['firstRun.operatorPassword'], '(hidden)');
  assert.ok(!JSON.stringify(described).includes('horse'));
});
