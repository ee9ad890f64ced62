import { availableParallelism } from 'node:os';
import type { Logger } from 'pino';
import { mediaWorkerCount } from '../config/mediaWorkerCount.ts';
import type { Config } from '../config/schema.ts';
import { closeDeadConnections } from './application/closeDeadConnections.ts';
import type { ConferenceRunner } from './application/ConferenceRunner.ts';
import { LiveConference, type LiveOptions } from './application/LiveConference.ts';
import { openConferences } from './application/openConferences.ts';
import { conferencePlans } from './conferencePlans.ts';
import { createForkedMediaPlane } from './media/forkedMediaPlane.ts';
import type { MediaPlane } from './media/MediaPlane.ts';
import type { Stores } from './openStores.ts';
import { AttendanceProjection } from './projections/AttendanceProjection.ts';

/** What runs: the media plane and the conference that directs it. */
export type Live = {
  readonly plane: MediaPlane;
  /** The conference that people log in to: the newest. */
  readonly current: LiveConference;
  /** All conferences of the log, oldest first, the current one too. The earlier ones are over: no media, no sockets. */
  readonly runners: readonly ConferenceRunner[];
  /** The current conference's attendance. */
  readonly attendance: AttendanceProjection;
  /** Why the plan in `conference.next` is not used, a line for each fault. */
  readonly nextPlanFaults: readonly string[];
};

/** Folds the logs, starts the media and points them at the programme where the last process left it. */
export async function openLive(
  config: Config,
  { eventLog, heartbeat }: Stores,
  now: () => number,
  log: Logger,
): Promise<Live> {
  const lastBeatAt = heartbeat.read();
  const { nextPlanFaults, ...plans } = conferencePlans(config, log);
  const runners = await openConferences({ log: eventLog, now, ...plans });
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

  const attendance = await AttendanceProjection.open(eventLog, newest);
  return { plane, current, runners, attendance, nextPlanFaults };
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
