import { randomInt } from 'node:crypto';
import { loadClip, type Clip } from '../../../bot/clips/clipCache.ts';
import { NEUTRAL_CLIP } from '../../../bot/clips/clipRecipe.ts';
import { waitUntil } from '../../../bot/waitUntil.ts';
import { asId, type ConferenceId, type SessionId, type SiteId } from '../../../domain/ids.ts';
import type { ContributionKind, ProgrammePlan } from '../../../domain/programme/programme.ts';
import type { MediaLog } from '../MediaLog.ts';
import type { MediaEvent, MediaPlane } from '../MediaPlane.ts';
import type { MediaPlaneOptions } from '../MediaPlaneOptions.ts';
import { PATIENCE_MS, PlaneSite } from './PlaneSite.ts';

export const HOST = asId<SiteId>('HQ');

const silent = (): void => {};
export const SILENT_LOG: MediaLog = { info: silent, warn: silent, error: silent };

/** Options of a plane on loopback, on ports of its own among many test files. */
export function planeOptions(workers = 1): MediaPlaneOptions {
  const portMin = randomInt(20_000, 30_000);
  return {
    workers,
    listenAddress: '127.0.0.1',
    announcedAddress: null,
    portMin,
    portMax: portMin + 50,
    logLevel: 'error',
  };
}

type EventOf<Type extends MediaEvent['type']> = Extract<MediaEvent, { readonly type: Type }>;

/** A conference on a plane under test, with bots as its sites, in the place of application and signalling. */
export class PlaneRig {
  readonly plane: MediaPlane;
  readonly conference: ConferenceId;
  readonly events: MediaEvent[] = [];
  readonly #clip: Clip;
  readonly #sites = new Map<SessionId, PlaneSite>();
  #plan: ProgrammePlan = {
    version: 0,
    host: HOST,
    speaker: null,
    response: null,
    content: null,
    standby: [],
    speakerMuted: false,
  };
  #sessions = 0;

  private constructor(plane: MediaPlane, conference: ConferenceId, clip: Clip) {
    this.plane = plane;
    this.conference = conference;
    this.#clip = clip;
    plane.onEvent((event) => {
      this.#handle(event);
    });
  }

  static async open(plane: MediaPlane): Promise<PlaneRig> {
    const conference = asId<ConferenceId>('conference');
    await plane.openConference(conference);
    return new PlaneRig(plane, conference, await loadClip(NEUTRAL_CLIP));
  }

  /** A site joins, connects and publishes; without a name it is staff that watches. */
  async join(
    site: string | null,
    kinds: readonly ContributionKind[] = ['camera', 'microphone'],
  ): Promise<PlaneSite> {
    const joined = await this.joinOnly(site);
    await joined.connect();
    if (site !== null) {
      await joined.publish(kinds);
    }
    return joined;
  }

  /** Joins and does no more, as a client that is still at it. */
  async joinOnly(site: string | null): Promise<PlaneSite> {
    this.#sessions += 1;
    const member = new PlaneSite({
      plane: this.plane,
      conference: this.conference,
      session: asId<SessionId>(`session-${this.#sessions}`),
      site: site === null ? null : asId<SiteId>(site),
      clip: this.#clip,
    });
    this.#sites.set(member.session, member);
    await member.join();
    return member;
  }

  /** Directs the programme to the last plan with these changes. */
  async direct(
    change: Partial<Record<'speaker' | 'response' | 'content', string | null>> & {
      standby?: string[];
      speakerMuted?: boolean;
    },
  ) {
    const named = Object.fromEntries(
      Object.entries(change).map(([name, value]) => [name, value]),
    ) as Partial<ProgrammePlan>;
    this.#plan = { ...this.#plan, ...named, version: this.#plan.version + 1 };
    await this.plane.direct(this.conference, this.#plan);
  }

  /** The plan in force, for giving it again. */
  get plan(): ProgrammePlan {
    return this.#plan;
  }

  eventsOf<Type extends MediaEvent['type']>(type: Type): EventOf<Type>[] {
    return this.events.filter((event): event is EventOf<Type> => event.type === type);
  }

  /** Waits for an event, also one that has come already. */
  async waitForEvent<Type extends MediaEvent['type']>(
    type: Type,
    matches: (event: EventOf<Type>) => boolean = () => true,
  ): Promise<EventOf<Type>> {
    await waitUntil(`a matching ${type}`, () => this.eventsOf(type).some(matches), PATIENCE_MS);
    const found = this.eventsOf(type).findLast(matches);
    if (found === undefined) {
      throw new Error(`${type} vanished`);
    }
    return found;
  }

  /** All clients are gone without a word. */
  disconnect(): void {
    for (const site of this.#sites.values()) {
      site.disconnect();
    }
  }

  #handle(event: MediaEvent): void {
    this.events.push(event);
    if (event.type === 'contributionWanted') {
      this.#sites.get(event.session)?.obey(event.wanted);
    }
  }
}
