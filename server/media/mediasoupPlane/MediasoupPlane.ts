import type { types } from 'mediasoup';
import type { ConferenceId, SessionId } from '../../../domain/ids.ts';
import type { ContributionKind, ProgrammePlan } from '../../../domain/programme/programme.ts';
import type { MediaLog } from '../MediaLog.ts';
import {
  MediaError,
  type JoinMedia,
  type JoinedMedia,
  type MediaEvent,
  type MediaPlane,
  type MediaStats,
} from '../MediaPlane.ts';
import type { MediaPlaneOptions } from '../MediaPlaneOptions.ts';
import { ConferenceMedia } from './ConferenceMedia.ts';
import type { MediaWorker } from './MediaWorker.ts';
import { NO_COUNTS, addCounts, type ProgrammeCounts } from './programmeCounts.ts';
import { ROUTER_CAPABILITIES } from './routerCapabilities.ts';
import { WorkerPool } from './WorkerPool.ts';

const TICK_MS = 50;

/** Where a session is; `worker` is null while it joins. */
type Place = { readonly conference: ConferenceMedia; worker: MediaWorker | null };

/** The media plane on mediasoup, in this process. */
export class MediasoupPlane implements MediaPlane {
  readonly #log: MediaLog;
  readonly #pool: WorkerPool;
  readonly #conferences = new Map<ConferenceId, ConferenceMedia>();
  /** Where each session is, from the beginning of its join. */
  readonly #places = new Map<SessionId, Place>();
  readonly #ticker: NodeJS.Timeout;
  #listener: (event: MediaEvent) => void = () => {};
  /** What conferences that have been closed had counted. */
  #closedCounts: ProgrammeCounts = NO_COUNTS;

  private constructor(options: MediaPlaneOptions, log: MediaLog) {
    this.#log = log;
    const events = {
      onStarted: (worker: MediaWorker) => this.#prepare(worker),
      onDied: (worker: MediaWorker) => {
        this.#handleDeath(worker);
      },
    };
    this.#pool = new WorkerPool(options, events, log);
    this.#ticker = setInterval(() => {
      for (const conference of this.#conferences.values()) {
        conference.tick();
      }
    }, TICK_MS);
    this.#ticker.unref();
  }

  /** Starts the workers. @throws when they cannot start or listen */
  static async create(options: MediaPlaneOptions, log: MediaLog): Promise<MediasoupPlane> {
    const plane = new MediasoupPlane(options, log);
    try {
      await plane.#pool.start();
      return plane;
    } catch (error) {
      await plane.close();
      throw error;
    }
  }

  onEvent(listener: (event: MediaEvent) => void): void {
    this.#listener = listener;
  }

  capabilities(): Promise<types.RtpCapabilities> {
    return Promise.resolve(ROUTER_CAPABILITIES);
  }

  async openConference(id: ConferenceId): Promise<void> {
    const conference =
      this.#conferences.get(id) ??
      new ConferenceMedia(
        id,
        (event) => {
          this.#listener(event);
        },
        this.#log,
      );
    this.#conferences.set(id, conference);
    // So that the first join finds all ready. A worker that dies now is replaced, and the conference with it.
    await Promise.allSettled(this.#pool.workers.map((worker) => conference.router(worker)));
  }

  closeConference(id: ConferenceId): Promise<void> {
    const conference = this.#conferences.get(id);
    if (conference !== undefined) {
      this.#conferences.delete(id);
      this.#closedCounts = addCounts(this.#closedCounts, conference.counts);
      for (const session of conference.close()) {
        this.#forget(session);
      }
    }
    return Promise.resolve();
  }

  async join(join: JoinMedia): Promise<JoinedMedia> {
    const conference = this.#conferences.get(join.conference);
    if (conference === undefined) {
      throw new MediaError('unknown_conference', `conference ${join.conference} is not open`);
    }
    this.#leave(join.session);
    const place: Place = { conference, worker: null };
    this.#places.set(join.session, place);
    const worker = await this.#pool.pin();
    try {
      const session = await conference.join(join, worker);
      if (this.#places.get(join.session) !== place) {
        session.close();
        throw new MediaError('unknown_session', `session ${join.session} left while it joined`);
      }
      place.worker = worker;
      conference.enter(session);
      return session.joined;
    } catch (error) {
      worker.unpin();
      if (this.#places.get(join.session) === place) {
        this.#places.delete(join.session);
      }
      throw error;
    }
  }

  async connectTransport(
    session: SessionId,
    transport: string,
    dtlsParameters: types.DtlsParameters,
  ): Promise<void> {
    await this.#place(session).session(session).connectTransport(transport, dtlsParameters);
  }

  async restartIce(session: SessionId, transport: string): Promise<types.IceParameters> {
    return await this.#place(session).session(session).restartIce(transport);
  }

  async produce(
    session: SessionId,
    kind: ContributionKind,
    rtpParameters: types.RtpParameters,
  ): Promise<string> {
    return await this.#place(session).produce(session, kind, rtpParameters);
  }

  async unproduce(session: SessionId, kind: ContributionKind): Promise<void> {
    await this.#place(session).unproduce(session, kind);
  }

  leave(session: SessionId): Promise<void> {
    this.#leave(session);
    return Promise.resolve();
  }

  async direct(id: ConferenceId, plan: ProgrammePlan): Promise<void> {
    const conference = this.#conferences.get(id);
    if (conference === undefined) {
      throw new MediaError('unknown_conference', `conference ${id} is not open`);
    }
    await conference.direct(plan);
  }

  async stats(): Promise<MediaStats> {
    const workers = await Promise.all(
      this.#pool.workers.map(async (worker) => ({
        pid: worker.worker.pid,
        // One that dies now has no more to tell.
        cpuMs: await worker.cpuMs().catch(() => 0),
        sessions: worker.sessions,
      })),
    );
    const { user, system } = process.cpuUsage();
    const counts = [...this.#conferences.values()].map((conference) => conference.counts);
    return {
      workers,
      planeCpuMs: (user + system) / 1000,
      ...counts.reduce(addCounts, this.#closedCounts),
    };
  }

  async close(): Promise<void> {
    clearInterval(this.#ticker);
    await Promise.all([...this.#conferences.keys()].map((id) => this.closeConference(id)));
    await this.#pool.close();
  }

  #place(session: SessionId): ConferenceMedia {
    const place = this.#places.get(session);
    if (place === undefined) {
      throw new MediaError('unknown_session', `session ${session} has not joined`);
    }
    return place.conference;
  }

  #leave(session: SessionId): void {
    this.#places.get(session)?.conference.leave(session);
    this.#forget(session);
  }

  #forget(session: SessionId): void {
    this.#places.get(session)?.worker?.unpin();
    this.#places.delete(session);
  }

  async #prepare(worker: MediaWorker): Promise<void> {
    await Promise.all([...this.#conferences.values()].map((conference) => conference.router(worker)));
  }

  #handleDeath(worker: MediaWorker): void {
    const sessions = [...this.#conferences.values()].flatMap((conference) =>
      conference.handleWorkerDied(worker),
    );
    for (const session of sessions) {
      this.#forget(session);
    }
    if (sessions.length > 0) {
      this.#listener({ type: 'mediaLost', sessions });
    }
  }
}
