import { generateKeyPairSync, createPrivateKey, randomBytes, type KeyObject } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Reads a secret from `path`, or makes it there at the first start: readable by the server's user only, and not
 * overwritten (unless that is asked for), even when two servers start at once.
 */
export function secretFile(path: string, make: () => string, { replace = false } = {}): string {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(path, make(), { mode: 0o600, flag: replace ? 'w' : 'wx', flush: true });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) {
      throw error;
    }
  }

  return readFileSync(path, 'utf8');
}

/** The server's keys, in `folder`: one signs tokens, the other one makes sites' PINs. */
export function openKeys(folder: string): { tokenKey: KeyObject; pinSecret: Buffer } {
  const pem = secretFile(join(folder, 'token-key.pem'), () =>
    generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  );
  const pinSecret = secretFile(join(folder, 'pin-secret'), () => randomBytes(32).toString('hex'));

  return { tokenKey: createPrivateKey(pem), pinSecret: Buffer.from(pinSecret, 'hex') };
}
