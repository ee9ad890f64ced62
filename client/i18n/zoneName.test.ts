import assert from 'node:assert/strict';
import test from 'node:test';
import { setLanguage } from './language.ts';
import { zoneName } from './zoneName.ts';

test('a zone is called by the city whose clocks show its time', () => {
  setLanguage('vi');
  assert.equal(zoneName('Asia/Ho_Chi_Minh'), 'Hà Nội');
  assert.equal(zoneName('America/Argentina/Buenos_Aires'), 'Buenos Aires');
  assert.equal(zoneName('UTC'), 'UTC');
  assert.equal(zoneName('Etc/GMT+7'), 'Etc/GMT+7', 'no city, and seven hours to the west');
});
