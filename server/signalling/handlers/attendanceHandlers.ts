import { Refusal } from '../Refusal.ts';
import { run, type HandlerTable } from './Handlers.ts';

type AttendanceRequests = Extract<
  keyof HandlerTable,
  `delegation.${string}` | `attendance.${string}` | `sites.${string}`
>;

/** Delegations, corrections of the record, and the list of sites. */
export const attendanceHandlers: Pick<HandlerTable, AttendanceRequests> = {
  'delegation.set': (context, { command, site: named, ...entry }) => {
    const { site: own } = context.session;
    if (own !== null && named !== null && named !== own) {
      return new Refusal('forbidden');
    }
    const site = own ?? named;
    return site === null
      ? new Refusal('bad_request')
      : run(context, command, { type: 'SetDelegation', site, ...entry });
  },
  'attendance.correct': (context, { command, site, change, reason }) =>
    run(context, command, { type: 'CorrectAttendance', site, reason, ...change }),
  'attendance.rules': (context, { command, rules, expectedVersion }) =>
    run(context, command, { type: 'SetAttendanceRules', rules, expectedVersion }),
  'sites.invite': (context, { command, profile }) => run(context, command, { type: 'InviteSite', profile }),
  'sites.rename': (context, { command, ...renamed }) =>
    run(context, command, { type: 'RenameSite', ...renamed }),
  'sites.remove': (context, { command, site, reason }) =>
    run(context, command, { type: 'RemoveSite', site, reason }),
};
