import type { types } from 'mediasoup';
import type { ConferenceId, SessionId } from '../../domain/ids.ts';
import { BUSES, type ContributionKind, type ProgrammePlan } from '../../domain/programme/programme.ts';
import { makeFakeConsumer, makeFakeTransport } from './fakeJoinedMedia.ts';
import { ROUTER_CODECS } from './mediaConfig.ts';
import {
  MediaError,
  type JoinMedia,
  type JoinedMedia,
  type MediaErrorCode,
  type MediaEvent,
  type MediaPlane,
  type MediaStats,
  type WantedContribution,
} from './MediaPlane.ts';
import { wantedContribution } from './wantedContribution.ts';

/** A plane without media for tests of what stands on it: it keeps the port's rules and shows what it was told. */
export function createFakeMediaPlane(): FakeMediaPlane {
  return new FakeMediaPlane();
}

type FakeSession = {
  readonly join: JoinMedia;
  readonly joined: JoinedMedia;
  readonly connected: Set<string>;
  readonly contributions: Map<ContributionKind, string>;
  wanted: WantedContribution | null;
};

class FakeMediaPlane implements MediaPlane {
  /** Plans in force, the newest last, of every open conference. */
  readonly plans = new Map<ConferenceId, ProgrammePlan[]>();
  readonly #sessions = new Map<SessionId, FakeSession>();
  #listener: (event: MediaEvent) => void = () => {};
  #failure: MediaErrorCode | null = null;
  #ids = 0;

  /** Makes the plane report something. */
  emit(event: MediaEvent): void {
    if (event.type === 'mediaLost') {
      for (const session of event.sessions) {
        this.#sessions.delete(session);
      }
    }
    this.#listener(event);
  }

  /** Lets every call fail from now on; null ends it. */
  failWith(code: MediaErrorCode | null): void {
    this.#failure = code;
  }

  /** Sessions that have joined and not left. */
  get sessions(): readonly SessionId[] {
    return [...this.#sessions.keys()];
  }

  /** What a session publishes now. */
  contributions(session: SessionId): readonly ContributionKind[] {
    return [...(this.#sessions.get(session)?.contributions.keys() ?? [])];
  }

  /** Whether a session has connected this transport of its own. */
  connected(session: SessionId, transport: string): boolean {
    return this.#sessions.get(session)?.connected.has(transport) ?? false;
  }

  onEvent(listener: (event: MediaEvent) => void): void {
    this.#listener = listener;
  }

  async capabilities(): Promise<types.RtpCapabilities> {
    await this.#answer();
    return {
      codecs: ROUTER_CODECS.map((codec) => ({ preferredPayloadType: 0, ...codec })),
      headerExtensions: [],
    };
  }

  async openConference(conference: ConferenceId): Promise<void> {
    await this.#answer();
    if (!this.plans.has(conference)) {
      this.plans.set(conference, []);
    }
  }

  async closeConference(conference: ConferenceId): Promise<void> {
    await this.#answer();
    this.plans.delete(conference);
    for (const [id, { join }] of this.#sessions) {
      if (join.conference === conference) {
        this.#sessions.delete(id);
      }
    }
  }

  async join(join: JoinMedia): Promise<JoinedMedia> {
    await this.#answer();
    this.#requirePlans(join.conference);
    const joined: JoinedMedia = {
      receive: makeFakeTransport(this.#makeId('transport')),
      send: join.site === null ? null : makeFakeTransport(this.#makeId('transport')),
      consumers: BUSES.map((bus) => makeFakeConsumer(this.#makeId('consumer'), bus)),
    };
    const session = { join, joined, connected: new Set<string>(), contributions: new Map(), wanted: null };
    this.#sessions.set(join.session, session);
    setImmediate(() => {
      this.#tellWanted(session);
    });
    return joined;
  }

  async connectTransport(id: SessionId, transport: string): Promise<void> {
    await this.#answer();
    this.#requireSession(id, transport).connected.add(transport);
  }

  async restartIce(id: SessionId, transport: string): Promise<types.IceParameters> {
    await this.#answer();
    this.#requireSession(id, transport);
    return makeFakeTransport(this.#makeId('ice')).iceParameters;
  }

  async produce(id: SessionId, kind: ContributionKind): Promise<string> {
    await this.#answer();
    const session = this.#requireSession(id);
    if (session.joined.send === null) {
      throw new MediaError('unknown_transport', 'this session sends nothing');
    }
    const producer = this.#makeId('producer');
    session.contributions.set(kind, producer);
    return producer;
  }

  async unproduce(id: SessionId, kind: ContributionKind): Promise<void> {
    await this.#answer();
    this.#requireSession(id).contributions.delete(kind);
  }

  async leave(id: SessionId): Promise<void> {
    await this.#answer();
    this.#sessions.delete(id);
  }

  async direct(conference: ConferenceId, plan: ProgrammePlan): Promise<void> {
    await this.#answer();
    const plans = this.#requirePlans(conference);
    const last = plans.at(-1);
    if (last === undefined || last.version <= plan.version) {
      plans.push(plan);
      for (const session of this.#sessions.values()) {
        this.#tellWanted(session);
      }
    }
  }

  async stats(): Promise<MediaStats> {
    await this.#answer();
    return {
      workers: [{ pid: process.pid, cpuMs: 0, sessions: this.#sessions.size }],
      planeCpuMs: 0,
      keyFrameRequests: { hostVideo: 0, speakerVideo: 0, contentVideo: 0 },
      packetsIn: 0,
      packetsOut: 0,
    };
  }

  close(): Promise<void> {
    this.#sessions.clear();
    this.plans.clear();
    return Promise.resolve();
  }

  /** Answers are never at once, as those of another process. */
  async #answer(): Promise<void> {
    await Promise.resolve();
    if (this.#failure !== null) {
      throw new MediaError(this.#failure, 'the test wants it so');
    }
  }

  #requirePlans(conference: ConferenceId): ProgrammePlan[] {
    const plans = this.plans.get(conference);
    if (plans === undefined) {
      throw new MediaError('unknown_conference', `conference ${conference} is not open`);
    }
    return plans;
  }

  #requireSession(id: SessionId, transport?: string): FakeSession {
    const session = this.#sessions.get(id);
    if (session === undefined) {
      throw new MediaError('unknown_session', `session ${id} has not joined`);
    }
    const { receive, send } = session.joined;
    if (transport !== undefined && receive.id !== transport && send?.id !== transport) {
      throw new MediaError('unknown_transport', `no transport ${transport}`);
    }
    return session;
  }

  #tellWanted(session: FakeSession): void {
    const { conference, session: id, site } = session.join;
    if (site === null || this.#sessions.get(id) !== session) {
      return;
    }
    const wanted = wantedContribution(this.plans.get(conference)?.at(-1) ?? null, site);
    const { maxSpatialLayer, microphone } = session.wanted ?? {};
    if (wanted.maxSpatialLayer !== maxSpatialLayer || wanted.microphone !== microphone) {
      session.wanted = wanted;
      this.#listener({ type: 'contributionWanted', session: id, wanted });
    }
  }

  #makeId(what: string): string {
    this.#ids += 1;
    return `${what}-${this.#ids}`;
  }
}

export type { FakeMediaPlane };
