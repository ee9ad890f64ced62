import { effect, type ReadonlySignal } from '@preact/signals-core';
import type { types } from 'mediasoup-client';
import type { ContributionKind } from '../../domain/programme/programme.ts';
import type { WantedContribution } from '../state/LiveState.ts';
import type { MediaRequests } from './MediaConnection.ts';
import { TrackPublisher, type PublishableTrack } from './TrackPublisher.ts';

type LocalTracks = Readonly<Record<ContributionKind, ReadonlySignal<PublishableTrack>>>;

type Options = {
  readonly requests: MediaRequests;
  /** Where to send on, as `MediaSession.send`. */
  readonly transport: ReadonlySignal<types.Transport | null>;
  /** What the server wants, as `LiveState.contribution`. */
  readonly wanted: ReadonlySignal<WantedContribution>;
  readonly tracks: LocalTracks;
};

/** In the order in which they are offered: when all sites come back at once, a voice is missed sooner than a picture. */
const KINDS: readonly ContributionKind[] = ['microphone', 'camera', 'content'];

/** What a site sends: its devices' tracks, in the layers and at the times that the server wants them. */
export class ContributionSender {
  /** Whether the server has each contribution. */
  readonly sending: Readonly<Record<ContributionKind, ReadonlySignal<boolean>>>;
  readonly #publishers: readonly TrackPublisher[];
  readonly #stopFollowing: readonly (() => void)[];

  constructor({ requests, transport, wanted, tracks }: Options) {
    const publishers = KINDS.map((kind) => ({
      kind,
      publisher: new TrackPublisher(kind, requests),
    }));
    this.#publishers = publishers.map(({ publisher }) => publisher);
    this.sending = Object.fromEntries(
      publishers.map(({ kind, publisher }) => [kind, publisher.sending]),
    ) as ContributionSender['sending'];
    this.#stopFollowing = publishers.map(({ kind, publisher }) =>
      effect(() => {
        publisher.follow({ transport: transport.value, track: tracks[kind].value, wanted: wanted.value });
      }),
    );
  }

  close(): void {
    this.#stopFollowing.forEach((stop) => stop());
    this.#publishers.forEach((publisher) => publisher.close());
  }
}
