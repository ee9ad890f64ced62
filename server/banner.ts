import type { FirstAccount } from './auth/firstAccount.ts';

export type BannerFacts = {
  readonly addresses: readonly string[];
  readonly firstAccount: FirstAccount;
  /** Why the plan in `conference.next` is not used, a line for each fault; empty where there is nothing to say. */
  readonly nextPlanFaults: readonly string[];
};

/**
 * What the server prints when it is ready, for the person at the terminal: where it is, how to get in the first time, and
 * what did not come about. Rules [SV3] and [RN10].
 */
export function banner({ addresses, firstAccount, nextPlanFaults }: BannerFacts): string {
  const lines = [
    '',
    'Điểm Cầu is ready.',
    ...addresses.map((address) => `  ${address}`),
    '',
    '  /console     operators      /site     remote sites and the host site',
    '  /rollcall    clerks         /chair    the chair',
    '  /attendance  clerks         /display  screens of the hall and the lectern',
    '  /report      clerks         /admin    join cards, accounts',
    ...firstLogIn(firstAccount),
    ...nextPlanUnused(nextPlanFaults),
    '',
  ];
  return `${lines.join('\n')}\n`;
}

function firstLogIn({ name, password, passwordFile }: FirstAccount): readonly string[] {
  if (passwordFile === null) {
    return [];
  }
  return password === null
    ? ['', `  First log-in: ${name}, password in ${passwordFile}`]
    : [
        '',
        `  First log-in: ${name}`,
        `  Password:     ${password}`,
        `  (kept in ${passwordFile} until it is changed)`,
      ];
}

function nextPlanUnused(faults: readonly string[]): readonly string[] {
  return faults.length === 0
    ? []
    : [
        '',
        '  ATTENTION: no conference has begun from the plan that conference.next names. It cannot be used:',
        ...faults.map((fault) => `    ${fault}`),
        '  The latest conference goes on. Correct the plan, then start the server again.',
      ];
}
