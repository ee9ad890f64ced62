import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { MediaLog } from './MediaLog.ts';
import { MediaError, type MediaEvent } from './MediaPlane.ts';
import type { MediaPlaneOptions } from './MediaPlaneOptions.ts';
import type {
  FromMediaProcess,
  PlaneArguments,
  PlaneMethod,
  PlaneResult,
  ToMediaProcess,
} from './mediaMessages.ts';

const ENTRY = fileURLToPath(new URL('mediaProcess.ts', import.meta.url));
const START_LIMIT_MS = 30_000;
const CLOSE_LIMIT_MS = 5_000;

export type MediaChildListener = {
  readonly onEvent: (event: MediaEvent) => void;
  /** The process has ended, asked to or not. Every call in flight has been rejected by then. */
  readonly onExit: () => void;
};

type Call = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };

/** One media process, from its start to its end, and the calls to it. */
export class MediaChild {
  /** Resolves when it can be called; rejects when it could not start. */
  readonly started: Promise<void>;
  readonly #process: ChildProcess;
  readonly #listener: MediaChildListener;
  readonly #log: MediaLog;
  readonly #start = Promise.withResolvers<void>();
  readonly #calls = new Map<number, Call>();
  #lastCall = 0;
  #ended = false;

  constructor(options: MediaPlaneOptions, listener: MediaChildListener, log: MediaLog) {
    this.#listener = listener;
    this.#log = log;
    this.started = this.#start.promise;
    // Its failure is also told by `onExit`; nobody has to wait for it.
    this.started.catch(() => undefined);
    this.#process = fork(ENTRY, {
      // A debugger or a test runner of this process is not meant for that one.
      execArgv: [],
      // Keeps Buffers, Maps and undefined as they are.
      serialization: 'advanced',
      // A process group of its own: the keys that end the server in a terminal would otherwise reach the mediasoup
      // workers too, which obey at once.
      detached: true,
    });
    this.#process.on('message', (message: FromMediaProcess) => {
      this.#handle(message);
    });
    this.#process.on('error', (error) => {
      this.#handleEnd(error.message);
    });
    this.#process.once('exit', (code, signal) => {
      void this.#handleExit(`the media process ended (${signal ?? code})`);
    });
    this.#send({ type: 'start', options });
    const limit = setTimeout(() => this.#process.kill('SIGKILL'), START_LIMIT_MS).unref();
    void this.started
      .catch(() => undefined)
      .finally(() => {
        clearTimeout(limit);
      });
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** @throws {MediaError} the plane's own, or `media_unavailable` when the process ends before it answers */
  async call<Method extends PlaneMethod>(
    method: Method,
    ...args: PlaneArguments<Method>
  ): Promise<PlaneResult<Method>> {
    if (!this.#process.connected) {
      throw new MediaError('media_unavailable', 'the media process has ended');
    }
    this.#lastCall += 1;
    const id = this.#lastCall;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    this.#calls.set(id, { resolve, reject });
    // Which arguments go with which method is checked above; the compiler cannot carry that through a union.
    this.#send({ type: 'call', id, method, arguments: args } as ToMediaProcess);
    return (await promise) as PlaneResult<Method>;
  }

  /** Ends the process and its workers; resolves when it is gone. */
  async close(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) {
      return;
    }
    const gone = once(this.#process, 'exit');
    const limit = setTimeout(() => this.#process.kill('SIGKILL'), CLOSE_LIMIT_MS);
    if (this.#process.connected) {
      this.#process.disconnect();
    }
    await gone;
    clearTimeout(limit);
  }

  #handle(message: FromMediaProcess): void {
    switch (message.type) {
      case 'started':
        this.#start.resolve();
        return;
      case 'startFailed':
        this.#start.reject(new MediaError('media_unavailable', message.reason));
        return;
      case 'answer':
        this.#takeCall(message.id)?.resolve(message.value);
        return;
      case 'failure': {
        const { id, code, reason } = message;
        this.#takeCall(id)?.reject(code === null ? new Error(reason) : new MediaError(code, reason));
        return;
      }
      case 'event':
        this.#listener.onEvent(message.event);
        return;
      case 'log':
        this.#log[message.level](message.fields, message.message);
        return;
      default:
        message satisfies never;
    }
  }

  async #handleExit(reason: string): Promise<void> {
    // Its last words may still be on their way.
    if (this.#process.connected) {
      await once(this.#process, 'disconnect');
    }
    this.#handleEnd(reason);
  }

  #handleEnd(reason: string): void {
    if (this.#ended) {
      return;
    }
    this.#ended = true;
    const error = new MediaError('media_unavailable', reason);
    this.#start.reject(error);
    for (const { reject } of this.#calls.values()) {
      reject(error);
    }
    this.#calls.clear();
    this.#listener.onExit();
  }

  #takeCall(id: number): Call | undefined {
    const call = this.#calls.get(id);
    this.#calls.delete(id);
    return call;
  }

  #send(message: ToMediaProcess): void {
    // A message that cannot be sent any more is followed by the process's end, which rejects the call.
    this.#process.send(message, () => undefined);
  }
}
