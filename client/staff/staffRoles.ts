import { STAFF_ROLES, type Role } from '../../domain/actor.ts';
import type { TextKey } from '../i18n/translate.ts';

/** Pages for staff, and who may open them. */
export const STAFF_PAGES = {
  console: { path: '/console', title: 'shared.pageConsole', roles: STAFF_ROLES },
  rollcall: { path: '/rollcall', title: 'shared.pageRollCall', roles: ['operator', 'clerk'] },
  chair: { path: '/chair', title: 'shared.pageChair', roles: ['operator', 'chair'] },
  attendance: { path: '/attendance', title: 'shared.pageAttendance', roles: ['admin', 'operator', 'clerk'] },
  report: { path: '/report', title: 'shared.pageReport', roles: ['admin', 'operator', 'clerk'] },
  admin: { path: '/admin', title: 'shared.pageAdmin', roles: ['admin'] },
} as const satisfies Record<string, { path: string; title: TextKey; roles: readonly Role[] }>;
export type StaffPage = keyof typeof STAFF_PAGES;

export const ROLE_NAMES: Readonly<Record<Role, TextKey>> = {
  admin: 'shared.roleAdmin',
  operator: 'shared.roleOperator',
  clerk: 'shared.roleClerk',
  technician: 'shared.roleTechnician',
  chair: 'shared.roleChair',
  site: 'shared.roleSite',
  display: 'shared.roleDisplay',
};

/** Whether an account with these roles may open the page. */
export function mayOpen(page: StaffPage, roles: readonly Role[]): boolean {
  const allowed: readonly Role[] = STAFF_PAGES[page].roles;
  return roles.some((role) => allowed.includes(role));
}
