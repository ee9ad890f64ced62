import { CaptureClock } from './CaptureClock.ts';
import type { ProgrammeSource } from './ProgrammeSource.ts';
import { parseRtp, type RtpPacket } from './rtpPacket.ts';
import { SerialCounter } from './serialNumbers.ts';

export const AUDIO_CLOCK_RATE = 48_000;

/** A packet of an audio source, read. */
export type AudioArrival = {
  readonly rtp: RtpPacket;
  /** Whether it is nothing but padding. */
  readonly empty: boolean;
  /** Endless count of its sequence number. */
  readonly sequence: number;
  /** Ms since the epoch. */
  readonly at: number;
};

export type AudioSourceOptions = {
  readonly programme: ProgrammeSource;
  /** Payload type of Opus. */
  readonly payloadType: number;
  readonly now: () => number;
  readonly onArrival: (arrival: AudioArrival) => void;
};

/** The source that an audio bus listens to. */
export class AudioSource {
  readonly programme: ProgrammeSource;
  readonly clock = new CaptureClock(AUDIO_CLOCK_RATE);
  readonly #sequences = new SerialCounter(16);
  readonly #options: AudioSourceOptions;

  constructor(options: AudioSourceOptions) {
    this.#options = options;
    this.programme = options.programme;
    this.programme.onRtp((bytes) => {
      this.#receive(bytes);
    });
  }

  detach(): void {
    this.programme.onRtp(null);
  }

  #receive(bytes: Buffer): void {
    const { programme, payloadType, now, onArrival } = this.#options;
    const rtp = parseRtp(bytes);
    if (rtp === null || rtp.payloadType !== payloadType || !programme.ssrcs.includes(rtp.ssrc)) {
      return;
    }
    const at = now();
    const empty = rtp.payloadStart === rtp.payloadEnd;
    if (!empty) {
      this.clock.observe(rtp.timestamp, at);
    }
    onArrival({ rtp, empty, sequence: this.#sequences.extend(rtp.sequence), at });
  }
}
