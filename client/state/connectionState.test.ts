import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connectionState } from './connectionState.ts';

const good = { weak: false, flowing: true };
const weak = { weak: true, flowing: true };

test('[CL21] one sentence for signalling and media together', () => {
  assert.equal(connectionState('connecting', 'none', good), 'connecting');
  assert.equal(connectionState('live', 'connecting', good), 'connecting');
  assert.equal(connectionState('live', 'connected', good), 'good');
  assert.equal(connectionState('live', 'connected', weak), 'weak');
  assert.equal(connectionState('live', 'disconnected', good), 'mediaLost');
  assert.equal(connectionState('live', 'failed', weak), 'mediaLost');
  assert.equal(connectionState('live', 'unsupported', good), 'noMedia');
  assert.equal(connectionState('stale', 'connected', weak), 'controlLost');
  assert.equal(connectionState('stale', 'connected', { weak: false, flowing: false }), 'lost');
  assert.equal(connectionState('stale', 'disconnected', good), 'lost');
  assert.equal(connectionState('stale', 'unsupported', good), 'lost');
  assert.equal(connectionState('ended', 'connected', good), 'ended');
});
