import { encode } from 'uqr';

/** A QR code as one SVG path on a grid of `size` × `size` modules, without the quiet zone. */
export type QrPath = { readonly size: number; readonly path: string };

/**
 * The QR code (ISO/IEC 18004) of a text, with error correction M: a card that is folded or stained still scans. Dark
 * modules of a row that touch are one rectangle.
 */
export function qrPath(text: string): QrPath {
  const { size, data } = encode(text, { ecc: 'M', border: 0 });
  return { size, path: data.map(rowPath).join('') };
}

function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  let start = -1;
  for (let x = 0; x <= row.length; x += 1) {
    const dark = row[x] === true;
    if (dark && start < 0) {
      start = x;
    } else if (!dark && start >= 0) {
      path += `M${start} ${y}h${x - start}v1h${start - x}z`;
      start = -1;
    }
  }
  return path;
}
