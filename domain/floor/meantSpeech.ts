import { findItem } from '../agenda/agenda.ts';
import type { PersonId, SiteId, SpeechId } from '../ids.ts';
import { Rejection } from '../rejection.ts';
import { findSpeech, openSpeeches, type Speech, type SpeechKind } from '../speeches/speech.ts';
import type { SpeechEvent } from '../speeches/speechEvents.ts';
import { hasBegun, inQueueOrder } from './floor.ts';
import type { FloorWorld } from './FloorWorld.ts';

type Speaker = {
  readonly site: SiteId;
  readonly person: PersonId | null;
  readonly listed: SpeechId | null;
  readonly speech: SpeechId;
};

/** The speech that a command means, and the events that make it where it is a new one. */
export type MeantSpeech = {
  readonly speech: SpeechId;
  readonly site: SiteId;
  readonly person: PersonId | null;
  readonly added: readonly SpeechEvent[];
};

/**
 * Finds the speech that an operator means: the one of the list that the command names, the one that the site is
 * prepared for, the site's next one of the active item, or else a new one. A response is a new one unless the command
 * names one: it must not use up the turn that the site waits for. Rules [FL11] and [FL21].
 */
export function meantSpeech(
  world: FloorWorld,
  command: Speaker,
  kind: 'speech' | 'response',
): MeantSpeech | Rejection {
  const { site, person } = command;
  const found = command.listed === null ? unnamed(world, command, kind) : listed(world, command);
  if (found instanceof Rejection) {
    return found;
  }
  if (found !== undefined) {
    return { speech: found.id, site, person: person ?? found.person, added: [] };
  }
  const added = newSpeech(world, command, kind);
  return { speech: command.speech, site, person, added: [added] };
}

function unnamed(world: FloorWorld, command: Speaker, kind: 'speech' | 'response'): Speech | undefined {
  return kind === 'response' ? undefined : nextOf(world, command);
}

function listed({ speeches, floor, agenda }: FloorWorld, { listed: id, site }: Speaker): Speech | Rejection {
  const speech = findSpeech(speeches, id);
  if (speech === undefined || speech.site !== site) {
    return new Rejection('unknown_speech');
  }
  if (hasBegun(floor, speech)) {
    return new Rejection('speech_begun');
  }
  // A withdrawn speech does not keep its item on the agenda.
  const placed = speech.item === null || findItem(agenda, speech.item) !== undefined;
  return placed ? speech : new Rejection('unknown_agenda_item');
}

function nextOf(world: FloorWorld, { site, person }: Speaker): Speech | undefined {
  const standby = world.floor.standby.find((entry) => entry.site === site);
  const prepared = findSpeech(world.speeches, standby?.speech ?? null);
  if (prepared !== undefined) {
    return prepared;
  }
  return openSpeeches(world.speeches, world.agenda.active).find(
    (speech) =>
      speech.site === site &&
      !hasBegun(world.floor, speech) &&
      // One that was put on the list, or that was broken off and comes again.
      (speech.kind === 'planned' || speech.grantedAt !== null) &&
      (person === null || speech.person === null || speech.person === person),
  );
}

function newSpeech(
  { floor, agenda, details }: FloorWorld,
  { site, person, speech }: Speaker,
  kind: 'speech' | 'response',
): SpeechEvent {
  const requested = inQueueOrder(floor.queue).find(
    (entry) => entry.site === site && entry.kind !== 'response',
  )?.kind;
  // "Chair" is the host's own word; a site cannot come to it by asking.
  const asked: SpeechKind =
    requested === 'chair' && site !== details?.hostSite ? 'ad_hoc' : (requested ?? 'ad_hoc');
  const allowanceMs = kind === 'response' ? floor.rules.responseMs : floor.rules.speechMs;
  return {
    type: 'SpeechAdded',
    data: {
      speech,
      item: agenda.active,
      site,
      person,
      kind: kind === 'response' ? 'response' : asked,
      topic: null,
      document: null,
      allowanceMs,
      before: null,
    },
  };
}
