import type { types } from 'mediasoup';
import { isVideoBus } from '../mediaConfig.ts';
import type { BusName } from '../../../domain/programme/programme.ts';
import type { ProgrammeSink } from '../programme/ProgrammeSource.ts';
import { programmeRtpParameters } from './programmeRtpParameters.ts';

/** One bus's way out on one worker: the programme Producer that the clients of that worker consume. */
export class ProgrammeOutlet implements ProgrammeSink {
  readonly producer: types.Producer;
  readonly #transport: types.DirectTransport;

  private constructor(transport: types.DirectTransport, producer: types.Producer) {
    this.#transport = transport;
    this.producer = producer;
  }

  /**
   * @param ssrcs of the bus's layers, lowest first; the same on every worker, so that one packet fits all
   * @param onRtcp gets what viewers send back, key-frame requests above all
   */
  static async create(
    router: types.Router,
    bus: BusName,
    ssrcs: readonly number[],
    onRtcp: (packet: Buffer) => void,
  ): Promise<ProgrammeOutlet> {
    // A transport of its own for each bus, so that RTCP comes to the bus that it is about.
    const transport = await router.createDirectTransport();
    transport.on('rtcp', onRtcp);
    const producer = await transport.produce({
      kind: isVideoBus(bus) ? 'video' : 'audio',
      rtpParameters: programmeRtpParameters(bus, ssrcs),
      // Requests of viewers are not held back here: the bus itself turns many of them into one, and knows better
      // than a timer when another is needed.
      keyFrameRequestDelay: 0,
    });
    return new ProgrammeOutlet(transport, producer);
  }

  sendRtp(packet: Buffer): void {
    if (!this.producer.closed) {
      this.producer.send(packet);
    }
  }

  sendRtcp(packet: Buffer): void {
    if (!this.#transport.closed) {
      this.#transport.sendRtcp(packet);
    }
  }
}
