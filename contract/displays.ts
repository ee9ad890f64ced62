import * as v from 'valibot';
import type { Login } from './http.ts';
import { request } from './definition.ts';
import { DISPLAY_KINDS } from './displayKind.ts';
import { sessionId, storedText, text } from './fields.ts';

/** Roles that may make a screen a display, and end it. */
export const DISPLAY_KEEPERS = ['operator', 'technician', 'admin'] as const;

export const DISPLAY_NAME_LIMIT = 60;

/** An operator types the code that the screen shows. Spaces in it are for reading. */
export const approveDisplay = v.strictObject({
  code: v.pipe(
    text(32),
    v.transform((code) => code.replace(/\s+/g, '')),
    v.regex(/^[0-9]{6}$/),
  ),
  kind: v.picklist(DISPLAY_KINDS),
  name: storedText(DISPLAY_NAME_LIMIT),
});

/** The screen asks whether its code has been approved. */
export const claimDisplay = v.strictObject({ secret: text(100) });

/** What a screen gets to show, and what it proves with that the code was its own. */
export type DisplayCode = {
  /** Six digits. */
  readonly code: string;
  readonly secret: string;
  /** Ms epoch, by the server's clock. */
  readonly expiresAt: number;
};

export type DisplayClaim =
  | { readonly status: 'pending' }
  | { readonly status: 'approved'; readonly login: Login };

export const displayRequests = {
  /** Ends a connected display's log-in: it shows a pairing code again. */
  'display.end': request<null>()({ roles: DISPLAY_KEEPERS, input: v.strictObject({ session: sessionId }) }),
};
