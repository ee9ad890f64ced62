import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoSettings, readDemoOptions } from './demoOptions.ts';

test('options of the demo have defaults, and are read', () => {
  assert.deepEqual(readDemoOptions([]), { port: null, sites: 20, dataFolder: null });
  const read = readDemoOptions(['--port', '0', '--sites=5', '--data', 'elsewhere']);
  assert.deepEqual(read, { port: 0, sites: 5, dataFolder: 'elsewhere' });
});

test('whoever asks for help gets it, whatever else is asked', () => {
  assert.equal(readDemoOptions(['--help']), null);
  assert.equal(readDemoOptions(['--sites', 'many', '-h']), null);
});

test('what makes no sense to the demo is refused in one line', () => {
  for (const args of [
    ['--ports', '1'],
    ['8090'],
    ['--port'],
    ['--port', '65536'],
    ['--sites', '0'],
    ['--sites', '1.5'],
  ]) {
    assert.throws(() => readDemoOptions(args), /^[^\n]+$/v, args.join(' '));
  }
});

test('the demo takes settings as the server does, but none that lead to the real conference', () => {
  const env = {
    PATH: '/bin',
    DIEMCAU_HTTP_PORT: '8090',
    DIEMCAU_DATA_FOLDER: 'data',
    DIEMCAU_TLS_MODE: 'files',
  };
  assert.deepEqual(demoSettings(env), {
    taken: { DIEMCAU_HTTP_PORT: '8090' },
    leftOut: ['DIEMCAU_DATA_FOLDER', 'DIEMCAU_TLS_MODE'],
  });
});
