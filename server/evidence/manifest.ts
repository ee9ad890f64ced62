import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { asId, type ConferenceId } from '../../domain/ids.ts';
import { canonicalJson } from '../log/canonicalJson.ts';

/** One file as it was issued. */
export type IssuedFile = { readonly name: string; readonly bytes: number; readonly sha256: string };

/** What a package holds, and the stretch of the log that it covers: this is what is signed. Rule [EV4]. */
export type Manifest = {
  readonly format: 'diem-cau-package/1';
  readonly conference: ConferenceId;
  /** Version of the log that all files are made of, and the hash of its event. */
  readonly log: { readonly version: number; readonly head: string };
  /** ms epoch. */
  readonly issuedAt: number;
  readonly files: readonly IssuedFile[];
};

const schema = v.strictObject({
  format: v.literal('diem-cau-package/1'),
  conference: v.pipe(v.string(), v.transform(asId<ConferenceId>)),
  log: v.strictObject({ version: v.number(), head: v.string() }),
  issuedAt: v.number(),
  files: v.array(v.strictObject({ name: v.string(), bytes: v.number(), sha256: v.string() })),
});

/** Hex SHA-256. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Measures a file for a manifest. */
export function issuedFile(name: string, bytes: Uint8Array): IssuedFile {
  return { name, bytes: bytes.byteLength, sha256: sha256(bytes) };
}

/** The bytes that are signed: canonical JSON (RFC 8785), so that they follow from what the manifest says. */
export function manifestBytes(manifest: Manifest): Buffer {
  return Buffer.from(canonicalJson(manifest));
}

/** A manifest as it was read from a package; null for anything else. */
export function parseManifest(bytes: Uint8Array): Manifest | null {
  try {
    const parsed = v.safeParse(schema, JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
