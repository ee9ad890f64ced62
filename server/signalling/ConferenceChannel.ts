import type {
  MediaJoined,
  Programme,
  Resync,
  StaffPresence,
  VisibleEvent,
} from '../../contract/notifications.ts';
import { visibleEvent, visibleState } from '../../contract/visibility.ts';
import { SYSTEM } from '../../domain/actor.ts';
import type { SessionId, SiteId } from '../../domain/ids.ts';
import { Rejection } from '../../domain/rejection.ts';
import { contributor, findSite } from '../../domain/sites/sites.ts';
import type { LiveConference } from '../application/LiveConference.ts';
import type { Published } from '../application/ConferenceRunner.ts';
import { actorOf, sameIdentity } from '../auth/Identity.ts';
import type { JoinMedia, MediaEvent, MediaPlane } from '../media/MediaPlane.ts';
import { Refusal } from './Refusal.ts';
import type { Session } from './Session.ts';

/** Changes of sites' media are told in batches. */
const SITE_MEDIA_PERIOD_MS = 250;
/** Clients whose media died come back spread over this time, so that they don't all ask at once. */
const MEDIA_RETRY_SPREAD_MS = 1000;

/** All sessions of one conference on this server: who comes and goes, and who is told what. Rules [CH1] to [CH8]. */
export class ConferenceChannel {
  readonly conference: LiveConference;
  readonly #plane: MediaPlane;
  readonly #sessions = new Map<SessionId, Session>();
  readonly #siteMediaTimer: NodeJS.Timeout;
  readonly #subscriptions: readonly (() => void)[];

