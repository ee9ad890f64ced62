import type { DatabaseSync } from 'node:sqlite';
import type { DisplayKind } from '../../contract/displayKind.ts';
import type { AccountName, ConferenceId, DisplayId } from '../../domain/ids.ts';
import { openPrivateDatabase } from '../openPrivateDatabase.ts';
import type { Identity } from './Identity.ts';

/** A screen that somebody has let in. */
export type Display = {
  readonly id: DisplayId;
  readonly kind: DisplayKind;
  /** What the operator called it: where it stands. */
  readonly name: string;
  readonly approvedBy: AccountName;
  /** Ms epoch. */
  readonly approvedAt: number;
};

/** The screens that have been paired and not ended, in one SQLite file. Rules [DP5] and [DP6]. */
export class Displays {
  readonly #database: DatabaseSync;

  /** @param path file that is made where it is missing; `:memory:` for tests. */
  constructor(path: string) {
    this.#database = openPrivateDatabase(path);
    this.#database.exec(`
      CREATE TABLE IF NOT EXISTS displays (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('hall', 'monitor')),
        name TEXT NOT NULL,
        approvedBy TEXT NOT NULL,
        approvedAt INTEGER NOT NULL
      ) STRICT`);
  }

  get(id: DisplayId): Display | undefined {
    return this.#database.prepare('SELECT * FROM displays WHERE id = ?').get(id) as Display | undefined;
  }

  add({ id, kind, name, approvedBy, approvedAt }: Display): void {
    this.#database
      .prepare('INSERT INTO displays VALUES (?, ?, ?, ?, ?)')
      .run(id, kind, name, approvedBy, approvedAt);
  }

  /** Ends the display's log-in: it is refused from its next refresh on. */
  remove(id: DisplayId): void {
    this.#database.prepare('DELETE FROM displays WHERE id = ?').run(id);
  }

  close(): void {
    this.#database.close();
  }
}

/** The display as it logs in. */
export function displayIdentity({ id, kind, name }: Display, conference: ConferenceId): Identity {
  return { kind: 'display', display: id, shows: kind, name, roles: ['display'], conference };
}
