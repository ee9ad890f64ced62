import { isUtf8 } from 'node:buffer';
import { createPublicKey } from 'node:crypto';
import { unzipSync } from 'fflate';
import { LOG_FILE_FORMAT } from './logFile.ts';
import { manifestBytes, parseManifest, sha256, type Manifest } from './manifest.ts';
import { isSigned } from './Signer.ts';
import { verifyLogFile, type LogVerdict } from './verifyLogFile.ts';

/** A file of a package against its manifest. */
export type FileVerdict = {
  readonly name: string;
  readonly fault: 'missing' | 'changed' | 'unlisted' | null;
};

/** What a file that was exported is worth. */
export type FileReport =
  | { readonly kind: 'log'; readonly log: LogVerdict }
  | {
      readonly kind: 'package';
      readonly manifest: Manifest;
      readonly signed: boolean;
      /** Hex SHA-256 of the public key, so that it can be compared with the one that the server's owner knows. */
      readonly keyHash: string;
      readonly files: readonly FileVerdict[];
      /** Null where the package has no log. */
      readonly log: LogVerdict | null;
      /** Whether the log ends with the version and the hash that the manifest names. */
      readonly logMatches: boolean;
    }
  /** A table, document or calendar by itself: its hash (hex SHA-256) is all there is to compare. */
  | { readonly kind: 'alone'; readonly sha256: string }
  | { readonly kind: 'unreadable' };

const MANIFEST = 'manifest.json';
const SIGNATURE = 'manifest.sig';
const KEY = 'public-key.pem';
/** Every XLSX file has it, and no package (ECMA-376 part 2). */
const WORKBOOK_PART = '[Content_Types].xml';
/** The header of a log is shorter, bytes. */
const HEADER_LENGTH = 512;
/** Largest package that is unpacked, bytes: many times what the longest conference makes. */
const UNPACKED_MAX = 512 * 1024 * 1024;

/** Checks an exported log, or a package, against itself, without any server. Never throws. Rules [EV2] and [EV5]. */
export function verifyFile(bytes: Uint8Array): FileReport {
  if (isArchive(bytes)) {
    return verifyPackage(bytes);
  }
  return isLogLike(bytes) ? { kind: 'log', log: verifyLogFile(logText(bytes)) } : alone(bytes);
}

/** Whether everything that can be checked holds. */
export function isWhole(report: FileReport): boolean {
  switch (report.kind) {
    case 'log':
      return report.log.ok;
    case 'package':
      return (
        report.signed &&
        report.files.every(({ fault }) => fault === null) &&
        report.log?.ok === true &&
        report.logMatches
      );
    case 'alone':
    case 'unreadable':
      return false;
    default:
      return report satisfies never;
  }
}

/**
 * The text that these bytes are and no others: a decoder would read bytes that are no UTF-8 as characters that a log may
 * hold. A line with such bytes becomes one that is no event. A byte order mark, which editors add, is left out.
 */
function logText(bytes: Uint8Array): string {
  const text = Buffer.from(bytes)
    .toString('latin1')
    .split('\n')
    .map((line) => Buffer.from(line, 'latin1'))
    .map((line) => (isUtf8(line) ? line.toString() : '\ufffd'))
    .join('\n');
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function alone(bytes: Uint8Array): FileReport {
  return { kind: 'alone', sha256: sha256(bytes) };
}

/** A log that was damaged at its very beginning is still meant to be one. */
function isLogLike(bytes: Uint8Array): boolean {
  const beginning = Buffer.from(bytes.subarray(0, HEADER_LENGTH)).toString();
  return /^\ufeff*\{/.test(beginning) || beginning.includes(LOG_FILE_FORMAT);
}

function isArchive([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}

function verifyPackage(bytes: Uint8Array): FileReport {
  const files = unpack(bytes);
  const manifest = parseManifest(files?.get(MANIFEST) ?? new Uint8Array());
  if (files === null || manifest === null) {
    return files?.has(WORKBOOK_PART) === true ? alone(bytes) : { kind: 'unreadable' };
  }
  const text = (name: string) => Buffer.from(files.get(name) ?? []).toString();
  const written = files.get(MANIFEST) ?? new Uint8Array();
  // What is signed is the canonical form; a manifest that says the same in other bytes is not the one that was issued.
  const asWritten = manifestBytes(manifest).equals(written);
  const logName = manifest.files.find(({ name }) => name.endsWith('.jsonl'))?.name;
  const log = logName === undefined ? null : verifyLogFile(logText(files.get(logName) ?? new Uint8Array()));
  return {
    kind: 'package',
    manifest,
    signed: asWritten && isSignatureOf(Buffer.from(written), text(SIGNATURE), text(KEY)),
    keyHash: sha256(files.get(KEY) ?? new Uint8Array()),
    files: fileVerdicts(manifest, files),
    log,
    logMatches: matches(manifest, log),
  };
}

/** Base64 and PEM can be written in several ways, of which one is ours. */
function isSignatureOf(bytes: Buffer, file: string, key: string): boolean {
  const signature = Buffer.from(file, 'base64').toString('base64');
  return file === `${signature}\n` && isSigned(bytes, signature, key) && key === rewrittenKey(key);
}

function rewrittenKey(pem: string): string {
  return createPublicKey(pem).export({ type: 'spki', format: 'pem' }).toString();
}

function unpack(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | null {
  let unpacked = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize;
        return unpacked <= UNPACKED_MAX;
      },
    });
    return new Map(Object.entries(files));
  } catch {
    return null;
  }
}

function fileVerdicts(manifest: Manifest, files: ReadonlyMap<string, Uint8Array>): readonly FileVerdict[] {
  const listed = new Set([...manifest.files.map(({ name }) => name), MANIFEST, SIGNATURE, KEY]);
  return [
    ...manifest.files.map(({ name, bytes, sha256: hash }): FileVerdict => {
      const file = files.get(name);
      if (file === undefined) {
        return { name, fault: 'missing' };
      }
      return { name, fault: file.byteLength === bytes && sha256(file) === hash ? null : 'changed' };
    }),
    ...[...files.keys()]
      .filter((name) => !listed.has(name))
      .map((name): FileVerdict => ({ name, fault: 'unlisted' })),
  ];
}

function matches({ conference, log }: Manifest, verdict: LogVerdict | null): boolean {
  return (
    verdict?.ok === true &&
    verdict.conference === conference &&
    verdict.version === log.version &&
    verdict.head === log.head
  );
}
