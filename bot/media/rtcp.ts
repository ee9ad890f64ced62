/**
 * RTCP as a bot needs it: reports (RFC 3550), generic NACK and PLI (RFC 4585), FIR (RFC 5104).
 * A compound packet is a row of messages, each with its length in 32-bit words less one.
 */

const SENDER_REPORT = 200;
const RECEIVER_REPORT = 201;
const SOURCE_DESCRIPTION = 202;
const TRANSPORT_FEEDBACK = 205;
const PAYLOAD_FEEDBACK = 206;
const NACK = 1;
const PLI = 1;
const FIR = 4;

/** Seconds between the epochs of NTP (1900) and Unix (1970). */
const NTP_OFFSET_S = 2_208_988_800;

/** What a receiver asks of the sender of `ssrc`. */
export type RtcpFeedback =
  | { readonly type: 'keyFrame'; readonly ssrc: number }
  | { readonly type: 'nack'; readonly ssrc: number; readonly sequences: readonly number[] };

/** Picks key-frame requests (PLI, FIR) and NACKs out of a compound packet; the rest is of no use to a bot. */
export function readFeedback(packet: Buffer): RtcpFeedback[] {
  const found: RtcpFeedback[] = [];
  for (let at = 0; at + 4 <= packet.length;) {
    const end = at + 4 * (packet.readUInt16BE(at + 2) + 1);
    if (end > packet.length) break;
    readFeedbackMessage(packet.subarray(at, end), found);
    at = end;
  }

  return found;
}

function readFeedbackMessage(message: Buffer, found: RtcpFeedback[]): void {
  const format = message.readUInt8(0) & 0x1f;
  const type = message.readUInt8(1);
  if (message.length < 12) return;
  const ssrc = message.readUInt32BE(8);
  if (type === PAYLOAD_FEEDBACK && format === PLI) found.push({ type: 'keyFrame', ssrc });
  if (type === PAYLOAD_FEEDBACK && format === FIR) {
    for (let at = 12; at + 8 <= message.length; at += 8)
      found.push({ type: 'keyFrame', ssrc: message.readUInt32BE(at) });
  }
  if (type === TRANSPORT_FEEDBACK && format === NACK) {
    found.push({ type: 'nack', ssrc, sequences: readNackedSequences(message) });
  }
}

/** RFC 4585 section 6.2.1: pairs of a first lost packet and a bit mask of the sixteen after it. */
function readNackedSequences(message: Buffer): number[] {
  const sequences: number[] = [];
  for (let at = 12; at + 4 <= message.length; at += 4) {
    const first = message.readUInt16BE(at);
    const mask = message.readUInt16BE(at + 2);
    sequences.push(first);
    for (let bit = 0; bit < 16; bit++) {
      if ((mask & (1 << bit)) !== 0) sequences.push((first + 1 + bit) & 0xffff);
    }
  }

  return sequences;
}

export type SenderReport = {
  readonly ssrc: number;
  /** Wall clock, ms since 1970, at which a sample with `timestamp` is captured. */
  readonly at: number;
  readonly timestamp: number;
  readonly packets: number;
  readonly bytes: number;
};

/** A sender report and the source's canonical name, without which the report is not a valid compound packet. */
export function makeSenderReport(report: SenderReport, cname: string): Buffer {
  const message = Buffer.alloc(28);
  writeHeader(message, 0, SENDER_REPORT);
  message.writeUInt32BE(report.ssrc, 4);
  const seconds = Math.floor(report.at / 1000);
  message.writeUInt32BE((seconds + NTP_OFFSET_S) >>> 0, 8);
  message.writeUInt32BE(Math.floor(((report.at - seconds * 1000) / 1000) * 2 ** 32), 12);
  message.writeUInt32BE(report.timestamp, 16);
  message.writeUInt32BE(report.packets >>> 0, 20);
  message.writeUInt32BE(report.bytes >>> 0, 24);

  return Buffer.concat([message, makeSourceDescription(report.ssrc, cname)]);
}

function makeSourceDescription(ssrc: number, cname: string): Buffer {
  const name = Buffer.from(cname, 'utf8');
  // Header, SSRC, item type, item length, name, and one to four zeros up to the next word.
  const message = Buffer.alloc(8 + 4 * Math.ceil((2 + name.length + 1) / 4));
  writeHeader(message, 1, SOURCE_DESCRIPTION);
  message.writeUInt32BE(ssrc, 4);
  message.writeUInt8(1, 8);
  message.writeUInt8(name.length, 9);
  name.copy(message, 10);

  return message;
}

export type ReceptionReport = {
  readonly ssrc: number;
  /** Share of packets lost since the last report, in 256ths. */
  readonly fractionLost: number;
  readonly lost: number;
  /** Highest sequence number received, with the count of wrap-arounds above it. */
  readonly extendedSequence: number;
};

/** A receiver report with at most 31 blocks. */
export function makeReceiverReport(ownSsrc: number, blocks: readonly ReceptionReport[]): Buffer {
  const message = Buffer.alloc(8 + 24 * blocks.length);
  writeHeader(message, blocks.length, RECEIVER_REPORT);
  message.writeUInt32BE(ownSsrc, 4);
  blocks.forEach((block, i) => {
    const at = 8 + 24 * i;
    message.writeUInt32BE(block.ssrc, at);
    message.writeUInt8(block.fractionLost, at + 4);
    message.writeUIntBE(Math.min(block.lost, 0x7fffff), at + 5, 3);
    message.writeUInt32BE(block.extendedSequence >>> 0, at + 8);
  });

  return message;
}

export function makeKeyFrameRequest(ownSsrc: number, ssrc: number): Buffer {
  const message = Buffer.alloc(12);
  writeHeader(message, PLI, PAYLOAD_FEEDBACK);
  message.writeUInt32BE(ownSsrc, 4);
  message.writeUInt32BE(ssrc, 8);

  return message;
}

/** Asks for packets again; one pair a packet, which is plain and long enough for the losses of a loopback. */
export function makeNack(ownSsrc: number, ssrc: number, sequences: readonly number[]): Buffer {
  const message = Buffer.alloc(12 + 4 * sequences.length);
  writeHeader(message, NACK, TRANSPORT_FEEDBACK);
  message.writeUInt32BE(ownSsrc, 4);
  message.writeUInt32BE(ssrc, 8);
  sequences.forEach((sequence, i) => message.writeUInt16BE(sequence, 12 + 4 * i));

  return message;
}

function writeHeader(message: Buffer, count: number, type: number): void {
  message.writeUInt8(0x80 | count, 0);
  message.writeUInt8(type, 1);
  message.writeUInt16BE(message.length / 4 - 1, 2);
}
