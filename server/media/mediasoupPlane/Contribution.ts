import type { types } from 'mediasoup';
import type { SessionId, SiteId } from '../../../domain/ids.ts';
import type { ContributionKind } from '../../../domain/programme/programme.ts';
import type { ConferenceRouter } from './ConferenceRouter.ts';
import { KeyFramePace } from './KeyFramePace.ts';
import { unlessGone } from './mediasoupErrors.ts';

/** What one site sends of one kind: its Producer, and where it is. */
export class Contribution {
  readonly site: SiteId;
  readonly session: SessionId;
  readonly kind: ContributionKind;
  readonly router: ConferenceRouter;
  /** Of requests for key frames to its sender. */
  readonly keyFramePace = new KeyFramePace();
  readonly #producer: types.Producer;

  constructor(
    origin: Pick<Contribution, 'site' | 'session' | 'kind' | 'router'>,
    producer: types.Producer,
    onClosed: (contribution: Contribution) => void,
  ) {
    this.site = origin.site;
    this.session = origin.session;
    this.kind = origin.kind;
    this.router = origin.router;
    this.#producer = producer;
    // The observer tells of every way to end: by us, with the transport, and with the worker.
    producer.observer.once('close', () => {
      onClosed(this);
    });
    if (producer.kind === 'video') {
      this.#watchKeyFrames();
    }
  }

  get id(): string {
    return this.#producer.id;
  }

  get closed(): boolean {
    return this.#producer.closed;
  }

  /** Whether its packets carry this header extension. */
  sends(extension: types.RtpHeaderExtensionUri): boolean {
    return this.#producer.rtpParameters.headerExtensions?.some(({ uri }) => uri === extension) ?? false;
  }

  /** Whether the server lets its packets pass. */
  get open(): boolean {
    return !this.#producer.paused;
  }

  /** Opens or shuts the server's gate. Nothing passes a gate that is shut, whatever the client sends. */
  async setOpen(open: boolean): Promise<void> {
    if (open === this.open || this.closed) {
      return;
    }
    await unlessGone(open ? this.#producer.resume() : this.#producer.pause());
  }

  close(): void {
    this.#producer.close();
  }

  #watchKeyFrames(): void {
    this.#producer.on('trace', ({ type }) => {
      if (type === 'keyframe') {
        this.keyFramePace.keyFrameCame();
      } else {
        this.keyFramePace.requestLeft();
      }
    });
    void unlessGone(this.#producer.enableTraceEvent(['keyframe', 'pli', 'fir']));
  }
}
