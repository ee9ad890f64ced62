import { zipSync, type Zippable } from 'fflate';
import { issuedFile, manifestBytes, type Manifest } from '../evidence/manifest.ts';
import type { Signer } from '../evidence/Signer.ts';
import type { ExportSubject } from './ExportSubject.ts';

/** A file of a package; `packed` ones are compressed as they are. */
export type PackagedFile = { readonly name: string; readonly bytes: Uint8Array; readonly packed: boolean };

/** The earliest date that an archive can hold: when a file was made follows from the log, not from a clock. */
const NO_DATE = new Date(1980, 0, 1);

/** All files of a package in one ZIP archive, with the signed manifest and the key to check it. Rules [EV3], [EV4], [EX7]. */
export function buildPackage(
  { conference, log, sheet }: ExportSubject,
  files: readonly PackagedFile[],
  signer: Signer,
): Uint8Array {
  const manifest: Manifest = {
    format: 'diem-cau-package/1',
    conference,
    log: { version: log.version, head: log.hash },
    issuedAt: sheet.at,
    files: files.map(({ name, bytes }) => issuedFile(name, bytes)),
  };
  const signed = manifestBytes(manifest);
  const all: readonly PackagedFile[] = [
    ...files,
    { name: 'manifest.json', bytes: signed, packed: false },
    { name: 'manifest.sig', bytes: Buffer.from(`${signer.sign(signed)}\n`), packed: false },
    { name: 'public-key.pem', bytes: Buffer.from(signer.publicKey), packed: false },
  ];
  const archive: Zippable = {};
  for (const { name, bytes, packed } of all) {
    archive[name] = [bytes, { level: packed ? 0 : 6, mtime: NO_DATE }];
  }
  return zipSync(archive);
}
