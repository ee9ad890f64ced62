import type { Programme, ProgrammeProblem } from '../../contract/notifications.ts';
import type { SiteId } from '../../domain/ids.ts';
import { plannedBuses } from '../../domain/programme/plannedBuses.ts';
import { AUDIO_BUSES, BUSES } from '../../domain/programme/programme.ts';
import type { AudioBusName, BusName, ProgrammePlan } from '../../domain/programme/programme.ts';
import type { HeardLevel, MediaEvent } from '../media/MediaPlane.ts';

/** Level under which a microphone counts as silent, dBov: below the noise of a quiet meeting room. */
const SILENT_DBOV = -65;
/** "On the floor but silent" for this long is a problem. */
const SILENCE_MS = 5000;

type Options = { readonly now: () => number; readonly onChange: (programme: Programme) => void };
type Buses = Readonly<Record<BusName, SiteId | null>>;
type Speakers = Readonly<Record<AudioBusName, SiteId | null>>;

/**
 * What is really on air, and what is wrong with it: kept from the media plane's events, never from what was asked
 * for. Rules [MO1] to [MO6].
 */
export class ProgrammeMonitor {
  readonly #now: () => number;
  readonly #onChange: (programme: Programme) => void;
  readonly #onAir = new Map<BusName, SiteId>();
  readonly #problems = new Map<BusName, ProgrammeProblem>();
  readonly #lastHeardAt = new Map<AudioBusName, number>();
  #planned: Buses | null = null;
  #speakers: Speakers = { hostAudio: null, speakerAudio: null, responseAudio: null };
  /** Whether the plane has died and its successor has not said anything yet. */
  #planeGone = false;

  constructor({ now, onChange }: Options) {
    this.#now = now;
    this.#onChange = onChange;
  }

  get programme(): Programme {
    const onAir = Object.fromEntries(
      BUSES.map((bus) => [bus, this.#onAir.get(bus) ?? null]),
    ) as Programme['onAir'];
    return { onAir, problems: [...this.#problems.values()] };
  }

  /** Takes note of what the buses shall carry; trouble with what they carried before is over. */
  expect(plan: ProgrammePlan): void {
    const planned = plannedBuses(plan);
    const speakers = expectedVoices(plan, planned);
    const other = BUSES.filter((bus) => planned[bus] !== this.#planned?.[bus]);
    const otherVoice = AUDIO_BUSES.filter((bus) => speakers[bus] !== this.#speakers[bus]);
    this.#planned = planned;
    this.#speakers = speakers;
    for (const bus of otherVoice) {
      this.#lastHeardAt.set(bus, this.#now());
    }
    const changed = [
      ...other.filter((bus) => this.#problems.delete(bus)),
      ...otherVoice.filter((bus) => this.#endSilence(bus)),
      ...(this.#planeGone ? other.filter((bus) => this.#standStill(bus)) : []),
    ];
    if (changed.length > 0) {
      this.#changed();
    }
  }

  /** Takes in what the plane tells of a bus. Other events are not its affair. */
  handle(event: MediaEvent): void {
    if ('conference' in event) {
      this.#planeGone = false;
    }
    switch (event.type) {
      case 'onAir':
        return this.#setOnAir(event.bus, event.site);
      case 'takeFailed':
        return this.#report({
          bus: event.bus,
          site: event.site,
          problem: event.reason,
          since: this.#now(),
        });
      case 'sourceStopped':
        return this.#report({
          bus: event.bus,
          site: event.site,
          problem: 'stopped',
          since: event.lastPacketAt,
        });
      case 'sourceResumed':
        return this.#resumed(event.bus, event.site);
      case 'heard':
        return this.#hear(event.levels);
      case 'planeLost':
        return this.#losePlane();
      default:
        return undefined;
    }
  }

  /** To be called about once a second: silence has no event of its own. */
  checkSilence(): void {
    const now = this.#now();
    for (const bus of AUDIO_BUSES) {
      const site = this.#speakers[bus];
      const since = this.#lastHeardAt.get(bus) ?? now;
      if (site !== null && now - since >= SILENCE_MS && !this.#problems.has(bus)) {
        this.#report({ bus, site, problem: 'silent', since });
      }
    }
  }

  /** Every bus stands still until the plane that takes its place tells of it; silence is counted anew. */
  #losePlane(): void {
    this.#planeGone = true;
    this.#onAir.clear();
    for (const bus of BUSES) {
      this.#standStill(bus);
    }
    for (const bus of AUDIO_BUSES) {
      this.#lastHeardAt.set(bus, this.#now());
    }
    this.#changed();
  }

  /** Nothing of the site comes through on this bus from now on; where that is known already, since then. */
  #standStill(bus: BusName): boolean {
    const site = this.#planned?.[bus] ?? null;
    if (site === null || this.#problems.get(bus)?.problem === 'stopped') {
      return false;
    }
    this.#problems.set(bus, { bus, site, problem: 'stopped', since: this.#now() });
    return true;
  }

  #setOnAir(bus: BusName, site: SiteId | null): void {
    if (site === null) {
      this.#onAir.delete(bus);
    } else {
      this.#onAir.set(bus, site);
      if (site === this.#planned?.[bus]) {
        this.#problems.delete(bus);
      }
    }
    this.#changed();
  }

  #report(problem: ProgrammeProblem): void {
    // It may be news of a source that the plan has left meanwhile.
    if (problem.site === this.#planned?.[problem.bus]) {
      this.#problems.set(problem.bus, problem);
      this.#changed();
    }
  }

  #resumed(bus: BusName, site: SiteId): void {
    if (this.#problems.get(bus)?.site === site && this.#problems.delete(bus)) {
      this.#changed();
    }
  }

  #hear(levels: Readonly<Record<AudioBusName, HeardLevel>>): void {
    const loud = AUDIO_BUSES.filter((bus) => levels[bus].packets > 0 && levels[bus].dBov > SILENT_DBOV);
    for (const bus of loud) {
      this.#lastHeardAt.set(bus, this.#now());
    }
    if (loud.filter((bus) => this.#endSilence(bus)).length > 0) {
      this.#changed();
    }
  }

  #endSilence(bus: AudioBusName): boolean {
    return this.#problems.get(bus)?.problem === 'silent' && this.#problems.delete(bus);
  }

  #changed(): void {
    this.#onChange(this.programme);
  }
}

/** Whose voice should be heard on each bus. The host is expected to be silent while it has not the floor. */
function expectedVoices({ host, speaker }: ProgrammePlan, planned: Buses): Speakers {
  return {
    hostAudio: speaker === host ? host : null,
    speakerAudio: planned.speakerAudio,
    responseAudio: planned.responseAudio,
  };
}
