import type { Programme, ProgrammeProblem } from '../../contract/notifications.ts';
import { SYSTEM } from '../../domain/actor.ts';
import type { Conference, ConferenceCommand } from '../../domain/conference/conference.ts';
import { nestedSpeech, speechOnFloor } from '../../domain/floor/floor.ts';
import type { SpeechId } from '../../domain/ids.ts';
import { plannedBuses } from '../../domain/programme/plannedBuses.ts';
import { AUDIO_BUSES, BUSES, programmePlan, type BusName } from '../../domain/programme/programme.ts';
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
  /** Those who have the word and were seen or heard with it; in an earlier process they are taken to have been. */
  #carried: ReadonlySet<SpeechId>;

  constructor(options: Options) {
    this.#options = options;
    this.#carried = new Set(speaking(options.runner.state).map(({ id }) => id));
    this.#unsubscribe = options.runner.onPublished(() => this.check());
    this.check();
  }

  close(): void {
    this.#unsubscribe();
  }

  /** To be called when what is on air, or the trouble with it, has changed. */
  check(): void {
    const { runner, programme, onError } = this.#options;
    const { state } = runner;
    const now = programme();
    const known = this.#carried;
    const carried = speaking(state).filter((speech) => known.has(speech.id) || isCarried(state, now, speech));
    this.#carried = new Set(carried.map(({ id }) => id));
    for (const command of lineCommands(state, now, this.#carried)) {
      runner.execute(command, { actor: SYSTEM, command: null }).catch(onError);
    }
  }
}

/** What has to be written about the lines of those who have the word. `carried`: whose line the programme has had. */
export function lineCommands(
  state: Conference,
  programme: Programme,
  carried: ReadonlySet<SpeechId>,
): readonly ConferenceCommand[] {
  return speaking(state).flatMap((speech): ConferenceCommand[] => {
    if (speech.byPhone || speech.site === state.details?.hostSite) {
      return [];
    }
    const held = speech.holds.some(({ cause }) => cause === 'lost');
    const lostSince = lostAt(state, programme, speech);
    if (lostSince !== null && !held) {
      return [{ type: 'HoldSpeech', speech: speech.id, cause: 'lost', since: lostSince }];
    }
    const back =
      isCarried(state, programme, speech) ||
      (!carried.has(speech.id) && sendsNothing(state, programme, speech)) ||
      (speech.muted && hasNothingToShow(state, programme, speech));
    return lostSince === null && held && back
      ? [{ type: 'ResumeSpeech', speech: speech.id, cause: 'lost' }]
      : [];
  });
}

function speaking(state: Conference): readonly Speech[] {
  return [speechOnFloor(state), nestedSpeech(state)].filter((speech) => speech !== undefined);
}

/** The last good moment of a line that is lost, ms epoch; null for one that is not. */
function lostAt(state: Conference, { problems }: Programme, { site: id }: Speech): number | null {
  const site = findSite(state.sites, id);
  if (site === undefined || !isOnline(site)) {
    return site?.lastDisconnect?.at ?? 0;
  }
  const buses = busesOf(state, id);
  // Off the programme in a pause, or seen alone while the chair has the word: that says nothing of its voice.
  if (!AUDIO_BUSES.some((bus) => buses.includes(bus))) {
    return null;
  }
  // A room without a camera, or whose camera is unplugged, is still heard: all that it sends must have stopped.
  const troubles = buses.map((bus) => problems.find((problem) => problem.bus === bus));
  const stopped = troubles.filter((trouble): trouble is ProgrammeProblem => trouble?.problem === 'stopped');
  const silent = troubles.every((trouble) => isStandstill(trouble));
  return silent && stopped.length > 0 ? Math.max(...stopped.map(({ since }) => since)) : null;
}

/** Whether the programme carries the speaker's picture or voice. */
function isCarried(state: Conference, { onAir, problems }: Programme, { site }: Speech): boolean {
  return busesOf(state, site).some(
    (bus) => onAir[bus] === site && !isStandstill(problems.find((problem) => problem.bus === bus)),
  );
}

/** Whether the site has neither camera nor microphone: it is back as soon as it is connected. */
function sendsNothing(state: Conference, { problems }: Programme, { site }: Speech): boolean {
  const buses = busesOf(state, site);
  return buses.length > 0 && buses.every((bus) => isMissing(problems, bus));
}

/** Whether nothing of a muted site is to be waited for, so that only its connection can tell that it is back. */
function hasNothingToShow(state: Conference, { problems }: Programme, { site }: Speech): boolean {
  return state.phase.pause === null && busesOf(state, site).every((bus) => isMissing(problems, bus));
}

function isMissing(problems: Programme['problems'], bus: BusName): boolean {
  return problems.some((problem) => problem.bus === bus && problem.problem === 'no_contribution');
}

function isStandstill(trouble: ProgrammeProblem | undefined): boolean {
  return trouble?.problem === 'stopped' || trouble?.problem === 'no_contribution';
}

function busesOf(state: Conference, site: Speech['site']): readonly BusName[] {
  const plan = programmePlan(state, 0);
  const planned = plan === null ? null : plannedBuses(plan);
  return planned === null ? [] : BUSES.filter((bus) => planned[bus] === site);
}
