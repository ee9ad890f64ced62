import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ECHO_SAMPLES, echoHeard, type EchoSample } from './echoHeard.ts';

const COUNT = ECHO_SAMPLES + 20;

/** Numbers from 0 to 1 that are the same in every run (a linear congruential generator). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** The level of somebody who speaks, as a meter shows it: syllables and pauses, falling off slowly. */
function speech(seed: number, loudness = 0.7): readonly number[] {
  const next = numbers(seed);
  let level = 0;
  let speaking = true;
  return Array.from({ length: COUNT }, () => {
    speaking = next() < (speaking ? 0.15 : 0.3) ? !speaking : speaking;
    level = Math.max(speaking ? loudness * (0.7 + 0.3 * next()) : 0.1 * next(), level - 0.075);
    return level;
  });
}

function together(programme: readonly number[], microphone: readonly number[]): readonly EchoSample[] {
  return programme.map((level, index) => ({ programme: level, microphone: microphone[index] ?? 0 }));
}

const seeds = Array.from({ length: 400 }, (_, seed) => seed + 1);

test('[SP13] a microphone that hears the loudspeakers, quieter, later and with the hum of the room, is found out', () => {
  for (const seed of seeds) {
    const programme = speech(seed);
    const hum = numbers(seed + 1_000);
    for (const late of [0, 1, 3]) {
      const microphone = programme.map((_, index) => 0.6 * (programme[index - late] ?? 0) + 0.05 * hum());
      assert.equal(echoHeard(together(programme, microphone)), true, `seed ${seed}, ${late} late`);
    }
  }
});

test('[SP13] somebody who speaks in the room while another one speaks in the programme is no echo', () => {
  const wrong = seeds.filter((seed) => echoHeard(together(speech(seed), speech(seed + 5_000))));
  assert.deepEqual(wrong, []);
});

test('[SP13] a quiet room, a silent programme and too short a time are no echo', () => {
  const programme = speech(7);
  assert.equal(
    echoHeard(
      together(
        programme,
        programme.map(() => 0.05),
      ),
    ),
    false,
  );
  assert.equal(
    echoHeard(
      together(
        programme.map((level) => level * 0.3),
        programme,
      ),
    ),
    false,
  );
  assert.equal(echoHeard(together(programme, programme).slice(-ECHO_SAMPLES + 1)), false);
  assert.equal(echoHeard([]), false);
});
