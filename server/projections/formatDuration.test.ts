import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDuration } from './formatDuration.ts';

test('[AT9] durations are h:mm:ss, rounded down, with as many hours as there are', () => {
  const samples: readonly (readonly [number, string])[] = [
    [0, '0:00:00'],
    [999, '0:00:00'],
    [61_000, '0:01:01'],
    [3_599_999, '0:59:59'],
    [86_400_000, '24:00:00'],
    [100 * 3_600_000 + 59_000, '100:00:59'],
  ];
  for (const [durationMs, text] of samples) {
    assert.equal(formatDuration(durationMs), text);
  }
});
