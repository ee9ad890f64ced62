import type { ProgrammeSink } from '../ProgrammeSource.ts';
import { readTag, type FrameTag } from './SimulatedCamera.ts';

/** A packet that went out, read apart from the code under test. */
export type SentPacket = {
  readonly ssrc: number;
  readonly sequence: number;
  readonly timestamp: number;
  readonly marker: boolean;
  readonly payload: Buffer;
  /** All of it. */
  readonly bytes: Buffer;
  /** Its place in everything that was sent. */
  readonly index: number;
};

/** The same for video, with the frame that it came from. */
export type SentVideo = SentPacket &
  FrameTag & { readonly key: boolean; readonly pictureId: number; readonly tl0PictureIndex: number };

export type SentReport = {
  readonly ssrc: number;
  /** Ms since the epoch. */
  readonly at: number;
  readonly timestamp: number;
  readonly packets: number;
  readonly octets: number;
};

const NTP_EPOCH_OFFSET_S = 2_208_988_800;

/** A sink that keeps everything. */
export class RecordingSink implements ProgrammeSink {
  readonly rtp: Buffer[] = [];
  readonly rtcp: Buffer[] = [];

  sendRtp(packet: Buffer): void {
    this.rtp.push(packet);
  }

  sendRtcp(packet: Buffer): void {
    this.rtcp.push(packet);
  }

  /** Packets without header extension, in order of sending. */
  packets(): SentPacket[] {
    return this.rtp.map((bytes, index) => ({
      ssrc: bytes.readUInt32BE(8),
      sequence: bytes.readUInt16BE(2),
      timestamp: bytes.readUInt32BE(4),
      marker: bytes.readUInt8(1) >= 0x80,
      payload: bytes.subarray(12),
      bytes,
      index,
    }));
  }

  /** Packets of one output layer, in order of sending. */
  video(ssrc: number): SentVideo[] {
    return this.packets()
      .filter((packet) => packet.ssrc === ssrc)
      .map((packet) => ({
        ...packet,
        ...readTag(packet.payload),
        key: packet.payload[0] === 0x90 && packet.payload[6] === 0,
        pictureId: packet.payload.readUInt16BE(2) & 0x7fff,
        tl0PictureIndex: packet.payload.readUInt8(4),
      }));
  }

  /** Source layer that an output got its last packet from. */
  lastFrom(ssrc: number): number | undefined {
    const last = this.rtp.findLast((bytes) => bytes.readUInt32BE(8) === ssrc);
    return last === undefined ? undefined : readTag(last.subarray(12)).from;
  }

  reports(ssrc: number): SentReport[] {
    return this.rtcp
      .filter((bytes) => bytes[1] === 200 && bytes.readUInt32BE(4) === ssrc)
      .map((bytes) => ({
        ssrc,
        at: (bytes.readUInt32BE(8) - NTP_EPOCH_OFFSET_S + bytes.readUInt32BE(12) / 2 ** 32) * 1000,
        timestamp: bytes.readUInt32BE(16),
        packets: bytes.readUInt32BE(20),
        octets: bytes.readUInt32BE(24),
      }));
  }
}
