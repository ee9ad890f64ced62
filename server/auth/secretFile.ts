import { createPrivateKey, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Reads a secret from `path`, or makes it there at the first start: readable by the server's user only, and not
 * overwritten (unless that is asked for), even when two servers start at once. It is there whole or not at all, so
 * that a crash in the middle leaves no empty secret behind.
 */
export function secretFile(path: string, make: () => string, { replace = false } = {}): string {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const kept = replace ? null : readIfThere(path);
  if (kept !== null) {
    return kept;
  }
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, make(), { mode: 0o600, flag: 'wx', flush: true });
  try {
    if (replace) {
      renameSync(draft, path);
    } else {
      linkSync(draft, path);
    }
  } catch (error) {
    // The other server was faster: its secret is the one that counts.
    if (!hasCode(error, 'EEXIST')) {
      throw error;
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(path, 'utf8');
}

/** The server's keys, in `folder`: one signs tokens, the other one makes sites' PINs. Rules [AU1] and [AU3]. */
export function openKeys(folder: string): { tokenKey: KeyObject; pinSecret: Buffer } {
  const pem = secretFile(join(folder, 'token-key.pem'), () =>
    generateKeyPairSync('ec', { namedCurve: 'P-256' })
      .privateKey.export({ type: 'pkcs8', format: 'pem' })
      .toString(),
  );
  const pinSecret = secretFile(join(folder, 'pin-secret'), () => randomBytes(32).toString('hex'));
  return { tokenKey: createPrivateKey(pem), pinSecret: Buffer.from(pinSecret, 'hex') };
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) {
      return null;
    }
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
