import { buildRtp } from './buildRtp.ts';
import { SimulatedSource } from './SimulatedSource.ts';

export const VP8_PAYLOAD_TYPE = 101;

/** What stands in the payload behind the VP8 descriptor, so that an output packet can be traced back. */
export type FrameTag = {
  /** SSRC of the source's layer. */
  readonly from: number;
  /** Count of the frame within its layer. */
  readonly frame: number;
  /** Index of the packet within its frame. */
  readonly part: number;
  /** Sequence number that the camera gave the packet. */
  readonly sentAs: number;
};

export type FrameOptions = {
  readonly key?: boolean;
  readonly packets?: number;
  /** Payload bytes of each packet. */
  readonly size?: number;
};

/** Where the counters of a layer start; all of them wrap. */
export type LayerStart = {
  readonly sequence?: number;
  readonly timestamp?: number;
  readonly pictureId?: number;
  readonly tl0PictureIndex?: number;
};

type LayerState = {
  sequence: number;
  timestamp: number;
  pictureId: number;
  tl0PictureIndex: number;
  frame: number;
};

const DESCRIPTOR_LENGTH = 6;
const TAG_AT = DESCRIPTOR_LENGTH + 1;
const TAG_LENGTH = 9;

/** A camera that makes VP8 packets without pictures in them: one layer per SSRC, each with counters of its own. */
export class SimulatedCamera extends SimulatedSource {
  readonly #layers: LayerState[];

  constructor(site: string, ssrcs: readonly number[], starts: readonly LayerStart[] = []) {
    super(site, ssrcs);
    this.#layers = ssrcs.map((_ssrc, index) => ({
      sequence: starts[index]?.sequence ?? 1000 * (index + 1),
      timestamp: starts[index]?.timestamp ?? 100_000 * (index + 1),
      pictureId: starts[index]?.pictureId ?? 100 * (index + 1),
      tl0PictureIndex: starts[index]?.tl0PictureIndex ?? 10 * (index + 1),
      frame: 0,
    }));
  }

  /** Lets time pass on the camera's clock, for all layers. */
  advance(ms: number): void {
    for (const layer of this.#layers) {
      layer.timestamp += ms * 90;
    }
  }

  /** @returns the packets of the layer's next frame, captured now; nothing is sent */
  frame(layer: number, { key = false, packets = 1, size = 32 }: FrameOptions = {}): Buffer[] {
    const state = this.#state(layer);
    state.pictureId += 1;
    state.tl0PictureIndex += 1;
    state.frame += 1;
    return Array.from({ length: packets }, (_none, part) => {
      state.sequence += 1;
      return buildRtp({
        ssrc: this.ssrcs[layer] ?? 0,
        sequence: state.sequence,
        timestamp: state.timestamp,
        payloadType: VP8_PAYLOAD_TYPE,
        marker: part === packets - 1,
        payload: this.#payload(layer, part, key, size),
      });
    });
  }

  /** @returns a packet of nothing but padding, as senders use to probe their link */
  padding(layer: number): Buffer {
    const state = this.#state(layer);
    state.sequence += 1;
    return buildRtp({
      ssrc: this.ssrcs[layer] ?? 0,
      sequence: state.sequence,
      timestamp: state.timestamp,
      payloadType: VP8_PAYLOAD_TYPE,
      padding: 200,
    });
  }

  #payload(layer: number, part: number, key: boolean, size: number): Buffer {
    const { sequence, pictureId, tl0PictureIndex, frame } = this.#state(layer);
    const payload = Buffer.alloc(Math.max(size, TAG_AT + TAG_LENGTH));
    payload[0] = part === 0 ? 0x90 : 0x80;
    payload[1] = 0xe0;
    payload.writeUInt16BE(0x8000 | (pictureId & 0x7fff), 2);
    payload[4] = tl0PictureIndex & 0xff;
    payload[DESCRIPTOR_LENGTH] = part === 0 && key ? 0 : 1;
    payload.writeUInt32BE(this.ssrcs[layer] ?? 0, TAG_AT);
    payload.writeUInt16BE(frame & 0xffff, TAG_AT + 4);
    payload[TAG_AT + 6] = part;
    payload.writeUInt16BE(sequence & 0xffff, TAG_AT + 7);
    return payload;
  }

  #state(layer: number): LayerState {
    const state = this.#layers[layer];
    if (state === undefined) {
      throw new RangeError(`the camera has no layer ${layer}`);
    }
    return state;
  }
}

/** Reads what `SimulatedCamera` wrote behind the descriptor. */
export function readTag(payload: Buffer): FrameTag {
  return {
    from: payload.readUInt32BE(TAG_AT),
    frame: payload.readUInt16BE(TAG_AT + 4),
    part: payload.readUInt8(TAG_AT + 6),
    sentAs: payload.readUInt16BE(TAG_AT + 7),
  };
}
