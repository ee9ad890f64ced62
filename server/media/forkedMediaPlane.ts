import { setTimeout as sleep } from 'node:timers/promises';
import type { ConferenceId, SessionId } from '../../domain/ids.ts';
import type { ProgrammePlan } from '../../domain/programme/programme.ts';
import { MediaChild } from './MediaChild.ts';
import type { MediaLog } from './MediaLog.ts';
import { MediaError, type JoinMedia, type MediaEvent, type MediaPlane } from './MediaPlane.ts';
import type { MediaPlaneOptions } from './MediaPlaneOptions.ts';
import type { PlaneArguments, PlaneMethod, PlaneResult } from './mediaMessages.ts';

/** How long a call waits for a media process that is being started again; for the first one it waits to the end. */
const CALL_WAIT_MS = 5_000;
const FIRST_RETRY_MS = 200;
const LAST_RETRY_MS = 5_000;
/** A process that lived this long did not die of how it was started. */
const PROVEN_AFTER_MS = 10_000;

export type ForkedMediaPlaneOptions = { readonly options: MediaPlaneOptions; readonly log: MediaLog };

/**
 * A media plane in a process of its own, so that a pause or a crash here is none there, and the other way round. When
 * that process dies it is started again, gets the conferences back with their plans, and the sessions are told that
 * their media are lost. Returns at once; calls wait for the start, and fail with its reason when it fails.
 */
export function createForkedMediaPlane({ options, log }: ForkedMediaPlaneOptions): MediaPlane {
  return new ForkedMediaPlane(options, log);
}

class ForkedMediaPlane implements MediaPlane {
  readonly #options: MediaPlaneOptions;
  readonly #log: MediaLog;
  /** What a new process must know: conferences, with the plan that each got last. */
  readonly #conferences = new Map<ConferenceId, ProgrammePlan | null>();
  readonly #sessions = new Set<SessionId>();
  #child: MediaChild;
  /** The process that calls go to, once it is ready. */
  #ready: Promise<MediaChild>;
  #failures = 0;
  #startedAt = performance.now();
  /** Whether there has been a process that calls could go to. */
  #hasServed = false;
  #closed = false;
  #listener: (event: MediaEvent) => void = () => {};

  constructor(options: MediaPlaneOptions, log: MediaLog) {
    this.#options = options;
    this.#log = log;
    this.#child = this.#fork();
    this.#ready = this.#prepare(this.#child);
  }

  onEvent(listener: (event: MediaEvent) => void): void {
    this.#listener = listener;
  }

  capabilities(): ReturnType<MediaPlane['capabilities']> {
    return this.#call('capabilities');
  }

  async openConference(conference: ConferenceId): Promise<void> {
    if (!this.#conferences.has(conference)) {
      this.#conferences.set(conference, null);
    }
    await this.#call('openConference', conference);
  }

  async closeConference(conference: ConferenceId): Promise<void> {
    this.#conferences.delete(conference);
    await unlessUnavailable(this.#call('closeConference', conference));
  }

  async join(join: JoinMedia): ReturnType<MediaPlane['join']> {
    const joined = await this.#call('join', join);
    this.#sessions.add(join.session);
    return joined;
  }

  async connectTransport(...args: PlaneArguments<'connectTransport'>): Promise<void> {
    await this.#call('connectTransport', ...args);
  }

  restartIce(...args: PlaneArguments<'restartIce'>): ReturnType<MediaPlane['restartIce']> {
    return this.#call('restartIce', ...args);
  }

  produce(...args: PlaneArguments<'produce'>): Promise<string> {
    return this.#call('produce', ...args);
  }

  async unproduce(...args: PlaneArguments<'unproduce'>): Promise<void> {
    await this.#call('unproduce', ...args);
  }

  async leave(session: SessionId): Promise<void> {
    this.#sessions.delete(session);
    await unlessUnavailable(this.#call('leave', session));
  }

  async direct(conference: ConferenceId, plan: ProgrammePlan): Promise<void> {
    const last = this.#conferences.get(conference);
    if (last === null || (last !== undefined && last.version <= plan.version)) {
      this.#conferences.set(conference, plan);
    }
    await this.#call('direct', conference, plan);
  }

  stats(): ReturnType<MediaPlane['stats']> {
    return this.#call('stats');
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#child.close();
  }

  async #call<Method extends PlaneMethod>(
    method: Method,
    ...args: PlaneArguments<Method>
  ): Promise<PlaneResult<Method>> {
    const child = await (this.#hasServed ? this.#readySoon() : this.#ready);
    if (child === null || this.#closed) {
      throw new MediaError('media_unavailable', 'the media process is not running');
    }
    return await child.call(method, ...args);
  }

  async #readySoon(): Promise<MediaChild | null> {
    const limit = new AbortController();
    const late = sleep(CALL_WAIT_MS, null, { signal: limit.signal, ref: false }).catch(() => null);
    return await Promise.race([this.#ready, late]).finally(() => {
      limit.abort();
    });
  }

  #fork(): MediaChild {
    this.#startedAt = performance.now();
    const listener = {
      onEvent: (event: MediaEvent) => {
        this.#handleEvent(event);
      },
      onExit: () => {
        this.#handleExit();
      },
    };
    return new MediaChild(this.#options, listener, this.#log);
  }

  /** Brings a new process to where the last one was. */
  #prepare(child: MediaChild): Promise<MediaChild> {
    const ready = this.#restore(child);
    // Whoever calls meanwhile is told; nobody has to.
    ready.catch(() => undefined);
    return ready;
  }

  async #restore(child: MediaChild): Promise<MediaChild> {
    await child.started;
    for (const [conference, plan] of this.#conferences) {
      await child.call('openConference', conference);
      if (plan !== null) {
        await child.call('direct', conference, plan);
      }
    }
    this.#hasServed = true;
    this.#log.info({ pid: child.pid }, 'media process started');
    return child;
  }

  #handleEvent(event: MediaEvent): void {
    if (event.type === 'mediaLost') {
      for (const session of event.sessions) {
        this.#sessions.delete(session);
      }
    }
    this.#listener(event);
  }

  #handleExit(): void {
    if (this.#closed) {
      return;
    }
    if (performance.now() - this.#startedAt > PROVEN_AFTER_MS) {
      this.#failures = 0;
    }
    const waitMs = this.#failures === 0 ? 0 : Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.#failures);
    this.#failures += 1;
    this.#log.error({ pid: this.#child.pid, waitMs }, 'media process died');
    this.#ready = this.#replace(waitMs);
    this.#ready.catch(() => undefined);
    this.#listener({ type: 'planeLost' });
    const sessions = [...this.#sessions];
    this.#sessions.clear();
    if (sessions.length > 0) {
      this.#listener({ type: 'mediaLost', sessions });
    }
  }

  async #replace(waitMs: number): Promise<MediaChild> {
    await sleep(waitMs, null, { ref: false });
    if (this.#closed) {
      throw new MediaError('media_unavailable', 'the media plane is closed');
    }
    this.#child = this.#fork();
    return await this.#prepare(this.#child);
  }
}

/** For what is done when the media process is gone: it took all that it had with it. */
async function unlessUnavailable(call: Promise<void>): Promise<void> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof MediaError && error.code === 'media_unavailable')) {
      throw error;
    }
  }
}
