import { errors } from 'mediasoup';
import { MediaError } from '../MediaPlane.ts';

/** Whether a request failed because what it was about, or its whole worker, ended on the way: no fault of anybody. */
export function isGone(error: unknown): boolean {
  return error instanceof errors.NotFoundError || error instanceof errors.WorkerClosedError;
}

/** For requests that do not matter any more once their object is gone. @throws any other error */
export async function unlessGone(request: Promise<void>): Promise<void> {
  try {
    await request;
  } catch (error) {
    if (!isGone(error)) {
      throw error;
    }
  }
}

/**
 * For requests made of what a client sent. mediasoup says with many kinds of error what is wrong with it.
 *
 * @throws {MediaError} `media_unavailable` when the worker is gone, `media_unsupported` when mediasoup refused
 */
export async function fromClient<Result>(request: Promise<Result>): Promise<Result> {
  try {
    return await request;
  } catch (error) {
    const cause = error instanceof Error ? error : new Error(String(error));
    throw isGone(error)
      ? new MediaError('media_unavailable', 'the media worker is gone', { cause })
      : new MediaError('media_unsupported', cause.message, { cause });
  }
}
