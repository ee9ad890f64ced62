import type { VideoClip } from '../clips/ivf.ts';
import type { Pacing } from './Pacer.ts';
import type { RtcpFeedback } from './rtcp.ts';
import type { RtpStream } from './RtpStream.ts';
import { fragmentFrame, VP8_DESCRIPTOR_BYTES, writeVp8Descriptor } from './vp8Payload.ts';

/** A browser leaves a key-frame request so soon after another unanswered, and so does a bot. */
const KEY_FRAME_REQUEST_SPACING_MS = 300;

export type VideoLayer = { readonly clip: VideoClip; readonly stream: RtpStream };

/**
 * Plays a clip's layers, lowest first, each in its own loop. A layer begins with a key frame when it is switched on.
 * A key-frame request for any layer takes all of them back to their first frame, the only key frame that they have:
 * browsers, too, answer with all layers at once.
 */
export class VideoSender {
  readonly #layers: readonly LayerSender[];
  #lastRequestAt = -Infinity;
  /** Layers that the last request that was answered has asked for, each in its own PLI. */
  readonly #askedWith = new Set<LayerSender>();
  #lapsedRequests = 0;

  /** @param tag bytes that end every frame, see `siteTag.ts`. */
  constructor(layers: readonly VideoLayer[], tag: Buffer, pacer: Pacing) {
    this.#layers = layers.map((layer) => new LayerSender(layer, tag, pacer));
  }

  /** Key-frame requests since the start. One that asks every layer in its own PLI counts once. */
  get keyFrameRequests(): number {
    return Math.max(...this.#layers.map((layer) => layer.keyFrameRequests));
  }

  /** Key-frame requests that came so soon after an answered one that they were left unanswered. */
  get lapsedRequests(): number {
    return this.#lapsedRequests;
  }

  /** Sends the layers up to this one; −1 sends nothing. */
  setMaxLayer(layer: number): void {
    this.#layers.forEach((sender, i) => (i <= layer ? sender.start() : sender.stop()));
  }

  handleFeedback(feedback: RtcpFeedback): void {
    const layer = this.#layers.find(({ stream }) => stream.ssrc === feedback.ssrc);
    if (layer === undefined) return;
    if (feedback.type === 'nack') layer.stream.resend(feedback.sequences);
    else this.#handleKeyFrameRequest(layer);
  }

  sendReports(): void {
    for (const layer of this.#layers) if (layer.playing) layer.stream.sendReport();
  }

  #handleKeyFrameRequest(asked: LayerSender): void {
    asked.keyFrameRequests += 1;
    const now = performance.now();
    if (now - this.#lastRequestAt < KEY_FRAME_REQUEST_SPACING_MS) {
      if (this.#askedWith.has(asked)) this.#lapsedRequests += 1;
      this.#askedWith.add(asked);

      return;
    }
    this.#lastRequestAt = now;
    this.#askedWith.clear();
    this.#askedWith.add(asked);
    for (const layer of this.#layers) layer.rewind();
  }
}

class LayerSender {
  readonly stream: RtpStream;
  keyFrameRequests = 0;
  readonly #intervalMs: number;
  readonly #frames: readonly (readonly Buffer[])[];
  readonly #tag: Buffer;
  readonly #pacer: Pacing;
  #stop: (() => void) | null = null;
  #next = 0;
  #picture = 0;

  constructor({ clip, stream }: VideoLayer, tag: Buffer, pacer: Pacing) {
    this.stream = stream;
    this.#intervalMs = 1000 / clip.fps;
    this.#frames = fragmentClip(clip);
    this.#tag = tag;
    this.#pacer = pacer;
  }

  get playing(): boolean {
    return this.#stop !== null;
  }

  start(): void {
    if (this.#stop !== null) return;
    this.#next = 0;
    this.#stop = this.#pacer.add(this.#intervalMs, (dueAt) => this.#sendFrame(dueAt));
  }

  stop(): void {
    this.#stop?.();
    this.#stop = null;
  }

  rewind(): void {
    this.#next = 0;
  }

  #sendFrame(dueAt: number): void {
    const fragments = this.#frames[this.#next % this.#frames.length];
    if (fragments === undefined) return;
    this.#next += 1;
    this.#picture += 1;
    fragments.forEach((fragment, i) => {
      const last = i === fragments.length - 1;
      const bytes = VP8_DESCRIPTOR_BYTES + fragment.length + (last ? this.#tag.length : 0);
      this.stream.send(dueAt, last, bytes, (packet, at) => {
        writeVp8Descriptor(packet, at, i === 0, this.#picture);
        fragment.copy(packet, at + VP8_DESCRIPTOR_BYTES);
        if (last) this.#tag.copy(packet, packet.length - this.#tag.length);
      });
    });
  }
}

const fragmented = new WeakMap<VideoClip, readonly (readonly Buffer[])[]>();

/** A clip's frames in fragments, cut once for all the bots that play it. */
function fragmentClip(clip: VideoClip): readonly (readonly Buffer[])[] {
  const known = fragmented.get(clip) ?? clip.frames.map(fragmentFrame);
  fragmented.set(clip, known);

  return known;
}
