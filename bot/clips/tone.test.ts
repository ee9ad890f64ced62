import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeTone, measureLevels, SAMPLE_RATE } from './tone.ts';

test('[SB4] levels are those of RFC 6464: a full square wave 0, a full sine 3, silence 127', () => {
  const samples = (make: (i: number) => number) =>
    Int16Array.from({ length: SAMPLE_RATE / 10 }, (_, i) => make(i));
  const square = samples((i) => (i % 48 < 24 ? 0x7fff : -0x8000));
  const sine = samples((i) => Math.round(0x7fff * Math.sin((2 * Math.PI * i) / 48)));
  assert.deepEqual(measureLevels(square), [0, 0, 0, 0, 0]);
  assert.deepEqual(measureLevels(sine), [3, 3, 3, 3, 3]);
  assert.deepEqual(measureLevels(new Int16Array(SAMPLE_RATE / 10)), [127, 127, 127, 127, 127]);
});

test('a tone has its pitch, is never silent, and its end runs into its beginning', () => {
  const tone = makeTone({ hz: 220.5, volume: 0.1 }, 2);
  let rises = 0;
  for (let i = 0; i < tone.length; i++) if ((tone.at(i - 1) ?? 0) < 0 && (tone[i] ?? 0) >= 0) rises += 1;
  assert.equal(rises, 441);
  const levels = measureLevels(tone);
  assert.equal(levels.length, 100);
  assert.ok(
    levels.every((level) => level > 15 && level < 40),
    String(levels),
  );
  const steepest = tone.reduce(
    (max, sample, i) => (i === 0 ? 0 : Math.max(max, Math.abs(sample - (tone[i - 1] ?? 0)))),
    0,
  );
  assert.ok(Math.abs((tone[0] ?? 0) - (tone.at(-1) ?? 0)) <= steepest);
});
