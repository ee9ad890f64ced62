import { TAKE_TIMEOUT_MS } from './TakeWatch.ts';
import type { Arrivals } from './TakeWatch.ts';
import { percentiles, roundTenth } from './percentiles.ts';
import type { Percentiles } from './percentiles.ts';
import type { ProcessRole } from './processFamily.ts';

/** Counters of all bots together at one moment. */
export type Counters = {
  readonly keyFrameRequests: number;
  readonly negotiations: number;
  readonly undecodable: number;
  readonly lost: number;
};

export type ProgrammeResult = {
  readonly sites: number;
  readonly takes: number;
  readonly grantToVoiceMs: Percentiles;
  readonly grantToPictureMs: Percentiles;
  /** Key-frame requests that reached cameras between a grant and the moment after the last picture. */
  readonly keyFrameRequestsPerTake: number;
  readonly sdpExchangesDuringTakes: number;
  readonly workerCpuPercent: number;
  readonly planeCpuPercent: number;
  /** Voices and pictures that did not come within ten seconds; each counts above as ten seconds. */
  readonly missedArrivals: number;
  /** Frames that a viewer could not have shown, and packets that never came, during the takes. */
  readonly undecodableFrames: number;
  readonly lostPackets: number;
};

/** Adds up the takes of one run. */
export class TakeFigures {
  readonly #voice: number[] = [];
  readonly #picture: number[] = [];
  readonly #sums = { keyFrameRequests: 0, negotiations: 0, undecodable: 0, lost: 0 };
  #takes = 0;
  #missed = 0;

  add(grantedAt: number, arrivals: Arrivals, before: Counters, after: Counters): void {
    this.#takes += 1;
    const { voice, picture, missed } = arrivals;
    this.#missed += missed.voice + missed.picture;
    this.#voice.push(...[...voice.values()].map((at) => at - grantedAt), ...timeouts(missed.voice));
    this.#picture.push(...[...picture.values()].map((at) => at - grantedAt), ...timeouts(missed.picture));
    this.#sums.keyFrameRequests += after.keyFrameRequests - before.keyFrameRequests;
    this.#sums.negotiations += after.negotiations - before.negotiations;
    this.#sums.undecodable += after.undecodable - before.undecodable;
    this.#sums.lost += after.lost - before.lost;
  }

  result(sites: number, cpu: Readonly<Record<ProcessRole, number>>): ProgrammeResult {
    return {
      sites,
      takes: this.#takes,
      grantToVoiceMs: percentiles(this.#voice),
      grantToPictureMs: percentiles(this.#picture),
      keyFrameRequestsPerTake: Math.round((100 * this.#sums.keyFrameRequests) / this.#takes) / 100,
      sdpExchangesDuringTakes: this.#sums.negotiations,
      workerCpuPercent: roundTenth(cpu.worker),
      planeCpuPercent: roundTenth(cpu.plane),
      missedArrivals: this.#missed,
      undecodableFrames: this.#sums.undecodable,
      lostPackets: this.#sums.lost,
    };
  }
}

function timeouts(count: number): number[] {
  return Array.from({ length: count }, () => TAKE_TIMEOUT_MS);
}
