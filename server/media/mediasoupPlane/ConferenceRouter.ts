import type { types } from 'mediasoup';
import { ROUTER_CODECS } from '../mediaConfig.ts';
import { BUSES, type BusName } from '../../../domain/programme/programme.ts';
import type { MediaWorker } from './MediaWorker.ts';
import { ProgrammeOutlet } from './ProgrammeOutlet.ts';
import { recordOfAsync } from './recordOf.ts';

export type ConferenceRouterOptions = {
  /** SSRCs of each bus's layers. */
  readonly ssrcs: Readonly<Record<BusName, readonly number[]>>;
  /** RTCP that viewers on this worker sent to a bus. */
  readonly onRtcp: (bus: BusName, packet: Buffer) => void;
};

/** A conference's part of one worker: its Router, with a programme Producer for every bus. */
export class ConferenceRouter {
  readonly worker: MediaWorker;
  readonly router: types.Router;
  /** Where the packets of sites on this worker come out, for the buses to read. */
  readonly sourceTransport: types.DirectTransport;
  readonly outlets: Readonly<Record<BusName, ProgrammeOutlet>>;

  private constructor(
    worker: MediaWorker,
    router: types.Router,
    sourceTransport: types.DirectTransport,
    outlets: Readonly<Record<BusName, ProgrammeOutlet>>,
  ) {
    this.worker = worker;
    this.router = router;
    this.sourceTransport = sourceTransport;
    this.outlets = outlets;
  }

  static async create(worker: MediaWorker, options: ConferenceRouterOptions): Promise<ConferenceRouter> {
    const router = await worker.worker.createRouter({ mediaCodecs: [...ROUTER_CODECS] });
    try {
      const sourceTransport = await router.createDirectTransport();
      const outlets = await recordOfAsync(BUSES, (bus) =>
        ProgrammeOutlet.create(router, bus, options.ssrcs[bus], (packet) => {
          options.onRtcp(bus, packet);
        }),
      );
      return new ConferenceRouter(worker, router, sourceTransport, outlets);
    } catch (error) {
      router.close();
      throw error;
    }
  }

  /** Ends everything that the conference has on this worker. */
  close(): void {
    this.router.close();
  }
}
