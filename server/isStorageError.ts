/** Whether it is SQLite that failed, over a full or broken disk for one. What was to be written has not been. */
export function isStorageError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR';
}
