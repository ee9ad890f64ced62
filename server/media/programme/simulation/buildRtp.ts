export type RtpFields = {
  readonly ssrc?: number;
  readonly sequence?: number;
  readonly timestamp?: number;
  readonly payloadType?: number;
  readonly marker?: boolean;
  /** Contributing sources. */
  readonly csrcs?: readonly number[];
  /** Header extension: profile, and the block as it stands in the packet. */
  readonly extension?: { readonly profile: number; readonly block: Buffer };
  readonly payload?: Buffer;
  /** Padding bytes, the last of which counts them. */
  readonly padding?: number;
};

/** Makes an RTP packet by hand (RFC 3550), apart from the code under test. Numbers are taken modulo their width. */
export function buildRtp(fields: RtpFields): Buffer {
  const { csrcs = [], extension, payload = Buffer.alloc(0), padding = 0 } = fields;
  const header = Buffer.alloc(12 + 4 * csrcs.length);
  header[0] = 0x80 | (padding > 0 ? 0x20 : 0) | (extension === undefined ? 0 : 0x10) | csrcs.length;
  header[1] = (fields.marker === true ? 0x80 : 0) | (fields.payloadType ?? 101);
  header.writeUInt16BE((fields.sequence ?? 0) & 0xffff, 2);
  header.writeUInt32BE((fields.timestamp ?? 0) >>> 0, 4);
  header.writeUInt32BE(fields.ssrc ?? 1, 8);
  csrcs.forEach((csrc, index) => header.writeUInt32BE(csrc, 12 + 4 * index));
  const extensionHeader = Buffer.alloc(extension === undefined ? 0 : 4);
  if (extension !== undefined) {
    extensionHeader.writeUInt16BE(extension.profile, 0);
    extensionHeader.writeUInt16BE(extension.block.length / 4, 2);
  }
  const tail = Buffer.alloc(padding);
  if (padding > 0) {
    tail[padding - 1] = padding;
  }
  return Buffer.concat([header, extensionHeader, extension?.block ?? Buffer.alloc(0), payload, tail]);
}
