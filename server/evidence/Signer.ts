import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { join } from 'node:path';
import { secretFile } from '../auth/secretFile.ts';
import { sha256 } from './manifest.ts';

/**
 * Signs what the server issues, with Ed25519 (RFC 8032) and a key that it made at its first start, kept for its user
 * only. Rule [EV3].
 */
export class Signer {
  readonly #key: KeyObject;

  private constructor(key: KeyObject) {
    this.#key = key;
  }

  /** Opens the key in `folder`, or makes it there. */
  static open(folder: string): Signer {
    const pem = secretFile(join(folder, 'signing-key.pem'), () =>
      generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    );
    return new Signer(createPrivateKey(pem));
  }

  /** SPKI, PEM: what anybody needs to check a signature. */
  get publicKey(): string {
    return createPublicKey(this.#key).export({ type: 'spki', format: 'pem' }).toString();
  }

  /** Hex SHA-256 of the public key as it lies in a package: what its check prints. Rule [EV6]. */
  get publicKeyHash(): string {
    return sha256(Buffer.from(this.publicKey));
  }

  /** The signature of these bytes, base64. */
  sign(bytes: Buffer): string {
    return sign(null, bytes, this.#key).toString('base64');
  }
}

/** Whether the signature (base64) is that of the bytes by the holder of this public key (PEM). Never throws. */
export function isSigned(bytes: Buffer, signature: string, publicKey: string): boolean {
  try {
    return verify(null, bytes, createPublicKey(publicKey), Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}
