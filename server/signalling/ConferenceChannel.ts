import type { MediaJoined } from '../../contract/notifications.ts';
import { SYSTEM } from '../../domain/actor.ts';
import { Rejection } from '../../domain/rejection.ts';
import type { DisconnectCause, SiteCommand } from '../../domain/sites/sites.ts';
import type { Origin } from '../application/execution.ts';
import type { LiveConference } from '../application/LiveConference.ts';
import { actorOf, sameIdentity } from '../auth/Identity.ts';
import type { JoinMedia, MediaEvent, MediaPlane } from '../media/MediaPlane.ts';
import { ConferenceAudience } from './ConferenceAudience.ts';
import { Refusal } from './Refusal.ts';
import type { Session } from './Session.ts';

/** A disconnection that could not be written is tried again after this, until it is. */
const WRITE_AGAIN_MS = 1000;
const SERVER: Origin = { actor: SYSTEM, command: null };

/** How sessions come into a conference and leave it: its log, its media and its audience. Rules [CH4], [CH6] and [CH9]. */
export class ConferenceChannel {
  readonly conference: LiveConference;
  readonly audience: ConferenceAudience;
  readonly #plane: MediaPlane;
  readonly #writeAgain = new Set<NodeJS.Timeout>();

  constructor(conference: LiveConference, plane: MediaPlane) {
    this.conference = conference;
    this.audience = new ConferenceAudience(conference);
    this.#plane = plane;
  }

  /** Takes a session in: a site is connected in the log first. Answers the refusal where the log says no. */
  async enter(session: Session): Promise<Refusal | null> {
    if (session.site === null) {
      this.#replaceSameDevice(session);
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
      this.audience.add(session);
    }
    return null;
  }

  /** Gets the session's transports and consumers, in the place of earlier ones. Rejects with a `MediaError`. */
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

  /** The socket has gone: the log, the plane and the others learn of it. Rejects where one of them could not. */
  async exit(session: Session, cause: DisconnectCause): Promise<void> {
    session.end();
    this.audience.remove(session);
    this.conference.siteMedia.left(session.id);
    // The log learns of it whether or not the plane can be told, and the other way round.
    const told = await Promise.allSettled([this.#plane.leave(session.id), this.#disconnect(session, cause)]);
    for (const result of told) {
      if (result.status === 'rejected') {
        throw result.reason;
      }
    }
  }

  handleMedia(event: MediaEvent): void {
    this.conference.handleMedia(event);
    this.audience.handleMedia(event);
  }

  /** Lets go of what would go on by itself. What is still to be written, the next start writes. */
  close(): void {
    this.#writeAgain.forEach(clearTimeout);
    this.audience.close();
  }

  async #disconnect({ id, site, lastSeenAt }: Session, cause: DisconnectCause): Promise<void> {
    if (site !== null) {
      await this.#write({ type: 'DisconnectSite', site, session: id, cause, lastSeenAt });
    }
  }

  /** A site that stayed in the record as connected would keep its other devices from contributing. */
  async #write(command: SiteCommand): Promise<void> {
    try {
      await this.conference.runner.execute(command, SERVER);
    } catch (error) {
      const timer = setTimeout(() => {
        this.#writeAgain.delete(timer);
        this.#write(command).catch(() => undefined);
      }, WRITE_AGAIN_MS);
      this.#writeAgain.add(timer.unref());
      throw error;
    }
  }

  /** A site's device is replaced by the log; others are not in it. Device ids are chosen by clients. */
  #replaceSameDevice(session: Session): void {
    for (const other of this.audience.withoutSite) {
      if (other.device === session.device && sameIdentity(other.identity, session.identity)) {
        other.goodbye('session_ended', false);
      }
    }
  }
}
