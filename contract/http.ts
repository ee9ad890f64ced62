import * as v from 'valibot';
import { STAFF_ROLES, type Role } from '../domain/actor.ts';
import type { Attendance } from '../domain/attendance/attendance.ts';
import type { AccountName, ConferenceId, SiteId } from '../domain/ids.ts';
import { asId } from '../domain/ids.ts';
import type { SiteProfile } from '../domain/sites/sites.ts';
import { normaliseText, type LocalText } from '../domain/text.ts';
import type { DisplayKind } from './displayKind.ts';
import { siteId, text } from './fields.ts';

/**
 * The HTTP interface. All bodies are JSON, all answers a `Reply` (contract/errors.ts) but the exports; requests that
 * need an identity carry `Authorization: Bearer <accessToken>`.
 *
 *   POST /api/login/staff       staffLogin     → Login
 *   POST /api/login/site        siteLogin      → Login
 *   POST /api/login/refresh     refreshLogin   → Login
 *   POST /api/displays                         → DisplayCode      (public: a screen asks for a code to show)
 *   POST /api/displays/claim    claimDisplay   → DisplayClaim     (public: with the secret that came with the code)
 *   POST /api/displays/approve  approveDisplay → null             (operator, technician, admin)
 *   GET  /api/conference                       → ConferenceInfo   (public: what the front door shows)
 *   GET  /api/attendance                       → AttendanceRecord (clerk, operator, admin)
 *   GET, POST /api/exports, /api/conferences/:conference/exports, GET /api/signing-key: contract/exports.ts
 *   GET  /api/report, /api/report.csv: contract/report.ts
 *   POST /api/speeches/preview, /api/speeches/import: contract/speechImport.ts
 *   GET  /api/admin/cards                      → JoinCard[]       (admin)
 *   GET  /api/admin/accounts                   → Account[]        (admin)
 *   POST /api/admin/accounts    newAccount     → AccountSecret    (admin)
 *   POST /api/admin/accounts/:name/password    → AccountSecret    (admin: a new password)
 *   DELETE /api/admin/accounts/:name           → null             (admin)
 *   GET  /api/health                           → Health           (public: for watchdogs)
 */

export const accountName = v.pipe(
  v.string(),
  v.transform(normaliseText),
  v.regex(/^[\p{L}\p{M}\p{N} ._@-]{2,64}$/u),
  v.transform(asId<AccountName>),
);

export const staffLogin = v.strictObject({ name: text(200), password: text(200) });
export const siteLogin = v.strictObject({
  code: v.pipe(
    text(32),
    v.transform((code) => code.trim().toUpperCase()),
    siteId,
  ),
  pin: v.pipe(
    text(32),
    v.transform((pin) => pin.replace(/\s+/g, '')),
  ),
});
export const refreshLogin = v.strictObject({ refreshToken: text(4096) });
export const newAccount = v.strictObject({
  name: accountName,
  roles: v.pipe(v.array(v.picklist(STAFF_ROLES)), v.minLength(1), v.maxLength(STAFF_ROLES.length)),
});

export type Login = {
  readonly accessToken: string;
  /** When the access token expires, ms epoch. */
  readonly expiresAt: number;
  /** Good for new access tokens until the log-in ends. */
  readonly refreshToken: string;
  readonly roles: readonly Role[];
  readonly name: string;
  readonly site: SiteId | null;
  /** The site's name as it stands in the conference, for before one is in it; null for staff and displays. */
  readonly siteName: LocalText | null;
  /** What a paired screen shows; null for sites and staff. */
  readonly display: DisplayKind | null;
  readonly conference: ConferenceId;
  /** The media plane's router capabilities: static, so that a client can answer with its own at once. */
  readonly rtpCapabilities: object;
};

export type ConferenceInfo = {
  readonly title: { readonly vi: string; readonly en: string };
  readonly organiser: { readonly vi: string; readonly en: string };
  readonly scheduledAt: number;
  readonly timeZone: string;
  /** Where other machines' browsers reach the server, an origin: what join cards and screens are told. */
  readonly address: string;
};

/** `version` of the log that the server stands at. */
export type Health = { readonly status: 'ok'; readonly version: number };

/** The attendance up to `version` of the log. Folding the later events into it gives the present one. */
export type AttendanceRecord = { readonly version: number; readonly attendance: Attendance };

export type JoinCard = { readonly site: SiteProfile; readonly pin: string; readonly link: string };
export type Account = {
  readonly name: AccountName;
  readonly roles: readonly Role[];
  readonly createdAt: number;
};
/** Shown once, never stored in the clear. */
export type AccountSecret = { readonly name: AccountName; readonly password: string };
