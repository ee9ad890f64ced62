import { randomInt } from 'node:crypto';
import type { ConferenceId, SiteId } from '../../../domain/ids.ts';
import {
  AUDIO_BUSES,
  BUSES,
  VIDEO_BUSES,
  type AudioBusName,
  type BusName,
  type VideoBusName,
} from '../../../domain/programme/programme.ts';
import {
  BUS_LAYERS,
  OPUS_PAYLOAD_TYPE,
  PICTURE_STOPPED_AFTER_MS,
  VP8_PAYLOAD_TYPE,
  isVideoBus,
} from '../mediaConfig.ts';
import type { HeardLevel, MediaEvent } from '../MediaPlane.ts';
import { AudioBus } from '../programme/AudioBus.ts';
import { VideoBus } from '../programme/VideoBus.ts';
import { BUS_CONTRIBUTION } from './busContribution.ts';
import { BusReporter } from './BusReporter.ts';
import { BusFeed } from './BusFeed.ts';
import type { ConferenceRouter } from './ConferenceRouter.ts';
import type { Contribution } from './Contribution.ts';
import { preciseNow } from './preciseNow.ts';
import type { ProgrammeCounts } from './programmeCounts.ts';
import { ProgrammeFanOut } from './ProgrammeFanOut.ts';
import { recordOf } from './recordOf.ts';
import { keptExtension } from './routerCapabilities.ts';

/** Ticks between two reports of what was heard: four a second. */
const TICKS_PER_LEVELS = 5;

/** A conference's buses, from the sources that feed them to the workers that send them out. */
export class Programme {
  /** SSRCs of each bus's layers, the same on every worker. */
  readonly ssrcs: Readonly<Record<BusName, readonly number[]>>;
  readonly feeds: Readonly<Record<BusName, BusFeed>>;
  readonly #conference: ConferenceId;
  readonly #emit: (event: MediaEvent) => void;
  readonly #fanOuts: Readonly<Record<BusName, ProgrammeFanOut>>;
  readonly #videoBuses: Readonly<Record<VideoBusName, VideoBus>>;
  readonly #audioBuses: Readonly<Record<AudioBusName, AudioBus>>;
  #ticks = 0;
  #heard = false;

  /** @param onReleased called when a bus has nothing to do with a contribution any more */
  constructor(
    conference: ConferenceId,
    emit: (event: MediaEvent) => void,
    onReleased: (contribution: Contribution) => void,
  ) {
    this.#conference = conference;
    this.#emit = emit;
    this.ssrcs = recordOf(BUSES, (bus) => makeSsrcs(isVideoBus(bus) ? BUS_LAYERS[bus] : 1));
    this.#fanOuts = recordOf(BUSES, () => new ProgrammeFanOut());
    this.#videoBuses = recordOf(VIDEO_BUSES, (bus) => this.#makeVideoBus(bus));
    this.#audioBuses = recordOf(AUDIO_BUSES, (bus) => this.#makeAudioBus(bus));
    this.feeds = recordOf(BUSES, (bus) => new BusFeed(this.#bus(bus), onReleased));
  }

  /** Sends the programme out through this worker too. */
  addRouter(router: ConferenceRouter): void {
    for (const bus of BUSES) {
      this.#fanOuts[bus].add(router.outlets[bus]);
    }
  }

  removeRouter(router: ConferenceRouter): void {
    for (const bus of BUSES) {
      this.#fanOuts[bus].delete(router.outlets[bus]);
    }
  }

  /** RTCP of viewers of this bus. */
  receiveRtcp(bus: BusName, packet: Buffer): void {
    if (isVideoBus(bus)) {
      this.#videoBuses[bus].receiveRtcp(packet);
    }
  }

  /** The site that a bus really sends out; null is nothing. */
  onAir(bus: BusName): SiteId | null {
    return this.#bus(bus).onAir;
  }

  /** Whether a bus has the site's camera: on standby, on air, or until the cut to the next one is through. */
  usesCamera(site: SiteId): boolean {
    return VIDEO_BUSES.some((bus) => BUS_CONTRIBUTION[bus] === 'camera' && this.feeds[bus].holds(site));
  }

  handleContributionClosed(contribution: Contribution): void {
    for (const bus of BUSES) {
      this.feeds[bus].handleContributionClosed(contribution);
    }
  }

  /** To be called every 50 ms. */
  tick(): void {
    for (const bus of BUSES) {
      this.#bus(bus).tick();
    }
    this.#ticks += 1;
    if (this.#ticks % TICKS_PER_LEVELS === 0) {
      this.#reportLevels();
    }
  }

  get counts(): ProgrammeCounts {
    const buses = BUSES.map((bus) => this.#bus(bus));
    return {
      keyFrameRequests: recordOf(VIDEO_BUSES, (bus) => this.#videoBuses[bus].keyFrameRequests),
      packetsIn: buses.reduce((sum, { packetsIn }) => sum + packetsIn, 0),
      packetsOut: buses.reduce((sum, { packetsOut }) => sum + packetsOut, 0),
    };
  }

  close(): void {
    for (const bus of BUSES) {
      this.#bus(bus).close();
    }
  }

  #bus(bus: BusName): VideoBus | AudioBus {
    return isVideoBus(bus) ? this.#videoBuses[bus] : this.#audioBuses[bus];
  }

  #makeVideoBus(bus: VideoBusName): VideoBus {
    return new VideoBus({
      ...this.#busOptions(bus),
      ssrcs: this.ssrcs[bus],
      payloadType: VP8_PAYLOAD_TYPE,
      stoppedAfterMs: PICTURE_STOPPED_AFTER_MS[bus],
    });
  }

  #makeAudioBus(bus: AudioBusName): AudioBus {
    const [ssrc = 0] = this.ssrcs[bus];
    return new AudioBus({ ...this.#busOptions(bus), ssrc, payloadType: OPUS_PAYLOAD_TYPE });
  }

  #busOptions(bus: BusName) {
    return {
      keptExtensionIds: [keptExtension(bus).id],
      sink: this.#fanOuts[bus],
      listener: new BusReporter(this.#conference, bus, this.#emit),
      now: preciseNow,
    };
  }

  /** While anything is heard, and once with zeros when it has ended. */
  #reportLevels(): void {
    const levels = recordOf(AUDIO_BUSES, (bus): HeardLevel => this.#audioBuses[bus].takeLevels());
    const heard = AUDIO_BUSES.some((bus) => levels[bus].packets > 0);
    if (heard || this.#heard) {
      this.#emit({ type: 'heard', conference: this.#conference, levels });
    }
    this.#heard = heard;
  }
}

/** Consecutive ones, of which the first is random as RFC 3550, section 8.1, asks. */
function makeSsrcs(count: number): readonly number[] {
  const first = randomInt(1, 2 ** 32 - count);
  return Array.from({ length: count }, (_, layer) => first + layer);
}
