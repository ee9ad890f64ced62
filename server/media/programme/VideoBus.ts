import type { SiteId } from '../../../domain/ids.ts';
import { OutputStream } from './OutputStream.ts';
import type { ProgrammeSource } from './ProgrammeSource.ts';
import { keyFrameRequests } from './rtcp.ts';
import { SourceWatch } from './SourceWatch.ts';
import { Take } from './Take.ts';
import type { VideoBusListener, VideoBusOptions } from './VideoBusOptions.ts';
import { VIDEO_CLOCK_RATE, type VideoArrival } from './VideoLayer.ts';
import { VideoOutput } from './VideoOutput.ts';
import { VideoSources } from './VideoSources.ts';

/** Shorter than the time between two frames, so that every cut fits in. */
const LEAST_STEP_MS = 10;

/**
 * One picture of the programme: many sources come, one at a time goes out, on output layers that never change. Each
 * output layer is cut at a key frame, by itself; until then the old source goes on there, so no viewer ever sees
 * black.
 */
export class VideoBus {
  readonly #now: () => number;
  readonly #listener: VideoBusListener;
  readonly #outputs: readonly VideoOutput[];
  readonly #sources: VideoSources;
  readonly #watch: SourceWatch;
  /** The last take; its source may not have cut through yet. Null when nothing shall be seen. */
  #take: Take | null = null;
  /** What feeds the lowest output. */
  #onAir: ProgrammeSource | null = null;
  #packetsIn = 0;
  #packetsOut = 0;

