import { availableParallelism } from 'node:os';
import type { Logger } from 'pino';
import { loadCatalogue } from '../config/catalogue.ts';
import { loadConferencePlan } from '../config/conferencePlan.ts';
import { mediaWorkerCount } from '../config/mediaWorkerCount.ts';
import type { Config } from '../config/schema.ts';
import { LiveConference, type LiveOptions } from './application/LiveConference.ts';
import { openConferences } from './application/openConferences.ts';
import { createForkedMediaPlane } from './media/forkedMediaPlane.ts';
import type { MediaPlane } from './media/MediaPlane.ts';
import type { Stores } from './openStores.ts';
import { AttendanceProjection } from './projections/AttendanceProjection.ts';

/** What runs: the media plane and the conferences that direct it. */
export type Live = {
  readonly plane: MediaPlane;
  readonly conferences: readonly LiveConference[];
  /** The conference that people log in to: the newest. */
  readonly current: LiveConference;
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
  const plan = (): ReturnType<typeof loadConferencePlan> =>
    loadConferencePlan(config.firstRun.conference, loadCatalogue(config.firstRun.catalogue));
  const runners = await openConferences({ log: eventLog, now, plan });
  const plane = createForkedMediaPlane({ options: mediaOptions(config), log: log.child({ part: 'media' }) });
  const conferences: LiveConference[] = [];
  // Until signalling takes over, what the plane tells of a conference's buses goes straight to that conference.
  plane.onEvent((event) => {
    if ('conference' in event) {
      conferences.find(({ runner }) => runner.conference === event.conference)?.handleMedia(event);
    }
  });
  for (const runner of runners) {
    const lastAliveAt = lastBeatAt ?? runner.lastEventAt;
    conferences.push(await LiveConference.open({ runner, plane, now, lastAliveAt, ...failureLog(log) }));
  }
  heartbeat.start();
  const current = conferences.at(-1);
  if (current === undefined) {
    throw new Error('there is no conference to serve');
  }

  return {
    plane,
    conferences,
    current,
    attendance: await AttendanceProjection.open(eventLog, current.runner),
  };
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
