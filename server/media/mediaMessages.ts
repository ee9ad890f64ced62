import type { MediaLog } from './MediaLog.ts';
import type { MediaErrorCode, MediaEvent, MediaPlane } from './MediaPlane.ts';
import type { MediaPlaneOptions } from './MediaPlaneOptions.ts';

/** What travels between the server's process and the media process, in the order of its sending. */

/** Methods of the plane that are calls to the media process. */
export type PlaneMethod = Exclude<keyof MediaPlane, 'onEvent' | 'close'>;
export type PlaneArguments<Method extends PlaneMethod> = Parameters<MediaPlane[Method]>;
export type PlaneResult<Method extends PlaneMethod> = Awaited<ReturnType<MediaPlane[Method]>>;

export type PlaneCall = {
  [Method in PlaneMethod]: {
    readonly type: 'call';
    readonly id: number;
    readonly method: Method;
    readonly arguments: PlaneArguments<Method>;
  };
}[PlaneMethod];

export type ToMediaProcess =
  /** The first message, once. */
  { readonly type: 'start'; readonly options: MediaPlaneOptions } | PlaneCall;

export type FromMediaProcess =
  | { readonly type: 'started' }
  /** The process cannot do its work, says why, and ends. */
  | { readonly type: 'startFailed'; readonly reason: string }
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  /** `code` null is a bug in the plane, of which the reason says more. */
  | {
      readonly type: 'failure';
      readonly id: number;
      readonly code: MediaErrorCode | null;
      readonly reason: string;
    }
  | { readonly type: 'event'; readonly event: MediaEvent }
  | {
      readonly type: 'log';
      readonly level: keyof MediaLog;
      readonly fields: object;
      readonly message: string;
    };
