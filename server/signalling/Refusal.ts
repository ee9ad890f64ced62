import type { ErrorCode } from '../../contract/errors.ts';

/** A handler's no, where it is not the rules that say it: a value that becomes the reply. */
export class Refusal {
  readonly code: ErrorCode;

  constructor(code: ErrorCode) {
    this.code = code;
  }
}
