import type { FirstAccount } from './auth/firstAccount.ts';

/** Prints, for the person at the terminal, where the server is and how to get in the first time. */
export function announce(addresses: readonly string[], first: FirstAccount): void {
  const lines = [
    '',
    'Điểm Cầu is ready.',
    ...addresses.map((address) => `  ${address}`),
    '',
    '  /console     operators      /site     remote sites and the host site',
    '  /rollcall    clerks         /chair    the chair',
    '  /attendance  clerks         /display  screens of the hall and the lectern',
    '  /admin       join cards, accounts',
    ...firstLogIn(first),
    '',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
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
