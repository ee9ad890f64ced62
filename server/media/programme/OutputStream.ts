import type { CaptureClock } from './CaptureClock.ts';
import type { ProgrammeSink } from './ProgrammeSource.ts';
import { senderReport } from './rtcp.ts';
import { rewriteRtp } from './rewriteRtp.ts';
import type { RtpPacket } from './rtpPacket.ts';
import { SequenceMap } from './SequenceMap.ts';
import { serialDistance } from './serialNumbers.ts';

/** mediasoup lets viewers change layers only once it has sender reports of both; it wants three for a start. */
const REPORT_INTERVAL_MS = 500;

export type OutputStreamOptions = {
  readonly ssrc: number;
  /** Hz. */
  readonly clockRate: number;
  /** What the first timestamp after a cut is ahead of the last one before it, at the least. */
  readonly leastStepMs: number;
  readonly keptExtensionIds: ReadonlySet<number>;
  readonly sink: ProgrammeSink;
};

/** How the packets of one source become packets of the output: made at a cut, replaced at the next. */
type Splice = {
  readonly clock: CaptureClock;
  readonly sequences: SequenceMap;
  /** Added to timestamps, modulo 2^32. */
  readonly timestampShift: number;
};

/**
 * One RTP stream that never ends, made of pieces of many: SSRC, sequence numbers and timestamps go on across every
 * cut. Its timestamps keep to the wall clock: a frame of a new source gets the timestamp that a frame of the old one
 * would have had at that moment, so a cut neither stretches a viewer's delay nor moves picture against sound.
 */
export class OutputStream {
  readonly #options: OutputStreamOptions;
  #splice: Splice | null = null;
  #lastSequence = 0;
  #lastTimestamp = 0;
  #lastSentAt = Number.NEGATIVE_INFINITY;
  #lastPacket: Buffer | null = null;
  #lastReportAt = Number.NEGATIVE_INFINITY;
  #reportDue = false;
  #packets = 0;
  #octets = 0;

  constructor(options: OutputStreamOptions) {
    this.#options = options;
  }

  get ssrc(): number {
    return this.#options.ssrc;
  }

  /** Ms since the epoch; −∞ before the first packet. */
  get lastSentAt(): number {
    return this.#lastSentAt;
  }

  /**
   * Begins a source with this packet; what the source sent before it will not go out any more.
   *
   * @param clock of the source's stream, which has seen the packet
   * @param sequence endless count of the packet's sequence number
   */
  cutTo(clock: CaptureClock, first: RtpPacket, sequence: number): void {
    const timestamp = this.#continuation(clock, first);
    this.#splice = {
      clock,
      sequences: new SequenceMap(sequence, this.#packets === 0 ? sequence : this.#lastSequence + 1),
      timestampShift: timestamp - first.timestamp,
    };
    this.#reportDue = this.#packets === 0;
  }

  #continuation(clock: CaptureClock, first: RtpPacket): number {
    if (this.#splice === null) {
      return first.timestamp;
    }
    const expected = this.#timestampAt(this.#splice, clock.capturedAt(first.timestamp));
    const least = this.#lastTimestamp + (this.#options.leastStepMs * this.#options.clockRate) / 1000;
    return serialDistance(expected, least, 32) < 0 ? least : expected;
  }

  #timestampAt(splice: Splice, at: number): number {
    return (splice.clock.timestampAt(at) + splice.timestampShift) >>> 0;
  }

  /**
   * Makes the output's own copy of a packet of the current source, for `send`.
   *
   * @returns null when the packet must not go out: nothing is on, it is from before the cut, or hopelessly late
   */
  rewrite(packet: RtpPacket, sequence: number, marker: boolean): Buffer | null {
    const place = this.#splice?.sequences.place(sequence) ?? null;
    if (this.#splice === null || place === null) {
      return null;
    }
    const timestamp = (packet.timestamp + this.#splice.timestampShift) >>> 0;
    if (this.#packets === 0 || place > this.#lastSequence) {
      this.#lastSequence = place;
    }
    if (this.#packets === 0 || serialDistance(timestamp, this.#lastTimestamp, 32) > 0) {
      this.#lastTimestamp = timestamp;
    }
    const identity = { ssrc: this.#options.ssrc, sequence: place & 0xffff, timestamp, marker };
    return rewriteRtp(packet, identity, this.#options.keptExtensionIds);
  }

  /**
   * @param bytes of `rewrite`
   * @param octets payload bytes in it
   * @param at now
   */
  send(bytes: Buffer, octets: number, at: number): void {
    this.#packets += 1;
    this.#octets += octets;
    this.#lastSentAt = at;
    this.#lastPacket = bytes;
    this.#options.sink.sendRtp(bytes);
    if (this.#reportDue) {
      this.#report(at);
    }
  }

  /** Sends the last packet once more, the very same; nothing before the first. */
  repeatLast(): void {
    if (this.#lastPacket !== null) {
      this.#options.sink.sendRtp(this.#lastPacket);
    }
  }

  /** A packet of the current source has no content: what comes after it closes up. */
  omit(sequence: number): void {
    this.#splice?.sequences.omit(sequence);
  }

  /**
   * Sends a sender report when one is due: with the first packet, then twice a second while packets flow. None with
   * later cuts, for timestamps go on; and mediasoup, once it can tell a viewer's first layer in time, looks for a
   * better one at the next report and never again: by then packets of all layers must have followed their reports.
   */
  tick(at: number): void {
    const flowing = at - this.#lastSentAt < 2 * REPORT_INTERVAL_MS;
    if (flowing && at - this.#lastReportAt >= REPORT_INTERVAL_MS) {
      this.#report(at);
    }
  }

  #report(at: number): void {
    if (this.#splice === null) {
      return;
    }
    this.#reportDue = false;
    this.#lastReportAt = at;
    const { ssrc, sink } = this.#options;
    const timestamp = this.#timestampAt(this.#splice, at);
    sink.sendRtcp(senderReport({ ssrc, at, timestamp, packets: this.#packets, octets: this.#octets }));
  }
}
