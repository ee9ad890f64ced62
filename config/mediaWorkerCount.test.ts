import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { loadConfig } from './load.ts';
import { mediaWorkerCount } from './mediaWorkerCount.ts';

const { media } = loadConfig({ env: {} });

test('[CF10] a number in the configuration is the number of workers', () => {
  assert.equal(mediaWorkerCount({ ...media, workers: 3 }, 1), 3);
});

test('[CF10] 0 leaves one core for signalling', () => {
  const counts = [1, 2, 3, 8].map((cores) => mediaWorkerCount({ ...media, workers: 0 }, cores));
  assert.deepEqual(counts, [1, 1, 2, 7]);
});

test('[CF10] 0 never asks for more workers than there are ports, nor for none', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 512 }), fc.integer({ min: 1, max: 64 }), (cores, ports) => {
      const count = mediaWorkerCount(
        { ...media, workers: 0, portMin: 20_000, portMax: 19_999 + ports },
        cores,
      );
      assert.ok(count >= 1 && count <= ports && count <= Math.max(1, cores - 1));
    }),
  );
});
