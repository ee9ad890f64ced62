import type { SiteId } from '../../../domain/ids.ts';
import type { HeardLevel } from '../MediaPlane.ts';
import type { AudioBusListener, AudioBusOptions } from './AudioBusOptions.ts';
import { AUDIO_CLOCK_RATE, AudioSource, type AudioArrival } from './AudioSource.ts';
import { audioLevel } from './headerExtensions.ts';
import { LevelMeter } from './LevelMeter.ts';
import { OutputStream } from './OutputStream.ts';
import type { ProgrammeSource } from './ProgrammeSource.ts';
import { SourceWatch } from './SourceWatch.ts';

/** What an Opus packet of the usual size holds: the next source begins behind the last packet, not on top of it. */
const LEAST_STEP_MS = 20;

/** One voice of the programme: one source at a time goes out, on a stream that never ends. */
export class AudioBus {
  readonly #options: AudioBusOptions;
  readonly #listener: AudioBusListener;
  readonly #output: OutputStream;
  readonly #meter = new LevelMeter();
  readonly #watch: SourceWatch;
  /** The taken source; it is on air once a packet of it has passed. */
  #source: AudioSource | null = null;
  #cut = false;
  #onAir: SiteId | null = null;
  #packetsIn = 0;
  #packetsOut = 0;

  constructor(options: AudioBusOptions) {
    const { ssrc, sink, listener, keptExtensionIds, stoppedAfterMs = 1_000 } = options;
    this.#options = options;
    this.#listener = listener;
    this.#output = new OutputStream({
      ssrc,
      clockRate: AUDIO_CLOCK_RATE,
      leastStepMs: LEAST_STEP_MS,
      keptExtensionIds: new Set(keptExtensionIds),
      sink,
    });
    this.#watch = new SourceWatch(listener, stoppedAfterMs);
  }

  /** The site whose voice goes out; null when none does. */
  get onAir(): SiteId | null {
    return this.#onAir;
  }

  /** RTP packets that came from taken sources. */
  get packetsIn(): number {
    return this.#packetsIn;
  }

  get packetsOut(): number {
    return this.#packetsOut;
  }

  /** Cuts to a source at once: no packet of the last one follows. Null is silence. Repeating changes nothing. */
  take(programme: ProgrammeSource | null): void {
    if (programme === (this.#source?.programme ?? null)) {
      return;
    }
    const { payloadType, now } = this.#options;
    const onArrival = (arrival: AudioArrival): void => this.#arrive(arrival);
    this.#source?.detach();
    this.#cut = false;
    this.#watch.start(programme?.site ?? null, now());
    this.#source = programme === null ? null : new AudioSource({ programme, payloadType, now, onArrival });
    if (programme === null) {
      this.#announce(null);
    }
  }

  /** Forgets a source that is gone for good: its transport or its producer closed. */
  sourceClosed(programme: ProgrammeSource): void {
    if (this.#source?.programme === programme) {
      this.#watch.stop();
      this.take(null);
    }
  }

  /** What was heard since the last call; the next period begins. */
  takeLevels(): HeardLevel {
    return this.#meter.take();
  }

  /** To be called every 50 ms or so: sender reports, and whether the source has stopped. */
  tick(): void {
    const now = this.#options.now();
    this.#watch.tick(now);
    if (this.#watch.stopped && !this.#cut) {
      // The last site has been cut off and the new one never came: nobody is on air.
      this.#announce(null);
    }
    this.#output.tick(now);
  }

  /** Detaches the source; nothing goes out any more. */
  close(): void {
    this.take(null);
  }

  #arrive({ rtp, empty, sequence, at }: AudioArrival): void {
    const source = this.#source;
    const begins = !this.#cut;
    this.#packetsIn += 1;
    if (empty && this.#cut) {
      this.#output.omit(sequence);
    }
    if (source === null || empty) {
      return;
    }
    if (begins) {
      this.#cut = true;
      this.#output.cutTo(source.clock, rtp, sequence);
    }
    const bytes = this.#output.rewrite(rtp, sequence, begins || rtp.marker);
    if (bytes !== null) {
      this.#packetsOut += 1;
      this.#meter.add(audioLevel(rtp, source.programme.audioLevelExtensionId));
      this.#output.send(bytes, rtp.payloadEnd - rtp.payloadStart, at);
    }
    this.#watch.heard(at);
    this.#announce(source.programme.site);
  }

  #announce(site: SiteId | null): void {
    if (site !== this.#onAir) {
      this.#onAir = site;
      this.#listener.onAir(site);
    }
  }
}
