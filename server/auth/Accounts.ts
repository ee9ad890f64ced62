import type { DatabaseSync } from 'node:sqlite';
import type { Role } from '../../domain/actor.ts';
import { asId, type AccountName } from '../../domain/ids.ts';
import { normaliseText } from '../../domain/text.ts';
import { openPrivateDatabase } from '../openPrivateDatabase.ts';
import { hashPassword, isPassword, newPassword } from './passwords.ts';

export type StaffAccount = {
  readonly name: AccountName;
  readonly roles: readonly Role[];
  /** Ms epoch. */
  readonly createdAt: number;
  /** Since when its password is good, ms epoch: log-ins from before are over. */
  readonly passwordAt: number;
};

type NewAccount = Omit<StaffAccount, 'passwordAt'>;
type Row = { name: string; roles: string; password: string; createdAt: number; passwordAt: number };

/** Never stored for anybody: what an unknown name is checked against, so that it takes as long as a known one. */
const NOBODY = await hashPassword(newPassword());

/** Staff accounts, in one SQLite file that only its owner can read. Rules [AU2], [AU4] and [AU6]. */
export class Accounts {
  readonly #database: DatabaseSync;

  /** @param path file that is made where it is missing; `:memory:` for tests. */
  constructor(path: string) {
    this.#database = openPrivateDatabase(path);
    this.#database.exec(`
      CREATE TABLE IF NOT EXISTS accounts (
        key TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        roles TEXT NOT NULL,
        password TEXT NOT NULL,
        createdAt INTEGER NOT NULL,
        passwordAt INTEGER NOT NULL
      ) STRICT`);
  }

  list(): readonly StaffAccount[] {
    const rows = this.#database.prepare('SELECT * FROM accounts ORDER BY key').all() as Row[];
    return rows.map(accountOf);
  }

  /** The account of that name, if there is one. */
  get(name: string): StaffAccount | undefined {
    const row = this.#row(name);
    return row === undefined ? undefined : accountOf(row);
  }

  /** Makes an account and answers its password; undefined where the name is taken. */
  async create(
    { name, roles, createdAt }: NewAccount,
    password = newPassword(),
  ): Promise<string | undefined> {
    const hash = await hashPassword(password);
    const { changes } = this.#database
      .prepare('INSERT INTO accounts VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING')
      .run(accountKey(name), name, JSON.stringify(roles), hash, createdAt, createdAt);
    return changes === 0 ? undefined : password;
  }

  /** Gives the account a new password at `now` (ms epoch) and answers it; undefined where there is no such account. */
  async renewPassword(name: AccountName, now: number): Promise<string | undefined> {
    const password = newPassword();
    const { changes } = this.#database
      .prepare('UPDATE accounts SET password = ?, passwordAt = ? WHERE key = ?')
      .run(await hashPassword(password), now, accountKey(name));
    return changes === 0 ? undefined : password;
  }

  remove(name: AccountName): boolean {
    return this.#database.prepare('DELETE FROM accounts WHERE key = ?').run(accountKey(name)).changes > 0;
  }

  /** The account, where the password is right. Takes as long for a name that does not exist. */
  async authenticate(name: string, password: string): Promise<StaffAccount | undefined> {
    const row = this.#row(name);
    const right = await isPassword(password, row?.password ?? NOBODY);
    return row !== undefined && right ? accountOf(row) : undefined;
  }

  close(): void {
    this.#database.close();
  }

  #row(name: string): Row | undefined {
    return this.#database.prepare('SELECT * FROM accounts WHERE key = ?').get(accountKey(name)) as
      | Row
      | undefined;
  }
}

/** What an account's name is compared by: case, and spaces and marks that nobody sees, make no other name. */
export function accountKey(name: string): string {
  return normaliseText(name).toLowerCase();
}

function accountOf({ name, roles, createdAt, passwordAt }: Row): StaffAccount {
  return { name: asId<AccountName>(name), roles: JSON.parse(roles) as Role[], createdAt, passwordAt };
}
