import type { ErrorCode } from '../../contract/errors.ts';
import { isStorageError } from '../isStorageError.ts';
import { VersionConflict } from '../log/EventLog.ts';
import { MediaError } from '../media/MediaPlane.ts';

/** What a client is told of an error: its own affair where it is one, else `internal` without detail. Rule [WR6]. */
export function errorCode(error: unknown): ErrorCode {
  if (error instanceof MediaError) {
    switch (error.code) {
      case 'media_unsupported':
      case 'media_unavailable':
        return error.code;
      default:
        return 'not_found';
    }
  }
  if (error instanceof VersionConflict) {
    return 'version_conflict';
  }
  return isStorageError(error) ? 'storage_failed' : 'internal';
}
