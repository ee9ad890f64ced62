import type { SiteId } from '../../../domain/ids.ts';
import type { ProgrammeSource } from './ProgrammeSource.ts';
import { StandbyCheck } from './StandbyCheck.ts';
import type { VideoArrival } from './VideoLayer.ts';
import { VideoSource } from './VideoSource.ts';

export type VideoSourcesOptions = {
  /** Payload type of VP8. */
  readonly payloadType: number;
  readonly now: () => number;
  /** Silence after which a source counts as stopped. */
  readonly stoppedAfterMs: number;
  readonly onArrival: (arrival: VideoArrival) => void;
  readonly onStandby: (site: SiteId, ready: boolean, layers: number) => void;
};

/** The sources that packets come from: those on standby, and those that the bus uses. */
export class VideoSources {
  readonly #options: VideoSourcesOptions;
  readonly #attached = new Map<ProgrammeSource, VideoSource>();
  readonly #standbys = new Map<ProgrammeSource, StandbyCheck>();
  #keyFrameRequests = 0;

  constructor(options: VideoSourcesOptions) {
    this.#options = options;
  }

  /** Key-frame requests sent to sources, for whatever reason. */
  get keyFrameRequests(): number {
    return this.#keyFrameRequests;
  }

  get(programme: ProgrammeSource): VideoSource | undefined {
    return this.#attached.get(programme);
  }

  attach(programme: ProgrammeSource): VideoSource {
    const attached = this.#attached.get(programme);
    if (attached !== undefined) {
      return attached;
    }
    const { payloadType, now, onArrival } = this.#options;
    const onKeyFrameRequested = (): void => {
      this.#keyFrameRequests += 1;
    };
    const source = new VideoSource({ programme, payloadType, now, onArrival, onKeyFrameRequested });
    this.#attached.set(programme, source);
    return source;
  }

  /** @param layers how many layers the source has been told to send */
  standby(programme: ProgrammeSource, layers: number): void {
    const now = this.#options.now();
    const source = this.attach(programme);
    const check = this.#standbys.get(programme) ?? new StandbyCheck(source, this.#options.stoppedAfterMs);
    this.#standbys.set(programme, check);
    if (check.promise(layers, now)) {
      source.asking.ask(now);
    }
  }

  release(programme: ProgrammeSource): void {
    this.#standbys.delete(programme);
  }

  /** Detaches every source that is neither on standby nor in use. */
  detachUnused(inUse: (programme: ProgrammeSource) => boolean): void {
    for (const [programme, source] of this.#attached) {
      if (!this.#standbys.has(programme) && !inUse(programme)) {
        source.detach();
        this.#attached.delete(programme);
      }
    }
  }

  releaseAll(): void {
    this.#standbys.clear();
  }

  /** Reports sources on standby whose state changed, and asks those again that lack a key frame. */
  tick(now: number): void {
    for (const [programme, check] of this.#standbys) {
      if (check.update(now)) {
        this.#options.onStandby(programme.site, check.ready, check.layers);
      }
      if (check.lacksKeyFrame) {
        check.source.asking.askAgain(now);
      }
    }
  }
}
