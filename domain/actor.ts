import type { AccountName, SiteId } from './ids.ts';

/** Roles of the people and machines that take part (an identity may hold several). */
export const ROLES = ['admin', 'operator', 'clerk', 'technician', 'chair', 'site', 'display'] as const;
export type Role = (typeof ROLES)[number];

/** Roles that an account of a person can hold; sites and displays have their own ways in. */
export const STAFF_ROLES = [
  'admin',
  'operator',
  'clerk',
  'technician',
  'chair',
] as const satisfies readonly Role[];

/** Who did it. `system` is the server itself: a lost line noticed, a crash cleaned up. */
export type Actor =
  | { readonly kind: 'staff'; readonly name: AccountName }
  | { readonly kind: 'site'; readonly site: SiteId }
  | { readonly kind: 'system' };

export const SYSTEM: Actor = { kind: 'system' };
