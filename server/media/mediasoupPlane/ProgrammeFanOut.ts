import type { ProgrammeSink } from '../programme/ProgrammeSource.ts';

/** One bus's way out on all workers: every packet goes to each of them as it is. */
export class ProgrammeFanOut implements ProgrammeSink {
  readonly #sinks = new Set<ProgrammeSink>();

  add(sink: ProgrammeSink): void {
    this.#sinks.add(sink);
  }

  delete(sink: ProgrammeSink): void {
    this.#sinks.delete(sink);
  }

  sendRtp(packet: Buffer): void {
    for (const sink of this.#sinks) {
      sink.sendRtp(packet);
    }
  }

  sendRtcp(packet: Buffer): void {
    for (const sink of this.#sinks) {
      sink.sendRtcp(packet);
    }
  }
}
