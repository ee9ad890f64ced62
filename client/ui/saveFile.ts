import type { DownloadedFile } from '../connection/getFile.ts';

/** Until when the browser has certainly begun to read the file, ms. */
const READ_WITHIN_MS = 60_000;

/** Hands a file to the browser's downloads. */
export function saveFile({ blob, name }: DownloadedFile): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), READ_WITHIN_MS);
}
