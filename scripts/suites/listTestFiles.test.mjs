import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listTestFiles, testKind } from './listTestFiles.mjs';

test('[SU6] the name of a test file says which suite it belongs to', () => {
  assert.equal(testKind('domain/floor/floor.test.ts'), 'unit');
  assert.equal(testKind('scripts/setup/hashFiles.test.mjs'), 'unit');
  assert.equal(testKind('server/media/take.media.test.ts'), 'media');
  assert.equal(testKind('server/restart.system.test.ts'), 'system');
  assert.equal(testKind('server/exports/exports.office.test.ts'), 'office');
  assert.equal(testKind('server/log/eventLog.contract.ts'), undefined);
  assert.equal(testKind('e2e/take.spec.ts'), undefined);
});

test('[SU6] tests are found wherever they are, in our own folders only', async () => {
  const files = await listTestFiles('unit');
  assert.ok(files.includes('architecture.test.ts'));
  assert.ok(files.includes('scripts/suites/listTestFiles.test.mjs'));
  assert.ok(files.every((file) => !file.includes('node_modules')));
});
