import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ConferenceId, SiteId } from '../../domain/ids.ts';

const DIGITS = 8;

/**
 * A site's PIN for a conference: eight digits that follow from the server's secret (HMAC-SHA-256, truncated as in
 * RFC 4226 section 5.3), so that join cards can be printed at any time and no PIN is stored.
 */
export function sitePin(secret: Buffer, conference: ConferenceId, site: SiteId): string {
  const mac = createHmac('sha256', secret).update(`${conference}\0${site}`).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  const number = (mac.readUInt32BE(offset) & 0x7fff_ffff) % 10 ** DIGITS;

  return String(number).padStart(DIGITS, '0');
}

/** Compares in constant time. */
export function isSitePin(secret: Buffer, conference: ConferenceId, site: SiteId, pin: string): boolean {
  const expected = Buffer.from(sitePin(secret, conference, site));
  const given = Buffer.from(pin);

  return given.length === expected.length && timingSafeEqual(given, expected);
}
