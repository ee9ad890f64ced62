import { DatabaseSync } from 'node:sqlite';
import type { Role } from '../../domain/actor.ts';
import { asId, type AccountName } from '../../domain/ids.ts';
import { hashPassword, isPassword, newPassword } from './passwords.ts';

export type StaffAccount = { readonly name: AccountName; readonly roles: readonly Role[]; readonly createdAt: number };

type Row = { name: string; roles: string; password: string; createdAt: number };

/** Never stored for anybody: what an unknown name is checked against, so that it takes as long as a known one. */
const NOBODY = await hashPassword(newPassword());

/** Staff accounts, in one SQLite file. Names are told apart without regard to case. */
export class Accounts {
  readonly #database: DatabaseSync;

  /** @param path file that is made where it is missing; `:memory:` for tests. */
  constructor(path: string) {
    this.#database = new DatabaseSync(path, { timeout: 5000 });
    this.#database.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      CREATE TABLE IF NOT EXISTS accounts (
        name TEXT PRIMARY KEY COLLATE NOCASE,
        roles TEXT NOT NULL,
        password TEXT NOT NULL,
        createdAt INTEGER NOT NULL
      ) STRICT`);
  }

  list(): readonly StaffAccount[] {
    const rows = this.#database.prepare('SELECT * FROM accounts ORDER BY name').all() as Row[];

    return rows.map(accountOf);
  }

  /** The account of that name, if there is one. */
  get(name: string): StaffAccount | undefined {
    const row = this.#row(name);

    return row === undefined ? undefined : accountOf(row);
  }

  /** Makes an account and answers its password; undefined where the name is taken. */
  async create(account: StaffAccount, password = newPassword()): Promise<string | undefined> {
    const hash = await hashPassword(password);
    const { changes } = this.#database
      .prepare('INSERT INTO accounts VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING')
      .run(account.name, JSON.stringify(account.roles), hash, account.createdAt);

    return changes === 0 ? undefined : password;
  }

  /** Gives the account a new password and answers it; undefined where there is no such account. */
  async renewPassword(name: AccountName): Promise<string | undefined> {
    const password = newPassword();
    const { changes } = this.#database
      .prepare('UPDATE accounts SET password = ? WHERE name = ?')
      .run(await hashPassword(password), name);

    return changes === 0 ? undefined : password;
  }

  remove(name: AccountName): boolean {
    return this.#database.prepare('DELETE FROM accounts WHERE name = ?').run(name).changes > 0;
  }

  /** The account, where the password is right. Takes as long for a name that does not exist. */
  async authenticate(name: string, password: string): Promise<StaffAccount | undefined> {
    const row = this.#row(name.normalize('NFC').trim());
    const right = await isPassword(password, row?.password ?? NOBODY);

    return row !== undefined && right ? accountOf(row) : undefined;
  }

  close(): void {
    this.#database.close();
  }

  #row(name: string): Row | undefined {
    return this.#database.prepare('SELECT * FROM accounts WHERE name = ?').get(name) as Row | undefined;
  }
}

function accountOf({ name, roles, createdAt }: Row): StaffAccount {
  return { name: asId<AccountName>(name), roles: JSON.parse(roles) as Role[], createdAt };
}
