import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkStateOf } from './linkState.ts';

test('[CL15] the worst transport tells how media stands; one without traffic yet tells nothing', () => {
  assert.equal(linkStateOf(['new', 'new']), 'connecting');
  assert.equal(linkStateOf(['connected', 'new']), 'connected');
  assert.equal(linkStateOf(['connected', 'connecting']), 'connecting');
  assert.equal(linkStateOf(['connected', 'disconnected']), 'disconnected');
  assert.equal(linkStateOf(['failed', 'disconnected']), 'failed');
  assert.equal(linkStateOf(['connected', 'closed']), 'failed');
});
