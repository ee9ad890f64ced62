import { isDeepStrictEqual } from 'node:util';
import type { Programme } from '../../contract/notifications.ts';
import { programmePlan, type ProgrammePlan } from '../../domain/programme/programme.ts';
import type { MediaEvent, MediaPlane } from '../media/MediaPlane.ts';
import type { ConferenceRunner } from './ConferenceRunner.ts';
import { callVoiceDue } from './callVoiceDue.ts';
import { closeDeadConnections } from './closeDeadConnections.ts';
import { DeadlineClock } from './DeadlineClock.ts';
import { overtimeDue } from './overtimeDue.ts';
import { ProgrammeMonitor } from './ProgrammeMonitor.ts';
import { SiteMediaBoard } from './SiteMediaBoard.ts';
import { SpeakerWatch } from './SpeakerWatch.ts';

export type LiveOptions = {
  readonly runner: ConferenceRunner;
  readonly plane: MediaPlane;
  readonly now: () => number;
  /** When the server was last known to be alive before this process, ms epoch. It may have written an event after it. */
  readonly lastAliveAt: number;
  /** Hears of a plan that the plane did not take. */
  readonly onMediaError: (error: unknown) => void;
  /** Hears of a command of the server's own that could not be written. */
  readonly onCommandError: (error: unknown) => void;
};

/**
 * A conference that is running on this server: its log, the media that follow it, and what the media tell back.
 * Rules [RX1] to [RX7].
 */
export class LiveConference {
  readonly runner: ConferenceRunner;
  readonly siteMedia = new SiteMediaBoard();
  readonly #plane: MediaPlane;
  readonly #monitor: ProgrammeMonitor;
  readonly #onMediaError: (error: unknown) => void;
  readonly #programmeListeners = new Set<(programme: Programme) => void>();
  readonly #silenceCheck: NodeJS.Timeout;
  readonly #unsubscribe: () => void;
  /** What acts by itself when its time has come, or a line is lost. */
  readonly #watches: readonly { readonly close: () => void }[];
  /** The plan that the plane has been given last; null where it has refused it. */
  #directed: ProgrammePlan | null = null;

  private constructor({ runner, plane, now, onMediaError, onCommandError: onError }: LiveOptions) {
    this.runner = runner;
    this.#plane = plane;
    this.#onMediaError = onMediaError;
    this.#monitor = new ProgrammeMonitor({
      now,
      onChange: (programme) => this.#programmeListeners.forEach((listener) => listener(programme)),
    });
    this.#unsubscribe = runner.onPublished(() => this.#direct());
    this.#silenceCheck = setInterval(() => this.#monitor.checkSilence(), 1000).unref();
    const speakers = new SpeakerWatch({ runner, programme: () => this.programme, onError });
    const unsubscribe = this.onProgramme(() => speakers.check());
    this.#watches = [
      { close: unsubscribe },
      speakers,
      new DeadlineClock({ runner, now, due: overtimeDue, onError }),
      new DeadlineClock({ runner, now, due: callVoiceDue, onError }),
    ];
  }

  /** Opens the conference's buses and gives the plane the programme that the log asks for. */
  static async open(options: LiveOptions): Promise<LiveConference> {
    await options.plane.openConference(options.runner.conference);
    // Before anything acts by itself: a speaker whose line died with the server has not used up the time since.
    await closeDeadConnections(options.runner, options.lastAliveAt);
    const live = new LiveConference(options);
    live.#direct();

    return live;
  }

  get programme(): Programme {
    return this.#monitor.programme;
  }

  onProgramme(listener: (programme: Programme) => void): () => void {
    this.#programmeListeners.add(listener);

    return () => this.#programmeListeners.delete(listener);
  }

  /** Takes in an event of the media plane that concerns this conference or one of its sessions. */
  handleMedia(event: MediaEvent): void {
    this.#monitor.handle(event);
    switch (event.type) {
      case 'standby':
        return this.siteMedia.ready(event.site, event.ready);
      case 'mediaState':
        return this.siteMedia.connection(event.session, event.state);
      case 'planeLost':
        return this.siteMedia.keepReady([]);
      case 'mediaLost':
        return event.sessions.forEach((session) => this.siteMedia.left(session));
      default:
        return undefined;
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#silenceCheck);
    this.#unsubscribe();
    this.#watches.forEach((watch) => watch.close());
    await this.runner.idle();
  }

  /** Media follow the log: whenever the plan that the state asks for has changed, the plane gets it. */
  #direct(): void {
    const plan = programmePlan(this.runner.state, this.runner.version);
    if (plan === null) {
      return;
    }
    if (this.#directed !== null && isDeepStrictEqual({ ...this.#directed, version: plan.version }, plan)) {
      return;
    }
    this.#directed = plan;
    this.siteMedia.keepReady(plan.standby);
    this.#monitor.expect(plan);
    this.#plane.direct(this.runner.conference, plan).catch((error: unknown) => {
      // Given again at the next event, unless another plan has taken its place.
      if (this.#directed === plan) {
        this.#directed = null;
      }
      this.#onMediaError(error);
    });
  }
}
