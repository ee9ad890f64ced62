import type { ErrorCode } from '../../contract/errors.ts';

/** Why an export was not made, or is not handed out. `cause` says more to whoever reads the server's log. */
export class ExportFailure extends Error {
  override readonly name = 'ExportFailure';
  readonly code: Extract<ErrorCode, 'export_failed' | 'export_damaged' | 'storage_failed' | 'not_found'>;

  constructor(code: ExportFailure['code'], cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}
