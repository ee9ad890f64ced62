import type { FirstAccount } from './auth/firstAccount.ts';

/** Prints, for the person at the terminal, where the server is and how to get in the first time. */
export function announce(addresses: readonly string[], first: FirstAccount): void {
  const lines = [
    '',
    'Điểm Cầu is ready.',
    ...addresses.map((address) => `  ${address}`),
    '',
    '  /console     operators      /site     remote sites and the host site',
    '  /attendance  secretariat    /admin    join cards, accounts',
    ...(first.password === null
      ? []
      : ['', `  First log-in: ${first.name}`, `  Password:     ${first.password}`]),
    ...(first.passwordFile === null ? [] : [`  (kept in ${first.passwordFile} until it is changed)`]),
    '',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
