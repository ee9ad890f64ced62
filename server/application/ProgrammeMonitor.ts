import type { Programme, ProgrammeProblem } from '../../contract/notifications.ts';
import type { SiteId } from '../../domain/ids.ts';
import { AUDIO_BUSES, BUSES } from '../../domain/programme/programme.ts';
import type { AudioBusName, BusName, ProgrammePlan } from '../../domain/programme/programme.ts';
import type { HeardLevel, MediaEvent } from '../media/MediaPlane.ts';

/** Level under which a microphone counts as silent, dBov: below the noise of a quiet meeting room. */
const SILENT_DBOV = -65;
/** "On the floor but silent" for this long is a problem. */
const SILENCE_MS = 5000;

type Options = { readonly now: () => number; readonly onChange: (programme: Programme) => void };

/**
 * What is really on air, and what is wrong with it: kept from the media plane's events, never from what was asked
 * for. Rules [MO1] to [MO5].
 */
export class ProgrammeMonitor {
  readonly #now: () => number;
  readonly #onChange: (programme: Programme) => void;
  readonly #onAir = new Map<BusName, SiteId>();
  readonly #problems = new Map<BusName, ProgrammeProblem>();
  readonly #lastHeardAt = new Map<AudioBusName, number>();
  #wanted: Readonly<Record<BusName, SiteId | null>> = wantedSites(null);

  constructor({ now, onChange }: Options) {
    this.#now = now;
    this.#onChange = onChange;
  }

  get programme(): Programme {
    const onAir = Object.fromEntries(BUSES.map((bus) => [bus, this.#onAir.get(bus) ?? null])) as Programme['onAir'];

    return { onAir, problems: [...this.#problems.values()] };
  }

  /** Takes note of what the buses shall carry; trouble with what they carried before is over. */
  expect(plan: ProgrammePlan | null): void {
    const wanted = wantedSites(plan);
    const changed = BUSES.filter((bus) => wanted[bus] !== this.#wanted[bus]);
    this.#wanted = wanted;
    for (const bus of AUDIO_BUSES.filter((name) => changed.includes(name))) {
      this.#lastHeardAt.set(bus, this.#now());
    }
    if (changed.filter((bus) => this.#problems.delete(bus)).length > 0) {
      this.#changed();
    }
  }

  /** Takes in what the plane tells of a bus. Other events are not its affair. */
  handle(event: MediaEvent): void {
    switch (event.type) {
      case 'onAir':
        this.#setOnAir(event.bus, event.site);
        return this.#clear(event.bus);
      case 'takeFailed':
        return this.#report({ bus: event.bus, site: event.site, problem: event.reason, since: this.#now() });
      case 'sourceStopped':
        return this.#report({ bus: event.bus, site: event.site, problem: 'stopped', since: event.lastPacketAt });
      case 'sourceResumed':
        return this.#clear(event.bus);
      case 'heard':
        return this.#hear(event.levels);
      default:
        return undefined;
    }
  }

  /** To be called about once a second: silence has no event of its own. */
  checkSilence(): void {
    const now = this.#now();
    for (const bus of AUDIO_BUSES) {
      const site = this.#speaking(bus);
      const since = this.#lastHeardAt.get(bus) ?? now;
      if (site !== null && now - since >= SILENCE_MS && !this.#problems.has(bus)) {
        this.#report({ bus, site, problem: 'silent', since });
      }
    }
  }

  /** Nothing is on air any more: the plane has died and starts empty. */
  reset(): void {
    this.#onAir.clear();
    this.#problems.clear();
    this.#changed();
  }

  /** Whose voice should be heard on the bus. The host is expected to be silent while it has not the floor. */
  #speaking(bus: AudioBusName): SiteId | null {
    if (bus !== 'hostAudio') {
      return this.#wanted[bus];
    }

    return this.#wanted.speakerVideo === this.#wanted.hostAudio ? this.#wanted.hostAudio : null;
  }

  #hear(levels: Readonly<Record<AudioBusName, HeardLevel>>): void {
    for (const bus of AUDIO_BUSES) {
      if (levels[bus].packets > 0 && levels[bus].dBov > SILENT_DBOV) {
        this.#lastHeardAt.set(bus, this.#now());
        if (this.#problems.get(bus)?.problem === 'silent') {
          this.#clear(bus);
        }
      }
    }
  }

  #setOnAir(bus: BusName, site: SiteId | null): void {
    if (site === null) {
      this.#onAir.delete(bus);
    } else {
      this.#onAir.set(bus, site);
    }
    this.#changed();
  }

  #report(problem: ProgrammeProblem): void {
    this.#problems.set(problem.bus, problem);
    this.#changed();
  }

  #clear(bus: BusName): void {
    if (this.#problems.delete(bus)) {
      this.#changed();
    }
  }

  #changed(): void {
    this.#onChange(this.programme);
  }
}

function wantedSites(plan: ProgrammePlan | null): Readonly<Record<BusName, SiteId | null>> {
  const host = plan?.host ?? null;
  const speaker = plan?.speaker ?? null;

  return {
    hostVideo: host,
    speakerVideo: speaker,
    contentVideo: plan?.content ?? null,
    hostAudio: host,
    speakerAudio: speaker === host ? null : speaker,
    responseAudio: plan?.response === host ? null : (plan?.response ?? null),
  };
}
