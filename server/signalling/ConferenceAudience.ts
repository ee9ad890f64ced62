import type { Programme, Resync, StaffPresence, VisibleEvent } from '../../contract/notifications.ts';
import { visibleEvent, visibleProgramme, visibleState } from '../../contract/visibility.ts';
import type { SessionId, SiteId } from '../../domain/ids.ts';
import { contributor, findSite } from '../../domain/sites/sites.ts';
import type { Published } from '../application/ConferenceRunner.ts';
import type { LiveConference } from '../application/LiveConference.ts';
import type { MediaEvent } from '../media/MediaPlane.ts';
import type { Session } from './Session.ts';

/** Changes of sites' media are told in batches. */
const SITE_MEDIA_PERIOD_MS = 250;
/** More events than this say it at greater length than the state itself, with 200 sites. */
const STRETCH_LIMIT = 200;
/** Clients whose media died come back spread over this time, so that they don't all ask at once. */
const MEDIA_RETRY_SPREAD_MS = 1000;

/** Who is in a conference on this server, and who is told what. Rules [CH1] to [CH3], [CH5], [CH7] and [CH8]. */
export class ConferenceAudience {
  readonly #conference: LiveConference;
  readonly #sessions = new Map<SessionId, Session>();
  readonly #siteMediaTimer: NodeJS.Timeout;
  readonly #subscriptions: readonly (() => void)[];

  constructor(conference: LiveConference) {
    this.#conference = conference;
    this.#subscriptions = [
      conference.runner.onPublished((published) => this.#publish(published)),
      conference.onProgramme((programme) => this.#tellProgramme(programme)),
    ];
    this.#siteMediaTimer = setInterval(() => this.#tellSiteMedia(), SITE_MEDIA_PERIOD_MS).unref();
  }

  /** People at the console and other pages. */
  get staff(): readonly Session[] {
    return [...this.#sessions.values()].filter(({ identity }) => identity.kind === 'staff');
  }

  /** Staff and displays: those whose coming and going is in no log. */
  get withoutSite(): readonly Session[] {
    return [...this.#sessions.values()].filter(({ site }) => site === null);
  }

  get(id: SessionId): Session | undefined {
    return this.#sessions.get(id);
  }

  add(session: Session): void {
    this.#sessions.set(session.id, session);
  }

  remove(session: Session): void {
    this.#sessions.delete(session.id);
    if (session.site === null) {
      this.#tellStaff();
    }
  }

  /** Tells a session that has just been welcomed what else it needs. */
  introduce(session: Session): void {
    this.#tellContributor(session);
    if (session.identity.kind === 'staff') {
      const { siteMedia, runner } = this.#conference;
      session.notify('siteMedia', siteMedia.all(runner.state.sites));
    }
    if (session.site === null) {
      this.#tellStaff();
    }
  }

  /**
   * What happened after `version`, as far as this session may know: the events, or a snapshot where that is shorter.
   * From here on the session is told of every event. Not asynchronous, so that none is missed in between.
   */
  resync(session: Session, version: number): Resync {
    const { runner } = this.#conference;
    const { version: to, head } = runner;
    session.sentVersion = to;
    const missed = runner.eventsAfter(version);
    // Counted as far as they are visible: after a restart, all sites' comings and goings are nothing to a site.
    const events = missed === null ? null : visibleEvents(session, missed);
    return events === null || events.length > STRETCH_LIMIT
      ? { kind: 'snapshot', version: to, head, state: visibleState(session.viewer, runner.state) }
      : { kind: 'events', from: version, to, head, events };
  }

  /** Whether this session's camera and microphone stand for its site. */
  contributes(session: Session): boolean {
    const { sites } = this.#conference.runner.state;
    const site = session.site === null ? undefined : findSite(sites, session.site);
    return site !== undefined && contributor(site) === session.id;
  }

  /** Passes on what the plane tells of one of these sessions, or of what is heard. */
  handleMedia(event: MediaEvent): void {
    switch (event.type) {
      case 'contributionWanted':
        return this.get(event.session)?.wantContribution(event.wanted);
      case 'heard': {
        const { hostAudio, speakerAudio, responseAudio } = event.levels;
        const heard = {
          hostAudio: hostAudio.dBov,
          speakerAudio: speakerAudio.dBov,
          responseAudio: responseAudio.dBov,
        };
        return this.staff.forEach((session) => session.notifyVolatile('heard', heard));
      }
      case 'mediaLost':
        return event.sessions.forEach((id) => {
          const retryAfterMs = Math.round(Math.random() * MEDIA_RETRY_SPREAD_MS);
          this.get(id)?.notify('mediaLost', { retryAfterMs });
        });
      default:
        return undefined;
    }
  }

  close(): void {
    clearInterval(this.#siteMediaTimer);
    this.#subscriptions.forEach((unsubscribe) => unsubscribe());
  }

  #publish({ events, version, head }: Published): void {
    for (const session of this.#sessions.values()) {
      const visible = visibleEvents(session, events);
      // Nothing is sent for what a session may not know: its next batch starts where its last one ended.
      if (visible.length > 0 && session.sentVersion > 0) {
        session.notify('events', { from: session.sentVersion, to: version, head, events: visible });
        session.sentVersion = version;
      }
    }
    for (const event of events) {
      if (event.type === 'SiteConnected' || event.type === 'SiteDisconnected') {
        this.#presenceChanged(event.data.site, event.type === 'SiteConnected' ? event.data.replaces : null);
      } else if (event.type === 'SiteRemoved') {
        this.#siteRemoved(event.data.site);
      }
    }
  }

  #presenceChanged(site: SiteId, replaced: SessionId | null): void {
    if (replaced !== null) {
      this.get(replaced)?.goodbye('session_ended', false);
    }
    for (const session of this.#sessions.values()) {
      if (session.site === site) {
        this.#tellContributor(session);
      }
    }
  }

  /** The log has ended its connections already: these are the sockets. */
  #siteRemoved(site: SiteId): void {
    const devices = [...this.#sessions.values()].filter((session) => session.site === site);
    devices.forEach((session) => session.goodbye('site_removed', false));
  }

  #tellContributor(session: Session): void {
    if (session.site !== null) {
      session.wantContribution({ contributes: this.contributes(session) });
    }
  }

  #tellStaff(): void {
    const presence = this.withoutSite.map(({ id, identity }): StaffPresence => {
      const display = identity.kind === 'display' ? identity.shows : null;
      return { session: id, name: identity.name, roles: identity.roles, display };
    });
    this.staff.forEach((session) => session.notify('staff', presence));
  }

  #tellProgramme(programme: Programme): void {
    for (const session of this.#sessions.values()) {
      session.notify('programme', visibleProgramme(session.viewer, programme));
    }
  }

  #tellSiteMedia(): void {
    const { siteMedia, runner } = this.#conference;
    const changes = siteMedia.changes(runner.state.sites);
    if (changes.length > 0) {
      this.staff.forEach((session) => session.notify('siteMedia', changes));
    }
  }
}

function visibleEvents(session: Session, events: readonly VisibleEvent[]): readonly VisibleEvent[] {
  const { viewer } = session;
  return events.flatMap((event) => visibleEvent(viewer, event) ?? []);
}
