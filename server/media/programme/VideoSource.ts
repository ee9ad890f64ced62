import { KeyFrameAsking } from './KeyFrameAsking.ts';
import type { ProgrammeSource } from './ProgrammeSource.ts';
import { parseRtp } from './rtpPacket.ts';
import { VideoLayer, type VideoArrival } from './VideoLayer.ts';
import { parseVp8 } from './vp8Descriptor.ts';

export type VideoSourceOptions = {
  readonly programme: ProgrammeSource;
  /** Payload type of VP8. */
  readonly payloadType: number;
  readonly now: () => number;
  readonly onArrival: (arrival: VideoArrival) => void;
  readonly onKeyFrameRequested: () => void;
};

/** A source that is attached to the bus: reads its packets, and knows which of its layers are there. */
export class VideoSource {
  readonly programme: ProgrammeSource;
  readonly layers: readonly VideoLayer[];
  readonly asking: KeyFrameAsking;
  readonly #options: VideoSourceOptions;
  #heardAt = Number.NEGATIVE_INFINITY;

  constructor(options: VideoSourceOptions) {
    const { programme, onKeyFrameRequested } = options;
    this.#options = options;
    this.programme = programme;
    this.layers = programme.ssrcs.map(
      (_ssrc, index) => new VideoLayer(programme, index, () => this.#heardAt),
    );
    this.asking = new KeyFrameAsking(() => {
      onKeyFrameRequested();
      programme.requestKeyFrame();
    });
    programme.onRtp((bytes) => {
      this.#receive(bytes);
    });
  }

  /** When any of its layers was last heard, ms since the epoch; −∞ when none has been. */
  get heardAt(): number {
    return this.#heardAt;
  }

  /** The layers that the source sends now, lowest first. */
  get layersOn(): VideoLayer[] {
    return this.#heardAt === Number.NEGATIVE_INFINITY ? [] : this.layers.filter((layer) => layer.on);
  }

  detach(): void {
    this.programme.onRtp(null);
  }

  #receive(bytes: Buffer): void {
    const rtp = parseRtp(bytes);
    const layer = rtp === null ? undefined : this.layers[this.programme.ssrcs.indexOf(rtp.ssrc)];
    if (rtp === null || layer === undefined || rtp.payloadType !== this.#options.payloadType) {
      return;
    }
    const padding = rtp.payloadStart === rtp.payloadEnd;
    const vp8 = padding ? null : parseVp8(bytes, rtp.payloadStart, rtp.payloadEnd);
    if (vp8 === null && !padding) {
      return;
    }
    const at = this.#options.now();
    if (vp8 !== null) {
      this.#heardAt = at;
      layer.heard(rtp, vp8.startsKeyFrame, at);
    }
    if (vp8?.startsKeyFrame === true) {
      this.asking.answer();
    }
    this.#options.onArrival({ layer, rtp, vp8, sequence: layer.sequences.extend(rtp.sequence), at });
  }
}
