import { availableParallelism } from 'node:os';
import type { Logger } from 'pino';
import { loadCatalogue } from '../config/catalogue.ts';
import { ConfigError } from '../config/ConfigError.ts';
import { loadConferencePlan, type ConferencePlan } from '../config/conferencePlan.ts';
import { mediaWorkerCount } from '../config/mediaWorkerCount.ts';
import type { Config } from '../config/schema.ts';
import { closeDeadConnections } from './application/closeDeadConnections.ts';
import type { ConferenceRunner } from './application/ConferenceRunner.ts';
import { LiveConference, type LiveOptions } from './application/LiveConference.ts';
import { openConferences } from './application/openConferences.ts';
import { createForkedMediaPlane } from './media/forkedMediaPlane.ts';
import type { MediaPlane } from './media/MediaPlane.ts';
import type { Stores } from './openStores.ts';
import { AttendanceProjection } from './projections/AttendanceProjection.ts';
import type { ServerLog } from './ServerLog.ts';

/** What runs: the media plane and the conference that directs it. */
export type Live = {
  readonly plane: MediaPlane;
  /** The conference that people log in to: the newest. */
  readonly current: LiveConference;
  /** All conferences of the log, oldest first, the current one too. The earlier ones are over: no media, no sockets. */
  readonly runners: readonly ConferenceRunner[];
  /** The current conference's attendance. */
  readonly attendance: AttendanceProjection;
};

/** Folds the logs, starts the media and points them at the programme where the last process left it. */
export async function openLive(
  config: Config,
  { eventLog, heartbeat }: Stores,
  now: () => number,
  log: Logger,
): Promise<Live> {
  const lastBeatAt = heartbeat.read();
  const runners = await openConferences({ log: eventLog, now, ...plansOf(config, log) });
  const plane = createForkedMediaPlane({ options: mediaOptions(config), log: log.child({ part: 'media' }) });
  const aliveAt = (runner: ConferenceRunner) => lastBeatAt ?? runner.lastEventAt;
  const newest = runners.at(-1) ?? runners[0];
  for (const earlier of runners.filter((runner) => runner !== newest)) {
    await closeDeadConnections(earlier, aliveAt(earlier));
  }
  const lastAliveAt = aliveAt(newest);
  const current = await LiveConference.open({ runner: newest, plane, now, lastAliveAt, ...failureLog(log) });
  // Until signalling takes over.
  plane.onEvent((event) => current.handleMedia(event));
  heartbeat.start();

  return { plane, current, runners, attendance: await AttendanceProjection.open(eventLog, newest) };
}

/** What an empty folder starts with, and what comes next. */
function plansOf({ conference, firstRun }: Config, log: ServerLog) {
  const load = (path: string): ConferencePlan => loadConferencePlan(path, loadCatalogue(firstRun.catalogue));
  const next = (): ConferencePlan | null => {
    try {
      return conference.next === null ? null : load(conference.next);
    } catch (error) {
      if (!(error instanceof ConfigError)) {
        throw error;
      }
      // A server that comes back in mid-session does not stay away for a file that is about another day.
      log.error({ err: error }, 'the next conference is not begun: its plan cannot be read');
      return null;
    }
  };
  return { plan: () => load(conference.next ?? firstRun.conference), next };
}

function failureLog(log: Logger): Pick<LiveOptions, 'onMediaError' | 'onCommandError'> {
  return {
    onMediaError: (err) => log.error({ err }, 'programme not directed'),
    onCommandError: (err) => log.error({ err }, 'the server could not write what it decided'),
  };
}

function mediaOptions({ media }: Config): Parameters<typeof createForkedMediaPlane>[0]['options'] {
  const { listenAddress, announcedAddress, portMin, portMax } = media;
  const workers = mediaWorkerCount(media, availableParallelism());

  return { workers, listenAddress, announcedAddress, portMin, portMax, logLevel: 'warn' };
}
