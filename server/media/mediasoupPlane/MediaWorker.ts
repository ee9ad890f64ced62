import { createWorker, type types } from 'mediasoup';
import type { MediaPlaneOptions } from '../MediaPlaneOptions.ts';
import { listenInfos } from './listenInfos.ts';
import { workerLogLevel } from './workerLogLevel.ts';

/** Load that a session is expected to bring until measurements show it: it keeps a storm of joins from one worker. */
const EXPECTED_LOAD_PER_SESSION = 0.01;
/** What remains of the expected load after each measurement. */
const EXPECTED_LOAD_DECAY = 0.7;
/** A worker that takes longer than this to end is stuck. */
const CLOSE_LIMIT_MS = 1_000;
const ADDRESS_IN_USE = /address already in use/iu;

/** One mediasoup Worker with its WebRtcServer: one core, one UDP and TCP port. */
export class MediaWorker {
  readonly worker: types.Worker;
  readonly server: types.WebRtcServer;
  readonly port: number;
  /** Sessions pinned to this worker now. */
  sessions = 0;
  readonly #startedAt = performance.now();
  #expectedLoad = 0;
  #measuredLoad = 0;
  #measuredAt = performance.now();
  #measuredCpuMs = 0;
  #measuring = false;

  private constructor(worker: types.Worker, server: types.WebRtcServer, port: number) {
    this.worker = worker;
    this.server = server;
    this.port = port;
  }

  /**
   * Listens on the lowest port of the range that neither another worker nor another program uses.
   *
   * @param taken ports of the other workers
   * @throws when the worker cannot start or cannot listen; then nothing is left behind
   */
  static async create(options: MediaPlaneOptions, taken: ReadonlySet<number>): Promise<MediaWorker> {
    const worker = await withoutSignalHandlers(() =>
      createWorker({ logLevel: workerLogLevel(options.logLevel), logTags: ['info', 'ice', 'dtls', 'bwe'] }),
    );
    try {
      const { server, port } = await listen(worker, options, taken);
      return new MediaWorker(worker, server, port);
    } catch (error) {
      worker.close();
      throw error;
    }
  }

  /** Cores in use (0 to 1) as last measured, and what sessions that came since will add. */
  get load(): number {
    return this.#measuredLoad + this.#expectedLoad;
  }

  get ageMs(): number {
    return performance.now() - this.#startedAt;
  }

  /** Counts a session that is about to be served here. */
  pin(): void {
    this.sessions += 1;
    this.#expectedLoad += EXPECTED_LOAD_PER_SESSION;
  }

  unpin(): void {
    this.sessions -= 1;
  }

  /** User and system CPU time since the worker's start, ms. */
  async cpuMs(): Promise<number> {
    const { ru_utime: userMs, ru_stime: systemMs } = await this.worker.getResourceUsage();
    return userMs + systemMs;
  }

  /** Renews `load`. A worker that has not answered the last time counts as busy, so that no more sessions come. */
  async measure(): Promise<void> {
    if (this.#measuring) {
      this.#measuredLoad = 1;
      return;
    }
    this.#measuring = true;
    const cpuMs = await this.cpuMs();
    this.#measuring = false;
    const now = performance.now();
    this.#measuredLoad = (cpuMs - this.#measuredCpuMs) / Math.max(1, now - this.#measuredAt);
    this.#expectedLoad *= EXPECTED_LOAD_DECAY;
    this.#measuredCpuMs = cpuMs;
    this.#measuredAt = now;
  }

  /** Ends the worker; resolves when its process is gone. */
  async close(): Promise<void> {
    if (this.worker.subprocessClosed) {
      return;
    }
    const gone = new Promise<void>((resolve) => {
      this.worker.once('subprocessclose', resolve);
    });
    const limit = setTimeout(() => process.kill(this.worker.pid, 'SIGKILL'), CLOSE_LIMIT_MS);
    this.worker.close();
    await gone;
    clearTimeout(limit);
  }
}

async function listen(
  worker: types.Worker,
  options: MediaPlaneOptions,
  taken: ReadonlySet<number>,
): Promise<{ readonly server: types.WebRtcServer; readonly port: number }> {
  for (let port = options.portMin; ; port += 1) {
    if (taken.has(port)) {
      continue;
    }
    try {
      const server = await worker.createWebRtcServer({ listenInfos: listenInfos(options, port) });
      return { server, port };
    } catch (error) {
      const isInUse = error instanceof Error && ADDRESS_IN_USE.test(error.message);
      if (!isInUse || port >= options.portMax) {
        throw error;
      }
    }
  }
}

/**
 * Every mediasoup Worker closes itself when this process gets SIGINT or SIGTERM. Here the one who started the media
 * decides when it ends, so those handlers are taken off again; they are set before `createWorker` first waits.
 */
function withoutSignalHandlers<Result>(create: () => Result): Result {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const own = signals.map((signal) => new Set(process.listeners(signal)));
  const result = create();
  signals.forEach((signal, index) => {
    for (const listener of process.listeners(signal)) {
      if (own[index]?.has(listener) === false) {
        process.removeListener(signal, listener);
      }
    }
  });
  return result;
}
