import { closeSync, fchmodSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** How long a statement waits for another process that holds the file. */
const BUSY_MS = 5000;

/**
 * Opens a SQLite file that only its owner can read, or makes it; its folder must exist. What is committed is on disk.
 * `:memory:` is a database without a file.
 */
export function openPrivateDatabase(path: string): DatabaseSync {
  if (path !== ':memory:') {
    // Made before SQLite makes it, because its write-ahead log and index take over the file's mode.
    const file = openSync(path, 'a', 0o600);
    fchmodSync(file, 0o600);
    closeSync(file);
  }
  const database = new DatabaseSync(path, { timeout: BUSY_MS });
  // What SQLite sorts must not lie in a temporary folder that others can read.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY');
  return database;
}
