import { computed, effect, signal, type ReadonlySignal } from '@preact/signals-core';
import type { MicrophoneCheck } from '../../domain/floor/floor.ts';
import { CHECK_MS, microphoneCheck, speaksOut, type LevelSample } from './microphoneCheck.ts';

const PERIOD_MS = 100;

type Sources = {
  /** As `LevelMeter.level`. */
  readonly level: ReadonlySignal<number>;
  readonly track: ReadonlySignal<MediaStreamTrack | null>;
  /** A clock that never jumps, ms. */
  readonly now?: () => number;
};

/** Listens to the level of a microphone while somebody looks. Rules [SP13] and [SP14]. */
export class VoiceWatch {
  /** What the last seconds say; a voice that came through this microphone keeps it good while it stays the same one. */
  readonly check: ReadonlySignal<MicrophoneCheck>;
  /** Whether somebody has been speaking into it for a while. */
  readonly speaking: ReadonlySignal<boolean>;
  readonly #samples;
  readonly #track: Sources['track'];
  /** The microphone that a voice came through last. */
  readonly #proved = signal<MediaStreamTrack | null>(null);

  constructor({ level, track, now = () => performance.now() }: Sources) {
    let stop = () => {};
    this.#samples = signal<readonly LevelSample[]>([], {
      watched: () => (stop = this.#listen(level, now)),
      unwatched: () => {
        stop();
        // What was heard before somebody looked away says nothing when they look again.
        this.#samples.value = [];
      },
    });
    this.#track = track;
    this.check = computed(() => {
      const proved = track.value !== null && track.value === this.#proved.value;
      return proved
        ? 'good'
        : track.value === null
          ? 'absent'
          : microphoneCheck(this.#samples.value, this.#newest);
    });
    this.speaking = computed(() => {
      return track.value !== null && speaksOut(this.#samples.value, this.#newest);
    });
  }

  get #newest(): number {
    return this.#samples.value.at(-1)?.at ?? 0;
  }

  #listen(level: ReadonlySignal<number>, now: () => number): () => void {
    // A meter measures only while it is looked at, and says nothing while the level stays the same.
    const keepMeasuring = effect(() => void level.value);
    const timer = setInterval(() => {
      const at = now();
      const kept = this.#samples.peek().filter((sample) => sample.at >= at - CHECK_MS - PERIOD_MS);
      this.#samples.value = [...kept, { at, level: level.peek() }];
      if (microphoneCheck(this.#samples.peek(), at) === 'good') {
        this.#proved.value = this.#track.peek();
      }
    }, PERIOD_MS);
    return () => {
      keepMeasuring();
      clearInterval(timer);
    };
  }
}
