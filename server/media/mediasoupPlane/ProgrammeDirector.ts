import { setTimeout as sleep } from 'node:timers/promises';
import type { ConferenceId, SiteId } from '../../../domain/ids.ts';
import { plannedBuses } from '../../../domain/programme/plannedBuses.ts';
import {
  AUDIO_BUSES,
  BUSES,
  VIDEO_BUSES,
  type BusName,
  type ProgrammePlan,
} from '../../../domain/programme/programme.ts';
import type { MediaLog } from '../MediaLog.ts';
import type { MediaEvent } from '../MediaPlane.ts';
import { openMicrophones } from '../wantedContribution.ts';
import { BUS_CONTRIBUTION, STANDBY_BUSES } from './busContribution.ts';
import type { Contribution } from './Contribution.ts';
import type { ContributionRegister } from './ContributionRegister.ts';
import type { Programme } from './Programme.ts';
import { SerialQueue } from './SerialQueue.ts';
import type { SessionMedia } from './SessionMedia.ts';

/** How long a change waits for workers; they answer within milliseconds, unless they are overloaded or stuck. */
const STEP_LIMIT_MS = 1_000;

type PlannedBuses = ReturnType<typeof plannedBuses>;

export type ProgrammeDirectorOptions = {
  readonly conference: ConferenceId;
  readonly programme: Programme;
  readonly contributions: ContributionRegister;
  readonly sessions: () => Iterable<SessionMedia>;
  readonly emit: (event: MediaEvent) => void;
  readonly log: MediaLog;
};

/**
 * Moves the programme towards the plan, again whenever the plan or what sites send has changed. Each run looks at what
 * is and does what is missing, so that a repeated one does nothing and one that failed in part is made good.
 */
export class ProgrammeDirector {
  readonly #options: ProgrammeDirectorOptions;
  readonly #queue = new SerialQueue();
  /** The run that has not begun yet: it will see all that has changed till then. */
  #next: Promise<void> | null = null;
  #plan: ProgrammePlan | null = null;
  /** Sites that a bus waits for, and that this was told of. */
  readonly #missing = new Map<BusName, SiteId>();
  /** Sites on standby without a picture, and whether they were told to be ready nevertheless. */
  #pictureless: ReadonlyMap<SiteId, boolean> = new Map();

  constructor(options: ProgrammeDirectorOptions) {
    this.#options = options;
  }

  get plan(): ProgrammePlan | null {
    return this.#plan;
  }

  /** @returns false for a plan older than the one that is in force, which changes nothing */
  accept(plan: ProgrammePlan): boolean {
    if (this.#plan !== null && plan.version < this.#plan.version) {
      return false;
    }
    this.#plan = plan;
    return true;
  }

  /** Whether a site is sent this bus: never the one that carries its own voice. */
  hears(site: SiteId | null, bus: BusName): boolean {
    const carriesVoice = BUS_CONTRIBUTION[bus] === 'microphone';
    return !carriesVoice || site === null || this.#plan === null || plannedBuses(this.#plan)[bus] !== site;
  }

