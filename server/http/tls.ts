import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import type { Config } from '../../config/schema.ts';
import { secretFile } from '../auth/secretFile.ts';

export type Certificate = { readonly cert: string; readonly key: string };

const VALID_DAYS = 397;
/** A certificate that ends sooner than this is made anew at the start. */
const RENEW_BEFORE_MS = 30 * 24 * 3600 * 1000;

/** The certificate to serve with; null where TLS is off. Throws where a file cannot be read. */
export async function loadCertificate({ tls, data }: Config): Promise<Certificate | null> {
  switch (tls.mode) {
    case 'off':
      return null;
    case 'files':
      return { cert: readFileSync(tls.certificate ?? '', 'utf8'), key: readFileSync(tls.key ?? '', 'utf8') };
    case 'self-signed':
      return selfSigned(join(data.folder, 'keys', 'tls.json'));
    default:
      return tls.mode satisfies never;
  }
}

/** IPv4 and IPv6 addresses of this machine that others can reach it by, loopback left out. */
export function ownAddresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, scopeid }) => !internal && (scopeid ?? 0) === 0)
    .map(({ address }) => address);
}

async function selfSigned(path: string): Promise<Certificate> {
  const fresh = JSON.stringify(await generateCertificate());
  const kept = JSON.parse(secretFile(path, () => fresh)) as Certificate;
  const left = new X509Certificate(kept.cert).validToDate.getTime() - Date.now();

  return left > RENEW_BEFORE_MS
    ? kept
    : (JSON.parse(secretFile(path, () => fresh, { replace: true })) as Certificate);
}

async function generateCertificate(): Promise<Certificate> {
  const notAfterDate = new Date(Date.now() + VALID_DAYS * 24 * 3600 * 1000);
  const addresses = ['127.0.0.1', '::1', ...ownAddresses()];
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'Điểm Cầu' }], {
    keyType: 'ec',
    notAfterDate,
    algorithm: 'sha256',
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [{ type: 2, value: 'localhost' }, ...addresses.map((ip) => ({ type: 7 as const, ip }))],
      },
    ],
  });

  return { cert, key };
}
