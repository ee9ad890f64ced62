import { randomInt } from 'node:crypto';
import { preciseNow } from './clock.ts';
import { makeSenderReport } from './rtcp.ts';
import { makeRtpPacket } from './rtp.ts';
import type { AudioLevel } from './rtp.ts';

/** Packets kept for retransmission, a power of two: more than a second of the highest layer. */
const HISTORY = 256;

export type RtpStreamOptions = {
  readonly ssrc: number;
  readonly payloadType: number;
  /** Ticks of the RTP timestamp a second. */
  readonly clockRate: number;
  readonly cname: string;
  readonly send: (packet: Buffer) => void;
};

export type SentCount = { readonly packets: number; readonly bytes: number };

/** One SSRC: numbers and times its packets, keeps the last ones for retransmission, makes its sender reports. */
export class RtpStream {
  readonly ssrc: number;
  readonly #options: RtpStreamOptions;
  readonly #history: (Buffer | undefined)[] = Array.from({ length: HISTORY });
  readonly #timestampBase = randomInt(2 ** 31);
  #sequence = randomInt(2 ** 15);
  #packets = 0;
  #bytes = 0;

  constructor(options: RtpStreamOptions) {
    this.ssrc = options.ssrc;
    this.#options = options;
  }

  get sent(): SentCount {
    return { packets: this.#packets, bytes: this.#bytes };
  }

  /** Sends one packet. `at` (`performance.now`) becomes the timestamp, `write` fills the payload from its offset on. */
  send(
    at: number,
    marker: boolean,
    payloadBytes: number,
    write: (packet: Buffer, at: number) => void,
    level?: AudioLevel,
  ): void {
    this.#sequence = (this.#sequence + 1) & 0xffff;
    const { ssrc } = this;
    const header = {
      payloadType: this.#options.payloadType,
      sequence: this.#sequence,
      timestamp: this.#timestampAt(at),
      ssrc,
      marker,
    };
    const packet = makeRtpPacket(header, payloadBytes, level);
    write(packet, packet.length - payloadBytes);
    this.#history[this.#sequence % HISTORY] = packet;
    this.#packets += 1;
    this.#bytes += payloadBytes;
    this.#options.send(packet);
  }

  /** Answers a NACK with those of the packets that are still kept. */
  resend(sequences: readonly number[]): void {
    for (const sequence of sequences) {
      const packet = this.#history[sequence % HISTORY];
      if (packet?.readUInt16BE(2) === sequence) this.#options.send(packet);
    }
  }

  sendReport(): void {
    const { ssrc } = this;
    const timestamp = this.#timestampAt(performance.now());
    const report = { ssrc, at: preciseNow(), timestamp, packets: this.#packets, bytes: this.#bytes };
    this.#options.send(makeSenderReport(report, this.#options.cname));
  }

  #timestampAt(at: number): number {
    return (this.#timestampBase + Math.round((at * this.#options.clockRate) / 1000)) >>> 0;
  }
}
