import type { DtlsParameters } from '../../bot/media/PeerLink.ts';
import type { ReceivedConsumer } from '../../bot/media/ReceivePeer.ts';
import type { SourceChange } from '../../bot/media/TrackReceiver.ts';
import type { RtpParameters } from '../../bot/media/botRtp.ts';
import type { SiteId } from '../../domain/ids.ts';
import type { TransportOptions, WantedContribution } from '../../server/media/MediaPlane.ts';
import type { Counters } from '../rig/TakeFigures.ts';

/** A consumer by any name: the usual way has no buses. */
export type NamedConsumer = ReceivedConsumer<string>;

/** What the media server tells a process of sites. */
export type ToViewers =
  | {
      readonly type: 'open';
      readonly site: SiteId;
      readonly send: TransportOptions;
      readonly receive: TransportOptions | null;
      readonly consumers: readonly NamedConsumer[];
    }
  | { readonly type: 'connected'; readonly transport: string }
  /** New consumers to negotiate; answered by `consumed` with the same number. */
  | {
      readonly type: 'consume';
      readonly id: number;
      readonly site: SiteId;
      readonly consumers: readonly NamedConsumer[];
    }
  | { readonly type: 'wanted'; readonly site: SiteId; readonly wanted: WantedContribution }
  | { readonly type: 'count'; readonly id: number };

export type FromViewers =
  | {
      readonly type: 'publish';
      readonly site: SiteId;
      readonly camera: RtpParameters;
      readonly microphone: RtpParameters;
    }
  | { readonly type: 'connect'; readonly transport: string; readonly dtlsParameters: DtlsParameters }
  | { readonly type: 'up'; readonly site: SiteId }
  | { readonly type: 'consumed'; readonly id: number }
  | { readonly type: 'change'; readonly site: SiteId; readonly change: SourceChange }
  | { readonly type: 'counted'; readonly id: number; readonly counters: Counters };
