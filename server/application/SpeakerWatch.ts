import type { Programme, ProgrammeProblem } from '../../contract/notifications.ts';
import { SYSTEM } from '../../domain/actor.ts';
import type { Conference, ConferenceCommand } from '../../domain/conference/conference.ts';
import { nestedSpeech, speechOnFloor } from '../../domain/floor/floor.ts';
import { plannedBuses } from '../../domain/programme/plannedBuses.ts';
import { BUSES, programmePlan } from '../../domain/programme/programme.ts';
import { findSite, isOnline } from '../../domain/sites/sites.ts';
import type { Speech } from '../../domain/speeches/speech.ts';
import type { ConferenceRunner } from './ConferenceRunner.ts';

type Options = {
  readonly runner: ConferenceRunner;
  readonly programme: () => Programme;
  /** Hears of a hold that could not be written; it is tried again at the next change. */
  readonly onError: (error: unknown) => void;
};

/** Holds the timer of a speaker whose line is lost, and lets it run when he is back. Rules [RX6] and [RX7]. */
export class SpeakerWatch {
  readonly #options: Options;
  readonly #unsubscribe: () => void;

  constructor(options: Options) {
    this.#options = options;
    this.#unsubscribe = options.runner.onPublished(() => this.check());
    this.check();
  }

  close(): void {
    this.#unsubscribe();
  }

  /** To be called when what is on air, or the trouble with it, has changed. */
  check(): void {
    const { runner, programme, onError } = this.#options;
    for (const command of lineCommands(runner.state, programme())) {
      runner.execute(command, { actor: SYSTEM, command: null }).catch(onError);
    }
  }
}

/** What has to be written about the lines of those who have the word. */
export function lineCommands(state: Conference, programme: Programme): readonly ConferenceCommand[] {
  return [speechOnFloor(state), nestedSpeech(state)].flatMap((speech): ConferenceCommand[] => {
    if (speech === undefined || speech.byPhone || speech.site === state.details?.hostSite) {
      return [];
    }
    const held = speech.holds.some(({ cause }) => cause === 'lost');
    const lostSince = lostAt(state, programme, speech);
    if (lostSince !== null && !held) {
      return [{ type: 'HoldSpeech', speech: speech.id, cause: 'lost', since: lostSince }];
    }
    return lostSince === null && held && isBack(state, programme, speech)
      ? [{ type: 'ResumeSpeech', speech: speech.id, cause: 'lost' }]
      : [];
  });
}

/** The last good moment of a line that is lost, ms epoch; null for one that is not. */
function lostAt(state: Conference, { problems }: Programme, { site: id }: Speech): number | null {
  const site = findSite(state.sites, id);
  if (site === undefined || !isOnline(site)) {
    return site?.lastDisconnect?.at ?? 0;
  }
  // A room without a camera, or whose camera is unplugged, is still heard: all that it sends must have stopped.
  const troubles = busesOf(state, id).map((bus) => problems.find((problem) => problem.bus === bus));
  const stopped = troubles.filter((trouble): trouble is ProgrammeProblem => trouble?.problem === 'stopped');
  const silent = troubles.every((trouble) => isStandstill(trouble));
  return silent && stopped.length > 0 ? Math.max(...stopped.map(({ since }) => since)) : null;
}

/** Whether picture or voice has come back; a site that sends neither is back as soon as it is connected. */
function isBack(state: Conference, { onAir, problems }: Programme, { site }: Speech): boolean {
  const buses = busesOf(state, site);
  const sendsNothing = buses.every((bus) =>
    problems.some((problem) => problem.bus === bus && problem.problem === 'no_contribution'),
  );
  const carried = buses.some(
    (bus) => onAir[bus] === site && !isStandstill(problems.find((problem) => problem.bus === bus)),
  );
  return carried || sendsNothing;
}

function isStandstill(trouble: ProgrammeProblem | undefined): boolean {
  return trouble?.problem === 'stopped' || trouble?.problem === 'no_contribution';
}

function busesOf(state: Conference, site: Speech['site']): readonly (typeof BUSES)[number][] {
  const plan = programmePlan(state, 0);
  const planned = plan === null ? null : plannedBuses(plan);
  return planned === null ? [] : BUSES.filter((bus) => planned[bus] === site);
}
