import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ConfigError } from '../config/ConfigError.ts';

/** A server that is just being restarted lets go within this. */
const PATIENCE_MS = 3000;
/** SQLite's result code for a file that another process has locked (sqlite.org/rescode.html). */
const SQLITE_BUSY = 5;

/**
 * Keeps other servers out of a data folder for as long as this process lives: a second one would take every connection
 * of the first for one that died with its predecessor. SQLite holds the lock, so the system ends it with the process,
 * however that ends. Answers the function that lets go. Rule [EL14].
 * @param patienceMs how long to wait for it; meanwhile this process does nothing else.
 * @throws ConfigError where another process holds the folder.
 */
export function lockFolder(folder: string, patienceMs = PATIENCE_MS): () => void {
  const database = new DatabaseSync(join(folder, 'lock'), { timeout: patienceMs });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    database.close();
    if (!isBusy(cause)) {
      throw cause;
    }
    const problem = {
      path: 'data.folder',
      problem: 'is used by another server that is running',
      source: folder,
    };
    throw new ConfigError([problem], { cause });
  }
  return () => database.close();
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}
