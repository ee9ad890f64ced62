import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../config/schema.ts';
import { STAFF_ROLES } from '../../domain/actor.ts';
import { asId, type AccountName } from '../../domain/ids.ts';
import { accountKey, type Accounts } from './Accounts.ts';
import { newPassword } from './passwords.ts';
import { secretFile } from './secretFile.ts';

/** The account that a new installation starts with. */
export type FirstAccount = {
  readonly name: AccountName;
  /** Null when it was given in the settings or made at an earlier start. */
  readonly password: string | null;
  /** Where the password can be read until it is changed; null when it is in the settings, or was changed. */
  readonly passwordFile: string | null;
};

const NAME = asId<AccountName>('operator');
const PASSWORD_FILE = 'first-password';

/**
 * Makes the first account, with all roles of staff, where there is none yet. Its password, unless the settings give
 * one, is kept in a file that only the server's user can read, so that a lost first screen is not a lost server.
 * Rule [AU5].
 */
export async function ensureFirstAccount(
  accounts: Accounts,
  config: Config,
  now: number,
): Promise<FirstAccount> {
  const passwordFile = join(config.data.folder, PASSWORD_FILE);
  if (accounts.list().length > 0) {
    return { name: NAME, password: null, passwordFile: existsSync(passwordFile) ? passwordFile : null };
  }
  const account = { name: NAME, roles: STAFF_ROLES, createdAt: now };
  const { operatorPassword } = config.firstRun;
  if (operatorPassword !== null) {
    await accounts.create(account, operatorPassword);

    return { name: NAME, password: null, passwordFile: null };
  }
  // Written before the account exists: a crash in between leaves a file that the next start uses.
  const password = secretFile(passwordFile, newPassword);
  await accounts.create(account, password);

  return { name: NAME, password, passwordFile };
}

/** Takes the first password's file away, when it is the first account that is gone or has got another one. */
export function forgetFirstPassword(dataFolder: string, changed: AccountName): void {
  if (accountKey(changed) === accountKey(NAME)) {
    rmSync(join(dataFolder, PASSWORD_FILE), { force: true });
  }
}
