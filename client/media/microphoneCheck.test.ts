import assert from 'node:assert/strict';
import { test } from 'node:test';
import { microphoneCheck, speaksOut, VOICE_LEVEL, type LevelSample } from './microphoneCheck.ts';

const NOW = 100_000;
const STEP_MS = 100;

/** Samples of the last `forMs`, the newest at `NOW`; `levelAt` gets how long ago each is. */
function heard(forMs: number, levelAt: (agoMs: number) => number): readonly LevelSample[] {
  const count = forMs / STEP_MS + 1;
  return Array.from({ length: count }, (_, index) => {
    const agoMs = (count - 1 - index) * STEP_MS;
    return { at: NOW - agoMs, level: levelAt(agoMs) };
  });
}

test('[SP13] one word loud enough makes the microphone good, for three seconds', () => {
  const word = (saidMs: number) => heard(5_000, (agoMs) => (agoMs === saidMs ? VOICE_LEVEL : 0.1));
  assert.equal(microphoneCheck(word(0), NOW), 'good');
  assert.equal(microphoneCheck(word(2_900), NOW), 'good');
  assert.equal(microphoneCheck(word(3_000), NOW), 'quiet');
});

test('[SP13] a hum or a far voice is quiet, silence and no samples are absent', () => {
  assert.equal(
    microphoneCheck(
      heard(5_000, () => VOICE_LEVEL - 0.01),
      NOW,
    ),
    'quiet',
  );
  assert.equal(
    microphoneCheck(
      heard(5_000, () => 0.01),
      NOW,
    ),
    'quiet',
  );
  assert.equal(
    microphoneCheck(
      heard(5_000, () => 0),
      NOW,
    ),
    'absent',
  );
  assert.equal(microphoneCheck([], NOW), 'absent');
  assert.equal(
    microphoneCheck(
      heard(5_000, (agoMs) => (agoMs > 3_000 ? 1 : 0)),
      NOW,
    ),
    'absent',
  );
});

test('[SP14] who speaks for three seconds, with pauses between the words, speaks out', () => {
  assert.equal(
    speaksOut(
      heard(4_000, () => 0.8),
      NOW,
    ),
    true,
  );
  assert.equal(
    speaksOut(
      heard(4_000, (agoMs) => (agoMs % 1_000 < 300 ? 0.1 : 0.6)),
      NOW,
    ),
    true,
  );
});

test('[SP14] a cough, a quiet talk, and less than three seconds are not enough', () => {
  assert.equal(
    speaksOut(
      heard(5_000, (agoMs) => (agoMs < 1_000 ? 0.9 : 0.1)),
      NOW,
    ),
    false,
  );
  assert.equal(
    speaksOut(
      heard(5_000, () => 0.4),
      NOW,
    ),
    false,
  );
  assert.equal(
    speaksOut(
      heard(2_900, () => 0.9),
      NOW,
    ),
    false,
  );
  assert.equal(speaksOut([], NOW), false);
});
