import type { types } from 'mediasoup';
import type { ConferenceId, SessionId } from '../../../domain/ids.ts';
import type { ContributionKind, ProgrammePlan } from '../../../domain/programme/programme.ts';
import type { MediaLog } from '../MediaLog.ts';
import { MediaError, type JoinMedia, type MediaEvent, type WantedContribution } from '../MediaPlane.ts';
import { wantedContribution } from '../wantedContribution.ts';
import { assertContribution } from './assertContribution.ts';
import { ConferenceRouter } from './ConferenceRouter.ts';
import { Contribution } from './Contribution.ts';
import { ContributionRegister } from './ContributionRegister.ts';
import type { MediaWorker } from './MediaWorker.ts';
import { Programme } from './Programme.ts';
import type { ProgrammeCounts } from './programmeCounts.ts';
import { ProgrammeDirector } from './ProgrammeDirector.ts';
import { SessionMedia } from './SessionMedia.ts';

/** One conference's media: its Routers, its programme, its sessions and what their sites send. */
export class ConferenceMedia {
  readonly #emit: (event: MediaEvent) => void;
  readonly #routers = new Map<MediaWorker, Promise<ConferenceRouter>>();
  readonly #sessions = new Map<SessionId, SessionMedia>();
  readonly #contributions = new ContributionRegister();
  readonly #programme: Programme;
  readonly #director: ProgrammeDirector;
  #closed = false;

