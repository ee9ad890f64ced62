/**
 * Adds `padding` to an Opus packet of one frame, as bytes that decoders skip: the packet becomes one of code 3
 * (RFC 6716 section 3.2.5) with one frame and that padding at its end.
 * @throws when the packet is not of code 0 (one frame), the only kind that 20 ms encoding gives, or the padding is
 *   longer than one length byte can say.
 */
export function padOpusPacket(packet: Buffer, padding: Buffer): Buffer {
  const toc = packet.readUInt8(0);
  if ((toc & 0x03) !== 0) throw new Error('only an Opus packet of one frame can be padded here');
  if (padding.length > 254) throw new Error('too much padding for an Opus packet');
  // Constant bitrate, padding follows, one frame; then the padding's length.
  const head = Buffer.from([toc | 0x03, 0x41, padding.length]);

  return Buffer.concat([head, packet.subarray(1), padding]);
}
