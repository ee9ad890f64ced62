import { SerialCounter } from './serialNumbers.ts';
import { writePictureId, writeTl0PictureIndex, type Vp8Descriptor } from './vp8Descriptor.ts';

/** A count of one source after the other, moved so that it goes on where the last source's ended. */
class JoinedCount {
  #counter: SerialCounter | null = null;
  #shift = 0;
  #last = 0;

  /** The next value is the first of another source. */
  restart(): void {
    this.#counter = null;
  }

  /** @param bits width of the source's counter on the wire */
  next(wire: number, bits: number): number {
    if (this.#counter === null) {
      this.#counter = new SerialCounter(bits);
      this.#shift = this.#last + 1 - wire;
    }
    const value = this.#counter.extend(wire) + this.#shift;
    this.#last = Math.max(this.#last, value);
    return value;
  }
}

/**
 * Renumbers the frames of one output layer, so that a decoder sees one stream where sources follow each other: after
 * a cut picture id and TL0PICIDX go on by one. Frames that a source lost stay missing.
 */
export class Vp8Numbering {
  readonly #pictureIds = new JoinedCount();
  readonly #tl0PictureIndexes = new JoinedCount();

  /** The next packet begins the first key frame of another source. */
  restart(): void {
    this.#pictureIds.restart();
    this.#tl0PictureIndexes.restart();
  }

  /** Renumbers a packet of the current source in place; its payload begins at `payloadStart`. */
  apply(bytes: Buffer, payloadStart: number, descriptor: Vp8Descriptor): void {
    const { pictureId, pictureIdBits, tl0PictureIndex } = descriptor;
    if (pictureIdBits !== 0) {
      writePictureId(bytes, payloadStart, descriptor, this.#pictureIds.next(pictureId, pictureIdBits));
    }
    if (tl0PictureIndex !== null) {
      writeTl0PictureIndex(bytes, payloadStart, descriptor, this.#tl0PictureIndexes.next(tl0PictureIndex, 8));
    }
  }
}