  constructor(id: ConferenceId, emit: (event: MediaEvent) => void, log: MediaLog) {
    this.#emit = emit;
    this.#programme = new Programme(id, emit, (contribution) => {
      this.#handleReleased(contribution);
    });
    this.#director = new ProgrammeDirector({
      conference: id,
      programme: this.#programme,
      contributions: this.#contributions,
      sessions: () => this.#sessions.values(),
      emit,
      log,
    });
  }

  get counts(): ProgrammeCounts {
    return this.#programme.counts;
  }

  /** The conference's part of a worker, made when it is first asked for. */
  router(worker: MediaWorker): Promise<ConferenceRouter> {
    const existing = this.#routers.get(worker);
    if (existing !== undefined) {
      return existing;
    }
    const router = this.#makeRouter(worker);
    this.#routers.set(worker, router);
    router.catch(() => this.#routers.delete(worker));
    return router;
  }

  /** The worker died. @returns the sessions that were on it and are gone */
  handleWorkerDied(worker: MediaWorker): readonly SessionId[] {
    const router = this.#routers.get(worker);
    this.#routers.delete(worker);
    router?.then((dead) => {
      this.#programme.removeRouter(dead);
    }, ignoreFailedStart);
    const lost = [...this.#sessions.values()].filter((session) => session.router.worker === worker);
    for (const { session } of lost) {
      this.leave(session);
    }
    return lost.map(({ session }) => session);
  }

  /** @throws {MediaError} `media_unsupported`, `media_unavailable` */
  async join(join: JoinMedia, worker: MediaWorker): Promise<SessionMedia> {
    const session = await SessionMedia.open({
      join,
      router: await this.router(worker),
      hears: (bus) => this.#director.hears(join.site, bus),
      onLinkState: (state) => {
        this.#emit({ type: 'mediaState', session: join.session, state });
      },
    });
    if (this.#closed || session.closed) {
      session.close();
      throw new MediaError('media_unavailable', 'the conference or its worker closed while joining');
    }
    return session;
  }

  /** Lets a session that has joined take part. */
  enter(session: SessionMedia): void {
    this.#sessions.set(session.session, session);
    // The plan may have changed while it joined, and with it what it may hear.
    void this.#director.converge();
    // After the answer to its join, which the client needs first.
    setImmediate(() => {
      this.#tellWanted(session);
    });
  }

  leave(id: SessionId): void {
    const session = this.#sessions.get(id);
    this.#sessions.delete(id);
    session?.close();
  }

  /** @throws {MediaError} `unknown_session` */
  session(id: SessionId): SessionMedia {
    const session = this.#sessions.get(id);
    if (session === undefined) {
      throw new MediaError('unknown_session', `session ${id} has not joined`);
    }
    return session;
  }

  /** @returns the Producer's id */
  async produce(id: SessionId, kind: ContributionKind, rtpParameters: types.RtpParameters): Promise<string> {
    assertContribution(kind, rtpParameters);
    const session = this.session(id);
    return await session.queue.run(async () => {
      this.#ownContribution(session, kind)?.close();
      const contribution = await this.#publish(session, kind, rtpParameters);
      const previous = this.#contributions.put(contribution);
      // Another session of the site sent it until now; the bus shall have the new one before that ends.
      await this.#director.converge();
      previous?.close();
      return contribution.id;
    });
  }

  async unproduce(id: SessionId, kind: ContributionKind): Promise<void> {
    const session = this.session(id);
    await session.queue.run(async () => {
      this.#ownContribution(session, kind)?.close();
      await this.#director.converge();
    });
  }

  async direct(plan: ProgrammePlan): Promise<void> {
    if (!this.#director.accept(plan)) {
      return;
    }
    // Sites first: a client that must raise its layers or open its microphone takes longer than all of the rest.
    for (const session of this.#sessions.values()) {
      this.#tellWanted(session);
    }
    await this.#director.converge();
  }

  /** To be called every 50 ms. */
  tick(): void {
    this.#programme.tick();
  }

  /** @returns the sessions that were in it */
  close(): readonly SessionId[] {
    this.#closed = true;
    const sessions = [...this.#sessions.keys()];
    for (const session of sessions) {
      this.leave(session);
    }
    this.#programme.close();
    for (const router of this.#routers.values()) {
      router.then((open) => {
        open.close();
      }, ignoreFailedStart);
    }
    this.#routers.clear();
    return sessions;
  }

  async #makeRouter(worker: MediaWorker): Promise<ConferenceRouter> {
    const router = await ConferenceRouter.create(worker, {
      ssrcs: this.#programme.ssrcs,
      onRtcp: (bus, packet) => {
        this.#programme.receiveRtcp(bus, packet);
      },
    });
    this.#programme.addRouter(router);
    return router;
  }

  #ownContribution({ site, session }: SessionMedia, kind: ContributionKind): Contribution | null {
    const contribution = site === null ? null : this.#contributions.get(site, kind);
    return contribution?.session === session ? contribution : null;
  }

  async #publish(
    session: SessionMedia,
    kind: ContributionKind,
    rtpParameters: types.RtpParameters,
  ): Promise<Contribution> {
    const { site, router } = session;
    const producer = await session.produce({
      kind: kind === 'microphone' ? 'audio' : 'video',
      rtpParameters,
      // Voices wait behind the server's gate until the plan opens it.
      paused: kind === 'microphone',
      // The buses throttle their requests. A delay here would hold back the one that a take needs, when a request
      // of its standby came just before.
      keyFrameRequestDelay: 0,
    });
    if (session.closed || site === null) {
      throw new MediaError('unknown_session', `session ${session.session} left while it published`);
    }
    const origin = { site, session: session.session, kind, router };
    return new Contribution(origin, producer, (closed) => {
      this.#handleContributionClosed(closed);
    });
  }

  #handleContributionClosed(contribution: Contribution): void {
    this.#contributions.delete(contribution);
    this.#director.handleContributionClosing(contribution);
    this.#programme.handleContributionClosed(contribution);
    if (!this.#closed) {
      void this.#director.converge();
    }
  }

  /** What was seen until now may be sent in less layers. */
  #handleReleased({ site }: Contribution): void {
    for (const session of this.#sessions.values()) {
      if (session.site === site) {
        this.#tellWanted(session);
      }
    }
  }

  /** Once on joining, and then only what has changed. */
  #tellWanted(session: SessionMedia): void {
    const { site, wanted } = session;
    if (site === null || session.closed) {
      return;
    }
    const planned = wantedContribution(this.#director.plan, site);
    // Who is still seen, because the cut to the next picture waits for its key frame, goes on with all layers.
    const keeps = wanted?.maxSpatialLayer === 2 && this.#programme.usesCamera(site);
    const next: WantedContribution = keeps ? { ...planned, maxSpatialLayer: 2 } : planned;
    if (wanted?.maxSpatialLayer !== next.maxSpatialLayer || wanted.microphone !== next.microphone) {
      session.wanted = next;
      this.#emit({ type: 'contributionWanted', session: session.session, wanted: next });
    }
  }
}

/** A Router that could not be made leaves nothing behind; whoever waited for it was told. */
function ignoreFailedStart(): void {}