  constructor(conference: LiveConference, plane: MediaPlane) {
    this.conference = conference;
    this.#plane = plane;
    this.#subscriptions = [
      conference.runner.onPublished((published) => this.#publish(published)),
      conference.onProgramme((programme) => this.#tellProgramme(programme)),
    ];
    this.#siteMediaTimer = setInterval(() => this.#tellSiteMedia(), SITE_MEDIA_PERIOD_MS).unref();
  }

  session(id: SessionId): Session | undefined {
    return this.#sessions.get(id);
  }

  /** Takes a session in: a site is connected in the log first. Answers the refusal where the log says no. */
  async enter(session: Session): Promise<Refusal | null> {
    if (session.site === null) {
      this.#replaceStaff(session);
    } else {
      const { site, device, id } = session;
      const connected = await this.conference.runner.execute(
        { type: 'ConnectSite', site, session: id, device },
        { actor: actorOf(session.identity), command: null },
      );
      if (connected instanceof Rejection) {
        return new Refusal(connected.code);
      }
    }
    if (!session.closed) {
      this.#sessions.set(session.id, session);
    }
    return null;
  }

  /** Tells a session that has just been welcomed what else it needs. */
  introduce(session: Session): void {
    this.#tellContributor(session);
    if (session.site === null) {
      session.notify('siteMedia', this.conference.siteMedia.all(this.conference.runner.state.sites));
      this.#tellStaff();
    }
  }

  /**
   * What happened after `version`, as far as this session may know: the events, or a snapshot where that is shorter.
   * From here on the session is told of every event. Not asynchronous, so that none is missed in between.
   */
  resync(session: Session, version: number): Resync {
    const { runner } = this.conference;
    session.sentVersion = runner.version;
    const missed = runner.eventsAfter(version);
    return missed === null
      ? { kind: 'snapshot', version: runner.version, state: visibleState(session.viewer, runner.state) }
      : { kind: 'events', from: version, to: runner.version, events: visibleEvents(session, missed) };
  }

  async joinMedia(session: Session, rtpCapabilities: JoinMedia['rtpCapabilities']): Promise<MediaJoined> {
    const { runner, siteMedia } = this.conference;
    const { id, site } = session;
    const joined = await this.#plane.join({
      conference: runner.conference,
      session: id,
      site,
      rtpCapabilities,
    });
    if (session.closed) {
      await this.#plane.leave(id);
    } else {
      siteMedia.joined(id);
    }
    return joined;
  }

  /** Whether this session's camera and microphone stand for its site. */
  contributes(session: Session): boolean {
    const { sites } = this.conference.runner.state;
    const site = session.site === null ? undefined : findSite(sites, session.site);
    return site !== undefined && contributor(site) === session.id;
  }

  /** The socket has gone: the log, the plane and the others learn of it. */
  async exit(session: Session, cause: 'left' | 'lost' | 'server_stopped'): Promise<void> {
    session.end();
    this.#sessions.delete(session.id);
    this.conference.siteMedia.left(session.id);
    // The log learns of it whether or not the plane can be told, and the other way round.
    const told = await Promise.allSettled([
      this.#plane.leave(session.id),
      session.site === null ? this.#tellStaff() : this.#disconnect(session, session.site, cause),
    ]);
    for (const result of told) {
      if (result.status === 'rejected') {
        throw result.reason;
      }
    }
  }

  /** Passes on what the plane tells of one of this conference's sessions, or of what is heard. */
  handleMedia(event: MediaEvent): void {
    this.conference.handleMedia(event);
    switch (event.type) {
      case 'contributionWanted':
        return this.session(event.session)?.wantContribution(event.wanted);
      case 'heard': {
        const { hostAudio, speakerAudio, responseAudio } = event.levels;
        const heard = {
          hostAudio: hostAudio.dBov,
          speakerAudio: speakerAudio.dBov,
          responseAudio: responseAudio.dBov,
        };
        return this.#staff().forEach((session) => session.notifyVolatile('heard', heard));
      }
      case 'mediaLost':
        return event.sessions.forEach((id) =>
          this.session(id)?.notify('mediaLost', {
            retryAfterMs: Math.round(Math.random() * MEDIA_RETRY_SPREAD_MS),
          }),
        );
      default:
        return undefined;
    }
  }

  close(): void {
    clearInterval(this.#siteMediaTimer);
    this.#subscriptions.forEach((unsubscribe) => unsubscribe());
  }

  async #disconnect(
    { id, lastSeenAt }: Session,
    site: SiteId,
    cause: 'left' | 'lost' | 'server_stopped',
  ): Promise<void> {
    await this.conference.runner.execute(
      { type: 'DisconnectSite', site, session: id, cause, lastSeenAt },
      { actor: SYSTEM, command: null },
    );
  }

  /** A site's device is replaced by the log; a person's is not in it. Device ids are chosen by clients. */
  #replaceStaff(session: Session): void {
    for (const other of this.#staff()) {
      if (other.device === session.device && sameIdentity(other.identity, session.identity)) {
        other.goodbye('session_ended', false);
      }
    }
  }

  #publish({ events, version }: Published): void {
    for (const session of this.#sessions.values()) {
      const visible = visibleEvents(session, events);
      // Nothing is sent for what a session may not know: its next batch starts where its last one ended.
      if (visible.length > 0 && session.sentVersion > 0) {
        session.notify('events', { from: session.sentVersion, to: version, events: visible });
        session.sentVersion = version;
      }
    }
    for (const event of events) {
      if (event.type === 'SiteConnected' || event.type === 'SiteDisconnected') {
        this.#presenceChanged(event.data.site, event.type === 'SiteConnected' ? event.data.replaces : null);
      }
    }
  }

  #presenceChanged(site: SiteId, replaced: SessionId | null): void {
    if (replaced !== null) {
      this.#sessions.get(replaced)?.goodbye('session_ended', false);
    }
    for (const session of this.#sessions.values()) {
      if (session.site === site) {
        this.#tellContributor(session);
      }
    }
  }

  #tellContributor(session: Session): void {
    if (session.site !== null) {
      session.wantContribution({ contributes: this.contributes(session) });
    }
  }

  #staff(): readonly Session[] {
    return [...this.#sessions.values()].filter(({ site }) => site === null);
  }

  #tellStaff(): void {
    const staff = this.#staff();
    const presence = staff.flatMap(({ id, identity }): StaffPresence[] =>
      identity.kind === 'staff' ? [{ session: id, name: identity.account, roles: identity.roles }] : [],
    );
    staff.forEach((session) => session.notify('staff', presence));
  }

  #tellProgramme(programme: Programme): void {
    for (const session of this.#sessions.values()) {
      session.notify('programme', programme);
    }
  }

  #tellSiteMedia(): void {
    const changes = this.conference.siteMedia.changes(this.conference.runner.state.sites);
    if (changes.length > 0) {
      this.#staff().forEach((session) => session.notify('siteMedia', changes));
    }
  }
}

function visibleEvents(session: Session, events: readonly VisibleEvent[]): readonly VisibleEvent[] {
  const { viewer } = session;
  return events.flatMap((event) => visibleEvent(viewer, event) ?? []);
}
