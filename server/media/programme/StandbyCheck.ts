import type { VideoSource } from './VideoSource.ts';

/** Then a link is too narrow for all the layers that were asked for, and what has come is what there is. */
const LAYERS_AWAITED_MS = 2_000;

/** Tells whether a source on standby could go on air now, and with how many layers. */
export class StandbyCheck {
  readonly source: VideoSource;
  readonly #stoppedAfterMs: number;
  #promised = 0;
  #since = 0;
  #ready = false;
  #layers = 0;
  #lacksKeyFrame = false;

  /** @param stoppedAfterMs silence after which the source counts as stopped */
  constructor(source: VideoSource, stoppedAfterMs: number) {
    this.source = source;
    this.#stoppedAfterMs = stoppedAfterMs;
  }

  get ready(): boolean {
    return this.#ready;
  }

  /** Layers that are on and have shown a key frame. */
  get layers(): number {
    return this.#layers;
  }

  /** Whether a layer that is on has not shown a key frame yet. */
  get lacksKeyFrame(): boolean {
    return this.#lacksKeyFrame;
  }

  /**
   * @param layers that the source has been told to send
   * @returns whether they are more than before, so that there are key frames to wait for
   */
  promise(layers: number, at: number): boolean {
    const more = layers > this.#promised;
    this.#since = more ? at : this.#since;
    this.#promised = layers;
    return more;
  }

  /** @returns whether the answer changed */
  update(at: number): boolean {
    const alive = at - this.source.heardAt < this.#stoppedAfterMs;
    const on = alive ? this.source.layersOn : [];
    const layers = on.filter((layer) => layer.keyFrameShown).length;
    const expected = Math.min(this.#promised, this.source.layers.length);
    const complete = layers >= expected || at - this.#since >= LAYERS_AWAITED_MS;
    this.#lacksKeyFrame = layers < on.length;
    const ready = layers > 0 && !this.#lacksKeyFrame && complete;
    const changed = ready !== this.#ready || layers !== this.#layers;
    this.#ready = ready;
    this.#layers = layers;
    return changed;
  }
}
