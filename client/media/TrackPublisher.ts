import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { types } from 'mediasoup-client';
import type { ContributionKind } from '../../domain/programme/programme.ts';
import type { WantedContribution } from '../state/LiveState.ts';
import type { MediaRequests } from './MediaConnection.ts';
import { produceOptions } from './produceOptions.ts';
import { sendWanted } from './sendWanted.ts';

/** What one kind of contribution shall be: nothing where any of the three is missing. */
export type PublishGoal = {
  readonly transport: types.Transport | null;
  readonly track: MediaStreamTrack | null;
  readonly wanted: WantedContribution;
};

const RETRY_MS = 2_000;

/**
 * Keeps what is sent of one kind (camera, microphone or content) at its goal, one step after the other however fast
 * the goal changes. Rule [CL19].
 */
export class TrackPublisher {
  readonly #kind: ContributionKind;
  readonly #requests: MediaRequests;
  readonly #sending = signal(false);
  #goal: PublishGoal | null = null;
  #producer: types.Producer | null = null;
  /** The transport that the producer lives on. */
  #home: types.Transport | null = null;
  /** What the producer has been brought to. */
  #sent: WantedContribution = { contributes: false, maxSpatialLayer: 0, microphone: false };
  #working = false;
  #stale = false;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(kind: ContributionKind, requests: MediaRequests) {
    this.#kind = kind;
    this.#requests = requests;
  }

  /** Whether the server has this contribution. */
  get sending(): ReadonlySignal<boolean> {
    return this.#sending;
  }

  /** Sets the goal; a later one replaces it at any time. */
  follow(goal: PublishGoal): void {
    this.#goal = goal;
    clearTimeout(this.#retry);
    void this.#work();
  }

  close(): void {
    clearTimeout(this.#retry);
    this.#goal = null;
    this.#producer?.close();
    this.#producer = null;
    this.#sending.value = false;
  }

  async #work(): Promise<void> {
    this.#stale = true;
    if (this.#working) {
      return;
    }
    this.#working = true;
    try {
      while (this.#stale) {
        this.#stale = false;
        await this.#step();
      }
    } catch {
      // Refused, or the transport died under it: a new goal comes with a new transport; until then it tries again.
      this.#drop();
      this.#retry = setTimeout(() => void this.#work(), RETRY_MS);
    } finally {
      this.#working = false;
      this.#sending.value = this.#producer !== null;
    }
  }

  async #step(): Promise<void> {
    const goal = this.#goal;
    if (goal === null) {
      return;
    }
    const { transport, track, wanted } = goal;
    if (transport === null || transport !== this.#home || this.#producer?.closed === true) {
      this.#drop();
    }
    if (
      transport === null ||
      transport.closed ||
      !wanted.contributes ||
      track === null ||
      track.readyState === 'ended'
    ) {
      await this.#withdraw(transport);
    } else if (this.#producer === null) {
      const producer = await transport.produce(produceOptions(this.#kind, track, wanted));
      this.#producer = producer;
      this.#home = transport;
      this.#sent = wanted;
    } else {
      await this.#producer.replaceTrack({ track });
      await sendWanted(this.#kind, this.#producer, this.#sent, wanted);
      this.#sent = wanted;
    }
  }

  /** Takes the contribution back, so that the server knows that nothing comes. */
  async #withdraw(transport: types.Transport | null): Promise<void> {
    if (this.#producer !== null) {
      this.#drop();
      if (transport !== null && !transport.closed) {
        await this.#requests.request('media.unproduce', { kind: this.#kind });
      }
    }
  }

  #drop(): void {
    this.#producer?.close();
    this.#producer = null;
    this.#home = null;
  }
}
