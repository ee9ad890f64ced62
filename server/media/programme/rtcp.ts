const VERSION = 2;
const HEADER_LENGTH = 4;
const SENDER_REPORT = 200;
const PAYLOAD_FEEDBACK = 206;
const PICTURE_LOSS_INDICATION = 1;
const FULL_INTRA_REQUEST = 4;
const FEEDBACK_HEADER_LENGTH = 12;
const FIR_ENTRY_LENGTH = 8;
const SENDER_REPORT_LENGTH = 28;
/** From 1900, where NTP counts from, to 1970. */
const NTP_EPOCH_OFFSET_S = 2_208_988_800;

/**
 * Finds who asks for a key frame in a compound packet: PLI (RFC 4585 section 6.3.1) and FIR (RFC 5104 section 4.3.1).
 * Everything else is passed over, and what is cut short ends the walk.
 *
 * @returns the SSRCs of the streams that shall show a key frame, in order of the packet
 */
export function keyFrameRequests(compound: Buffer): number[] {
  const ssrcs: number[] = [];
  let start = 0;
  while (start + HEADER_LENGTH <= compound.length && compound.readUInt8(start) >> 6 === VERSION) {
    const end = start + HEADER_LENGTH + compound.readUInt16BE(start + 2) * 4;
    if (end > compound.length) {
      break;
    }
    if (compound.readUInt8(start + 1) === PAYLOAD_FEEDBACK && end - start >= FEEDBACK_HEADER_LENGTH) {
      ssrcs.push(...requestedSsrcs(compound.subarray(start, end)));
    }
    start = end;
  }
  return ssrcs;
}

function requestedSsrcs(feedback: Buffer): number[] {
  const format = feedback.readUInt8(0) & 0x1f;
  if (format === PICTURE_LOSS_INDICATION) {
    return [feedback.readUInt32BE(8)];
  }
  const ssrcs: number[] = [];
  if (format === FULL_INTRA_REQUEST) {
    // A FIR names its streams in entries of its own; the header's media source means nothing.
    for (let at = FEEDBACK_HEADER_LENGTH; at + FIR_ENTRY_LENGTH <= feedback.length; at += FIR_ENTRY_LENGTH) {
      ssrcs.push(feedback.readUInt32BE(at));
    }
  }
  return ssrcs;
}

export type SenderReport = {
  readonly ssrc: number;
  /** Wall clock, ms since the epoch… */
  readonly at: number;
  /** …and the RTP timestamp that a frame captured at that moment has. */
  readonly timestamp: number;
  readonly packets: number;
  /** Payload bytes. */
  readonly octets: number;
};

/** Makes a sender report without report blocks (RFC 3550 section 6.4.1). */
export function senderReport(report: SenderReport): Buffer {
  const bytes = Buffer.alloc(SENDER_REPORT_LENGTH);
  const seconds = Math.floor(report.at / 1000);
  bytes[0] = VERSION << 6;
  bytes[1] = SENDER_REPORT;
  bytes.writeUInt16BE(SENDER_REPORT_LENGTH / 4 - 1, 2);
  bytes.writeUInt32BE(report.ssrc, 4);
  bytes.writeUInt32BE((seconds + NTP_EPOCH_OFFSET_S) >>> 0, 8);
  bytes.writeUInt32BE(Math.floor((report.at / 1000 - seconds) * 2 ** 32) >>> 0, 12);
  bytes.writeUInt32BE(report.timestamp, 16);
  bytes.writeUInt32BE(report.packets >>> 0, 20);
  bytes.writeUInt32BE(report.octets >>> 0, 24);
  return bytes;
}
