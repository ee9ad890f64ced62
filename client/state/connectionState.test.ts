import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connectionState } from './connectionState.ts';

test('[CL21] one sentence for signalling and media together', () => {
  assert.equal(connectionState('connecting', 'none', false), 'connecting');
  assert.equal(connectionState('live', 'connecting', false), 'connecting');
  assert.equal(connectionState('live', 'connected', false), 'good');
  assert.equal(connectionState('live', 'connected', true), 'weak');
  assert.equal(connectionState('live', 'disconnected', false), 'mediaLost');
  assert.equal(connectionState('live', 'failed', true), 'mediaLost');
  assert.equal(connectionState('live', 'unsupported', false), 'noMedia');
  assert.equal(connectionState('stale', 'connected', true), 'controlLost');
  assert.equal(connectionState('stale', 'disconnected', false), 'lost');
  assert.equal(connectionState('stale', 'unsupported', false), 'lost');
  assert.equal(connectionState('ended', 'connected', false), 'ended');
});