  /** Resolves when voices have been cut as the plan says; never rejects. */
  converge(): Promise<void> {
    this.#next ??= this.#queue.run(async () => {
      this.#next = null;
      if (this.#plan !== null) {
        await this.#apply(this.#plan);
      }
    });
    return this.#next;
  }

  /** To be called when a contribution has ended, before the buses lose it. */
  handleContributionClosing({ site, kind }: Contribution): void {
    for (const bus of BUSES) {
      if (BUS_CONTRIBUTION[bus] === kind && this.#options.programme.onAir(bus) === site) {
        // The bus tells that its source has stopped; that it is missing would say the same again.
        this.#missing.set(bus, site);
      }
    }
  }

  /**
   * A worker does what it is asked in the order of the asking, packets of the buses included. So nobody hears itself,
   * and the old voice ends before the new one begins, although none of this waits for an answer: with its source on
   * standby a take is done before the first one has come.
   */
  async #apply(plan: ProgrammePlan): Promise<void> {
    const buses = plannedBuses(plan);
    const open = openMicrophones(plan);
    const steps = [
      ...this.#setMicrophones(open, false),
      ...this.#setHearing(buses, false),
      ...this.#setMicrophones(open, true),
    ];
    await soon([...AUDIO_BUSES, ...VIDEO_BUSES].map((bus) => this.#take(bus, buses[bus])));
    steps.push(...this.#setHearing(buses, true), ...this.#prepare(plan.standby));
    await soon(steps);
    this.#reportMissing(buses);
    this.#reportPictureless(plan.standby);
  }

  /** Opens the microphones of these sites, or shuts all others. */
  #setMicrophones(sites: ReadonlySet<SiteId>, open: boolean): Promise<void>[] {
    return [...this.#options.contributions.ofKind('microphone')]
      .filter(({ site }) => sites.has(site) === open)
      .map((microphone) => this.#attempt('microphone', microphone.setOpen(open)));
  }

  /** Lets those hear a voice bus who may, or keeps those from it whose voice it carries. */
  #setHearing(buses: PlannedBuses, hearing: boolean): Promise<void>[] {
    return [...this.#options.sessions()].flatMap((session) =>
      AUDIO_BUSES.filter((bus) => (session.site === null || buses[bus] !== session.site) === hearing).map(
        (bus) => this.#attempt('mix-minus', session.setHears(bus, hearing)),
      ),
    );
  }

  async #take(bus: BusName, site: SiteId | null): Promise<void> {
    const contribution = site === null ? null : this.#contribution(bus, site);
    await this.#attempt('take', this.#options.programme.feeds[bus].take(contribution));
  }

  #prepare(standby: readonly SiteId[]): Promise<void>[] {
    return STANDBY_BUSES.map((bus) => {
      const contributions = standby
        .map((site) => this.#contribution(bus, site))
        .filter((contribution) => contribution !== null);
      return this.#attempt('standby', this.#options.programme.feeds[bus].setStandby(contributions));
    });
  }

  #contribution(bus: BusName, site: SiteId): Contribution | null {
    return this.#options.contributions.get(site, BUS_CONTRIBUTION[bus]);
  }

  /** Told once for each site that a bus waits for. */
  #reportMissing(buses: PlannedBuses): void {
    const { conference, emit } = this.#options;
    for (const bus of BUSES) {
      const site = buses[bus];
      if (site === null || this.#contribution(bus, site) !== null) {
        this.#missing.delete(bus);
      } else if (this.#missing.get(bus) !== site) {
        this.#missing.set(bus, site);
        emit({ type: 'takeFailed', conference, bus, site, reason: 'no_contribution' });
      }
    }
  }

  /** A site without a camera is ready when it has a microphone; one that sends nothing is not. */
  #reportPictureless(standby: readonly SiteId[]): void {
    const { conference, contributions, emit } = this.#options;
    const pictureless = standby
      .filter((site) => contributions.get(site, 'camera') === null)
      .map((site) => [site, contributions.get(site, 'microphone') !== null] as const);
    for (const [site, ready] of pictureless) {
      if (this.#pictureless.get(site) !== ready) {
        emit({ type: 'standby', conference, site, ready, layers: 0 });
      }
    }
    this.#pictureless = new Map(pictureless);
  }

  /**
   * What fails here fails because a site or its worker went away in that moment. Its contributions then end too, which
   * starts another run; the rest of this one must not suffer.
   */
  async #attempt(what: string, step: Promise<void>): Promise<void> {
    try {
      await step;
    } catch (error) {
      this.#options.log.warn(
        { err: error, conference: this.#options.conference, what },
        'programme step failed',
      );
    }
  }
}

/** Waits for steps, but not for those that a worker does not answer: the next change must not wait with them. */
async function soon(steps: readonly Promise<void>[]): Promise<void> {
  const limit = new AbortController();
  const late = sleep(STEP_LIMIT_MS, undefined, { signal: limit.signal, ref: false }).catch(() => undefined);
  await Promise.race([Promise.all(steps), late]);
  limit.abort();
}
