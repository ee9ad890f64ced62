import { isDeepStrictEqual } from 'node:util';
import type { SiteMedia } from '../../contract/notifications.ts';
import { contributor, type Sites } from '../../domain/sites/sites.ts';
import type { SessionId, SiteId } from '../../domain/ids.ts';
import type { ContributionKind } from '../../domain/programme/programme.ts';

type SessionMedia = {
  connection: SiteMedia['connection'];
  readonly kinds: Set<ContributionKind>;
  muted: boolean;
};

/** How each site's media stands, and which sites have changed since that was last told. */
export class SiteMediaBoard {
  readonly #sessions = new Map<SessionId, SessionMedia>();
  readonly #ready = new Set<SiteId>();
  #told: ReadonlyMap<SiteId, SiteMedia> = new Map();

  /** The session has got transports. */
  joined(session: SessionId): void {
    this.#sessions.set(session, { connection: 'connecting', kinds: new Set(), muted: false });
  }

  connection(session: SessionId, connection: SiteMedia['connection']): void {
    const media = this.#sessions.get(session);
    if (media !== undefined) {
      media.connection = connection;
    }
  }

  contributes(session: SessionId, kind: ContributionKind, present: boolean): void {
    const kinds = this.#sessions.get(session)?.kinds;
    if (present) {
      kinds?.add(kind);
    } else {
      kinds?.delete(kind);
    }
  }

  /** The room has muted its own microphone, or opened it again. */
  mutes(session: SessionId, muted: boolean): void {
    const media = this.#sessions.get(session);
    if (media !== undefined) {
      media.muted = muted;
    }
  }

  /** The session's media is gone. */
  left(session: SessionId): void {
    this.#sessions.delete(session);
  }

  ready(site: SiteId, ready: boolean): void {
    if (ready) {
      this.#ready.add(site);
    } else {
      this.#ready.delete(site);
    }
  }

  /** Only sites on standby can be ready. */
  keepReady(standby: readonly SiteId[]): void {
    for (const site of this.#ready) {
      if (!standby.includes(site)) {
        this.#ready.delete(site);
      }
    }
  }

  /** Every online site's media, by the session that stands for it. */
  all(sites: Sites): readonly SiteMedia[] {
    return Object.values(sites).flatMap((site) => {
      const session = contributor(site);
      const media = session === null ? undefined : this.#sessions.get(session);

      return media === undefined
        ? []
        : [
            {
              site: site.id,
              connection: media.connection,
              camera: media.kinds.has('camera'),
              microphone: media.kinds.has('microphone'),
              muted: media.muted,
              ready: this.#ready.has(site.id),
            },
          ];
    });
  }

  /** The sites whose media has changed since the last call; one that is gone is told as failed, without anything. */
  changes(sites: Sites): readonly SiteMedia[] {
    const now = new Map(this.all(sites).map((media) => [media.site, media]));
    const gone = [...this.#told.keys()].filter((site) => !now.has(site));
    const changed = [...now.values()].filter(
      (media) => !isDeepStrictEqual(this.#told.get(media.site), media),
    );
    this.#told = now;
    return [...changed, ...gone.map(noMedia)];
  }
}

function noMedia(site: SiteId): SiteMedia {
  return { site, connection: 'failed', camera: false, microphone: false, muted: false, ready: false };
}
