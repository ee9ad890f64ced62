import { effect, signal, type ReadonlySignal } from '@preact/signals-core';
import { levelOf } from './levelOf.ts';

const PERIOD_MS = 80;
/** What the meter falls back by in each period, so that a peak can be read. */
const FALL = 0.06;

/** How loud a microphone is, for a meter: 0 to 1. It measures only while somebody looks. */
export class LevelMeter {
  readonly level: ReadonlySignal<number>;
  readonly #track: ReadonlySignal<MediaStreamTrack | null>;

  constructor(track: ReadonlySignal<MediaStreamTrack | null>) {
    this.#track = track;
    let stop = () => {};
    const level = signal(0, {
      watched: () => {
        stop = this.#measure((value) => (level.value = Math.max(value, level.peek() - FALL)));
      },
      unwatched: () => stop(),
    });
    this.level = level;
  }

  #measure(show: (level: number) => void): () => void {
    const context = new AudioContext();
    const analyser = new AnalyserNode(context, { fftSize: 1024 });
    const samples = new Float32Array(analyser.fftSize);
    const stopFollowing = effect(() => {
      const track = this.#track.value;
      if (track === null) {
        return undefined;
      }
      const source = context.createMediaStreamSource(new MediaStream([track]));
      source.connect(analyser);
      return () => source.disconnect();
    });
    const timer = setInterval(() => {
      if (context.state === 'suspended') {
        // Browsers start it suspended without a gesture; they let it go on once a device is being captured.
        void context.resume();
      }
      analyser.getFloatTimeDomainData(samples);
      show(this.#track.peek() === null ? 0 : levelOf(samples));
    }, PERIOD_MS);
    return () => {
      stopFollowing();
      clearInterval(timer);
      void context.close();
    };
  }
}
