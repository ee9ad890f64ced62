import type { SiteId } from '../../../domain/ids.ts';

export type SourceWatchListener = {
  /** @param lastPacketAt the last good moment, ms since the epoch */
  onSourceStopped(site: SiteId, lastPacketAt: number): void;
  onSourceResumed(site: SiteId): void;
};

/** Notices when the source on air falls silent, and when it comes back. */
export class SourceWatch {
  readonly #listener: SourceWatchListener;
  readonly #stoppedAfterMs: number;
  #watched: { readonly site: SiteId; lastPacketAt: number; stopped: boolean } | null = null;

  constructor(listener: SourceWatchListener, stoppedAfterMs: number) {
    this.#listener = listener;
    this.#stoppedAfterMs = stoppedAfterMs;
  }

  /** Whether the source on air is known to have fallen silent. */
  get stopped(): boolean {
    return this.#watched?.stopped ?? false;
  }

  /** Watches a source that went on air at this moment, or nothing any more. */
  start(site: SiteId | null, at: number): void {
    this.#watched = site === null ? null : { site, lastPacketAt: at, stopped: false };
  }

  /** The source on air sent a packet. */
  heard(at: number): void {
    if (this.#watched === null) {
      return;
    }
    this.#watched.lastPacketAt = at;
    if (this.#watched.stopped) {
      this.#watched.stopped = false;
      this.#listener.onSourceResumed(this.#watched.site);
    }
  }

  tick(at: number): void {
    if (this.#watched !== null && at - this.#watched.lastPacketAt >= this.#stoppedAfterMs) {
      this.stop();
    }
  }

  /** The source on air will send no more: that is known at once, and said once. */
  stop(): void {
    if (this.#watched !== null && !this.#watched.stopped) {
      this.#watched.stopped = true;
      this.#listener.onSourceStopped(this.#watched.site, this.#watched.lastPacketAt);
    }
  }
}
