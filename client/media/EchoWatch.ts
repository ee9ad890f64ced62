import { effect, signal, type ReadonlySignal } from '@preact/signals-core';
import { ECHO_SAMPLES, echoHeard, type EchoSample } from './echoHeard.ts';

const PERIOD_MS = 100;

type Sources = {
  /** Of the microphone, as `LevelMeter.level`. */
  readonly microphone: ReadonlySignal<number>;
  /** Of all voices that the room's loudspeakers play. */
  readonly programme: readonly ReadonlySignal<number>[];
};

/** Listens, while somebody looks, whether a room's microphone hears its own loudspeakers. */
export class EchoWatch {
  readonly heard: ReadonlySignal<boolean>;

  constructor(sources: Sources) {
    let stop = () => {};
    const heard = signal(false, {
      watched: () => (stop = listen(sources, (echo) => (heard.value = echo))),
      unwatched: () => stop(),
    });
    this.heard = heard;
  }
}

function listen({ microphone, programme }: Sources, tell: (echo: boolean) => void): () => void {
  let samples: readonly EchoSample[] = [];
  // Meters measure only while they are looked at.
  const keepMeasuring = [microphone, ...programme].map((level) => effect(() => void level.value));
  const timer = setInterval(() => {
    const loudest = Math.max(...programme.map((level) => level.peek()));
    const sample = { microphone: microphone.peek(), programme: loudest };
    samples = [...samples, sample].slice(-ECHO_SAMPLES);
    tell(echoHeard(samples));
  }, PERIOD_MS);
  return () => {
    keepMeasuring.forEach((stop) => stop());
    clearInterval(timer);
    tell(false);
  };
}
