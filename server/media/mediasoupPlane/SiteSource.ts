import type { types } from 'mediasoup';
import type { SiteId } from '../../../domain/ids.ts';
import type { ProgrammeSource } from '../programme/ProgrammeSource.ts';
import type { Contribution } from './Contribution.ts';
import { unlessGone } from './mediasoupErrors.ts';
import { ROUTER_CAPABILITIES, keptExtension } from './routerCapabilities.ts';

const AUDIO_LEVEL = keptExtension('speakerAudio');

/** A contribution as a bus reads it: a piped consumer in the site's Router, running while a bus listens. */
export class SiteSource implements ProgrammeSource {
  readonly contribution: Contribution;
  readonly ssrcs: readonly number[];
  readonly audioLevelExtensionId: number | null;
  readonly #consumer: types.Consumer;
  readonly #onDetached: () => void;
  #listener: ((packet: Buffer) => void) | null = null;

  private constructor(contribution: Contribution, consumer: types.Consumer, onDetached: () => void) {
    this.contribution = contribution;
    this.#consumer = consumer;
    this.#onDetached = onDetached;
    const { encodings = [] } = consumer.rtpParameters;
    this.ssrcs = encodings.map(({ ssrc }) => ssrc).filter((ssrc) => ssrc !== undefined);
    this.audioLevelExtensionId = contribution.sends(AUDIO_LEVEL.uri) ? AUDIO_LEVEL.id : null;
    consumer.on('rtp', (packet) => this.#listener?.(packet));
  }

  /**
   * @param onDetached called each time that the bus has stopped listening
   * @throws when the contribution has ended meanwhile
   */
  static async open(contribution: Contribution, onDetached: () => void): Promise<SiteSource> {
    const consumer = await contribution.router.sourceTransport.consume({
      producerId: contribution.id,
      rtpCapabilities: ROUTER_CAPABILITIES,
      // All layers as they come, not the one that a viewer would get.
      pipe: true,
      // Within this machine nothing is lost.
      enableRtx: false,
      paused: true,
    });
    return new SiteSource(contribution, consumer, onDetached);
  }

  get site(): SiteId {
    return this.contribution.site;
  }

  /** Whether a bus listens. */
  get attached(): boolean {
    return this.#listener !== null;
  }

  /** Without effect on voices: mediasoup would leave such a request for ever without an answer. */
  requestKeyFrame(): void {
    if (this.#consumer.kind === 'video') {
      this.contribution.keyFramePace.request(() => {
        void unlessGone(this.#consumer.requestKeyFrame());
      });
    }
  }

  onRtp(listener: ((packet: Buffer) => void) | null): void {
    const wasAttached = this.attached;
    this.#listener = listener;
    if (this.attached === wasAttached || this.#consumer.closed) {
      return;
    }
    if (this.attached) {
      this.#resume();
    } else {
      void unlessGone(this.#consumer.pause());
      this.#onDetached();
    }
  }

  close(): void {
    this.#listener = null;
    this.#consumer.close();
  }

  /**
   * mediasoup asks for key frames when it resumes a consumer and lets nothing pass before they come, so this too must
   * wait until such a request is served. What the bus asks for right after becomes one with it.
   */
  #resume(): void {
    this.contribution.keyFramePace.request(() => {
      if (this.attached) {
        void unlessGone(this.#consumer.resume());
      }
    });
  }
}
