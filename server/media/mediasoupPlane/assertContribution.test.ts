import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { types } from 'mediasoup';
import { MediaError } from '../MediaPlane.ts';
import { assertContribution } from './assertContribution.ts';

const VP8: types.RtpCodecParameters = { mimeType: 'video/VP8', payloadType: 96, clockRate: 90_000 };
const OPUS: types.RtpCodecParameters = { mimeType: 'audio/opus', payloadType: 111, clockRate: 48_000 };

const layers = (count: number): types.RtpEncodingParameters[] =>
  Array.from({ length: count }, (_, index) => ({ rid: `r${index}` }));

const unsupported = (error: unknown): boolean =>
  error instanceof MediaError && error.code === 'media_unsupported';

test('[MP22] a camera has up to three layers, other things have one', () => {
  for (const count of [1, 2, 3]) {
    assertContribution('camera', { codecs: [VP8], encodings: layers(count) });
  }
  assertContribution('camera', { codecs: [VP8] });
  assertContribution('content', { codecs: [VP8], encodings: layers(1) });
  assertContribution('microphone', { codecs: [OPUS], encodings: layers(1) });
  assert.throws(() => {
    assertContribution('camera', { codecs: [VP8], encodings: layers(4) });
  }, unsupported);
  assert.throws(() => {
    assertContribution('content', { codecs: [VP8], encodings: layers(2) });
  }, unsupported);
  assert.throws(() => {
    assertContribution('microphone', { codecs: [OPUS], encodings: layers(2) });
  }, unsupported);
});

test('[MP22] a voice is no picture, and a picture no voice', () => {
  assert.throws(() => {
    assertContribution('microphone', { codecs: [VP8] });
  }, unsupported);
  assert.throws(() => {
    assertContribution('camera', { codecs: [VP8, OPUS] });
  }, unsupported);
});
