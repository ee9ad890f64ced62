import { asId, type SiteId } from '../../../../domain/ids.ts';
import type { ProgrammeSource } from '../ProgrammeSource.ts';

/** A source in memory: what is sent to it goes to whoever listens. */
export class SimulatedSource implements ProgrammeSource {
  readonly site: SiteId;
  readonly ssrcs: readonly number[];
  readonly audioLevelExtensionId: number | null;
  /** How often it was asked for a key frame. */
  keyFrameRequests = 0;
  #listener: ((packet: Buffer) => void) | null = null;

  constructor(site: string, ssrcs: readonly number[], audioLevelExtensionId: number | null = null) {
    this.site = asId<SiteId>(site);
    this.ssrcs = ssrcs;
    this.audioLevelExtensionId = audioLevelExtensionId;
  }

  get attached(): boolean {
    return this.#listener !== null;
  }

  requestKeyFrame(): void {
    this.keyFrameRequests += 1;
  }

  onRtp(listener: ((packet: Buffer) => void) | null): void {
    this.#listener = listener;
  }

  send(...packets: readonly Buffer[]): void {
    for (const packet of packets) {
      this.#listener?.(packet);
    }
  }
}
