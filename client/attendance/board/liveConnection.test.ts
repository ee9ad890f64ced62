import assert from 'node:assert/strict';
import test from 'node:test';
import type { SiteMedia } from '../../../contract/notifications.ts';
import { LCA } from '../../../domain/testing/sampleConference.ts';
import { liveConnection } from './liveConnection.ts';

const media = (connection: SiteMedia['connection']): SiteMedia => ({
  site: LCA,
  connection,
  camera: true,
  microphone: true,
  muted: false,
  ready: false,
});

test('[AB6] media refine what the log says of a site that is online', () => {
  assert.equal(liveConnection('online', undefined), 'online');
  assert.equal(liveConnection('online', media('connected')), 'online');
  assert.equal(liveConnection('online', media('connecting')), 'connecting');
  assert.equal(liveConnection('online', media('disconnected')), 'reconnecting');
  assert.equal(liveConnection('online', media('failed')), 'weak');
});

test('[AB6] of a site that is not online the log has the last word', () => {
  for (const logged of ['never', 'lost', 'left'] as const) {
    assert.equal(liveConnection(logged, media('connected')), logged);
    assert.equal(liveConnection(logged, media('connecting')), logged);
  }
});