  constructor(options: VideoBusOptions) {
    const { ssrcs, payloadType, sink, listener, now, stoppedAfterMs = 1_000 } = options;
    const keptExtensionIds = new Set(options.keptExtensionIds);
    const timing = { clockRate: VIDEO_CLOCK_RATE, leastStepMs: LEAST_STEP_MS };
    this.#now = now;
    this.#listener = listener;
    this.#watch = new SourceWatch(listener, stoppedAfterMs);
    this.#outputs = ssrcs.map((ssrc, index) => {
      const stream = new OutputStream({ ssrc, ...timing, keptExtensionIds, sink });
      return new VideoOutput(stream, index, ssrcs.length);
    });
    this.#sources = new VideoSources({
      payloadType,
      now,
      stoppedAfterMs,
      onArrival: (arrival) => this.#arrive(arrival),
      onStandby: (...standby) => listener.onStandby(...standby),
    });
  }

  /** The site whose picture goes out; null when none does. */
  get onAir(): SiteId | null {
    return this.#onAir?.site ?? null;
  }

  /** Key-frame requests sent to sources, for whatever reason. */
  get keyFrameRequests(): number {
    return this.#sources.keyFrameRequests;
  }

  /** RTP packets that came from attached sources. */
  get packetsIn(): number {
    return this.#packetsIn;
  }

  /** RTP packets sent, over all output layers. */
  get packetsOut(): number {
    return this.#packetsOut;
  }

  /**
   * Attaches a source and asks it for a key frame. To be repeated when it has been told to send more layers.
   *
   * @param layers how many layers the source has been told to send
   */
  standby(programme: ProgrammeSource, layers: number): void {
    this.#sources.standby(programme, layers);
  }

  /** Takes a source off standby. One that is on air, or about to be, stays there until the next take. */
  release(programme: ProgrammeSource): void {
    this.#sources.release(programme);
    this.#detachUnused();
  }

  /** Forgets a source that is gone for good: its transport or its producer closed. */
  sourceClosed(programme: ProgrammeSource): void {
    this.#sources.release(programme);
    if (this.#take?.source.programme === programme) {
      this.#take = null;
    }
    if (this.#onAir === programme) {
      this.#watch.stop();
    }
    this.#stop((feeding) => feeding === programme);
  }

  /**
   * Cuts to a source at its next key frame, layer by layer; null stops the picture at once. Repeating changes
   * nothing. A source that has to cut in anywhere is asked for a key frame once.
   */
  take(programme: ProgrammeSource | null): void {
    if (programme === null) {
      this.#take = null;
      this.#stop(() => true);
      return;
    }
    if (this.#take?.source.programme === programme) {
      return;
    }
    const now = this.#now();
    const source = this.#sources.attach(programme);
    this.#take = new Take(source, now);
    const uncut = this.#outputs.filter((output) => output.feed?.programme !== programme);
    for (const output of uncut) {
      output.wake(now);
    }
    if (uncut.length > 0) {
      source.asking.ask(now);
    }
    this.#detachUnused();
  }

  /** Takes RTCP that a programme Producer sent back: viewers' requests for key frames. */
  receiveRtcp(packet: Buffer): void {
    for (const ssrc of keyFrameRequests(packet)) {
      this.#outputs.find((output) => output.ssrc === ssrc)?.awaitKeyFrame();
    }
    this.#serveViewers(this.#now());
  }

  /** To be called every 50 ms or so: sender reports, deadlines, key-frame requests that had to wait. */
  tick(): void {
    const now = this.#now();
    this.#pursueTake(now);
    this.#serveViewers(now);
    this.#watch.tick(now);
    this.#sources.tick(now);
    for (const output of this.#outputs) {
      output.tick(now);
    }
  }

  /** Stops the picture and detaches every source. */
  close(): void {
    this.#sources.releaseAll();
    this.take(null);
  }

  #arrive(arrival: VideoArrival): void {
    this.#packetsIn += 1;
    const { layer, sequence, at } = arrival;
    const cut = this.#cutOver(arrival);
    for (const output of this.#outputs) {
      if (output.feed === layer) {
        this.#forward(output, arrival);
      }
    }
    if (cut.length > 0) {
      for (const later of layer.held.behind(sequence)) {
        cut.forEach((output) => this.#forward(output, later));
      }
      this.#detachUnused();
      this.#announce(at);
    }
    if (layer.programme === this.#onAir) {
      this.#watch.heard(at);
    }
  }

  #forward(output: VideoOutput, arrival: VideoArrival): void {
    if (output.forward(arrival)) {
      this.#packetsOut += 1;
    }
  }

  /** @returns the outputs that go over to the packet's layer, and begin with it */
  #cutOver(arrival: VideoArrival): readonly VideoOutput[] {
    const { layer, vp8, sequence, at } = arrival;
    const wanting = this.#outputs.filter((output) => this.#take?.wants(output, layer, at) === true);
    if (wanting.length === 0) {
      layer.held.pass(sequence);
      return wanting;
    }
    if (vp8?.startsKeyFrame !== true || !layer.held.reachesBackTo(sequence)) {
      layer.held.hold(arrival);
      return [];
    }
    for (const output of wanting) {
      output.cutTo(arrival);
    }
    return wanting;
  }

  /** Asks the taken source again where a key frame is overdue, and reports a take that shows none. */
  #pursueTake(now: number): void {
    const take = this.#take;
    if (take === null) {
      return;
    }
    if (this.#outputs.some((output) => take.lacksKeyFrame(output, now))) {
      take.source.asking.askAgain(now);
    }
    if (take.fails(this.#outputs[0], now)) {
      this.#listener.onTakeFailed(take.source.programme.site, 'no_key_frame');
    }
  }

  /** Asks for the key frames that viewers wait for, unless a take that is under way will bring them. */
  #serveViewers(now: number): void {
    for (const output of this.#outputs) {
      if (output.viewersWaiting && output.feed !== null && this.#take?.isComingTo(output, now) !== true) {
        this.#sources.get(output.feed.programme)?.asking.askForViewers(now);
      }
    }
  }

  #stop(concerned: (feeding: ProgrammeSource) => boolean): void {
    for (const output of this.#outputs) {
      if (output.feed !== null && concerned(output.feed.programme)) {
        output.stop();
      }
    }
    this.#detachUnused();
    this.#announce(this.#now());
  }

  #announce(now: number): void {
    const programme = this.#outputs[0]?.feed?.programme ?? null;
    if (programme === this.#onAir) {
      return;
    }
    const siteChanged = programme?.site !== this.#onAir?.site;
    this.#onAir = programme;
    this.#watch.start(programme?.site ?? null, now);
    if (siteChanged) {
      this.#listener.onAir(programme?.site ?? null);
    }
  }

  #detachUnused(): void {
    const feeds = this.#outputs.map((output) => output.feed?.programme);
    this.#sources.detachUnused(
      (programme) => programme === this.#take?.source.programme || feeds.includes(programme),
    );
  }
}
