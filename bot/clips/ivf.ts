/** A VP8 clip: encoded frames in order, the first of which is a key frame. */
export type VideoClip = {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly frames: readonly Buffer[];
};

const FRAME_HEADER_BYTES = 12;

/**
 * Reads an IVF file, the plain container of libvpx: a 32-byte header, then per frame its size (u32), its time (u64)
 * and its bytes, all little endian. Times are left out: a clip is played at its constant rate.
 * @throws when the file is not IVF with VP8 in it, is cut off, or does not begin with a key frame.
 */
export function readIvf(file: Buffer): VideoClip {
  if (file.length < 32 || file.toString('latin1', 0, 4) !== 'DKIF') throw new Error('not an IVF file');
  const fourcc = file.toString('latin1', 8, 12);
  if (fourcc !== 'VP80') throw new Error(`IVF file holds ${fourcc}, not VP8`);
  const frames = readFrames(file, file.readUInt16LE(6));
  const first = frames[0];
  if (first === undefined || !isKeyFrame(first)) throw new Error('the clip does not begin with a key frame');

  return {
    width: file.readUInt16LE(12),
    height: file.readUInt16LE(14),
    fps: file.readUInt32LE(16) / file.readUInt32LE(20),
    frames,
  };
}

function readFrames(file: Buffer, start: number): Buffer[] {
  const frames: Buffer[] = [];
  for (let at = start; at < file.length;) {
    const body = at + FRAME_HEADER_BYTES;
    const end = body <= file.length ? body + file.readUInt32LE(at) : Infinity;
    if (end > file.length) throw new Error('IVF file is cut off');
    frames.push(file.subarray(body, end));
    at = end;
  }

  return frames;
}

/** RFC 6386 section 9.1: the lowest bit of a frame's first byte is 0 in key frames. */
function isKeyFrame(frame: Buffer): boolean {
  return frame.length > 0 && (frame.readUInt8(0) & 1) === 0;
}
