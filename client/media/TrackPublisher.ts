import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { types } from 'mediasoup-client';
import type { RequestInput } from '../../contract/requests.ts';
import type { ContributionKind } from '../../domain/programme/programme.ts';
import type { WantedContribution } from '../state/LiveState.ts';
import type { MediaRequests } from './MediaConnection.ts';
import { produceOptions } from './produceOptions.ts';
import { sendWanted } from './sendWanted.ts';

/** `coming`: another device is being opened in the place of the one that was sent, if there was one. */
export type PublishableTrack = MediaStreamTrack | 'coming' | null;

/** What one kind of contribution shall be: nothing where any of the three is missing. */
export type PublishGoal = {
  readonly transport: types.Transport | null;
  readonly track: PublishableTrack;
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
    // What is just being produced ends as soon as it has been.
    void this.#work();
  }

  async #work(): Promise<void> {
    this.#stale = true;
    if (this.#working) {
      return;
    }
    this.#working = true;
    while (this.#stale) {
      this.#stale = false;
      await this.#tryStep();
    }
    this.#working = false;
    this.#sending.value = this.#producer !== null;
  }

  async #tryStep(): Promise<void> {
    try {
      await this.#step();
    } catch {
      // Refused, or the transport died under it. A goal that has come meanwhile (new transports) does not wait.
      this.#drop();
      if (!this.#stale && this.#goal !== null) {
        this.#retry = setTimeout(() => void this.#work(), RETRY_MS);
      }
    }
  }

  async #step(): Promise<void> {
    const goal = this.#goal;
    if (goal === null) {
      this.#drop();
      return;
    }
    const { transport, wanted } = goal;
    const track = unlessEnded(goal.track);
    if (transport === null || transport !== this.#home || this.#producer?.closed === true) {
      this.#drop();
    }
    if (transport === null || transport.closed || !wanted.contributes || track === null) {
      await this.#withdraw(transport);
    } else if (track !== 'coming') {
      await this.#send(transport, track, wanted);
    }
  }

  /** A producer that is there goes on with another device, so that a change of devices on air is no cut. */
  async #send(
    transport: types.Transport,
    track: MediaStreamTrack,
    wanted: WantedContribution,
  ): Promise<void> {
    if (this.#producer === null) {
      this.#producer = await transport.produce(produceOptions(this.#kind, track, wanted));
      this.#home = transport;
      this.#sent = wanted;
      await this.#offer(this.#producer);
    } else {
      await this.#producer.replaceTrack({ track });
      await sendWanted(this.#kind, this.#producer, this.#sent, wanted);
      this.#sent = wanted;
    }
  }

  /** Has the server take the contribution. Rejects where it does not. */
  async #offer({ rtpParameters }: types.Producer): Promise<void> {
    const answer = await this.#requests.request('media.produce', {
      kind: this.#kind,
      // The wire carries mediasoup's own dictionary, and the server checks it.
      rtpParameters: rtpParameters as RequestInput<'media.produce'>['rtpParameters'],
    });
    if (!answer.ok) {
      throw new ContributionRefused(answer.code);
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

function unlessEnded(track: PublishableTrack): PublishableTrack {
  return track !== null && track !== 'coming' && track.readyState === 'ended' ? null : track;
}

/** The server does not take a contribution; the message is its code. */
class ContributionRefused extends Error {
  override readonly name = 'ContributionRefused';
}
