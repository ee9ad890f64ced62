import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeMediaStreamTrack } from 'fake-mediastreamtrack';
import type { CaptureState } from '../media/CapturedDevice.ts';
import { watchingReason } from './watchingReason.ts';

const LIVE: CaptureState = { status: 'live', track: new FakeMediaStreamTrack({ kind: 'video' }) };
const GONE: CaptureState = { status: 'lost', problem: 'unplugged' };
const SENDS = { devicesWanted: true, otherContributes: false, camera: LIVE, microphone: LIVE };

test('[SP5] a page that sends is not watching, and neither is one with only a microphone or a camera', () => {
  assert.equal(watchingReason(SENDS), null);
  assert.equal(watchingReason({ ...SENDS, camera: GONE }), null);
  assert.equal(watchingReason({ ...SENDS, microphone: GONE }), null);
  assert.equal(watchingReason({ ...SENDS, camera: { status: 'opening' }, microphone: GONE }), null);
});

test('[SP5] the reason for watching is the choice, the other device, or that nothing works', () => {
  assert.equal(watchingReason({ ...SENDS, devicesWanted: false, otherContributes: true }), 'chosen');
  assert.equal(
    watchingReason({ ...SENDS, otherContributes: true, camera: GONE, microphone: GONE }),
    'other_device',
  );
  assert.equal(watchingReason({ ...SENDS, camera: GONE, microphone: GONE }), 'no_devices');
});
