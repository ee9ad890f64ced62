import { refusedByPhase } from '../phase/phase.ts';
import type { PersonId, SiteId, SpeechId } from '../ids.ts';
import { Rejection } from '../rejection.ts';
import type { Speech } from '../speeches/speech.ts';
import { clearStandby } from './decideStandby.ts';
import { nestedSpeech, speechOnFloor } from './floor.ts';
import type { FloorCommand, FloorEvent, ReleaseReason } from './floorEvents.ts';
import { refusedOnAir, type FloorDecision, type FloorWorld } from './FloorWorld.ts';
import { meantSpeech } from './meantSpeech.ts';

type Grant = FloorCommand & { readonly type: 'GrantFloor' };

/** Ends the speech before and begins the next one, in one step. Rules [FL5], [FL8] to [FL11] and [FL23]. */
export function grantFloor(world: FloorWorld, command: Grant): FloorDecision {
  const { site, person, replaces } = command;
  const current = speechOnFloor(world);
  if (holdsAs(current, command)) {
    return [];
  }
  if ((current?.id ?? null) !== replaces) {
    return new Rejection('floor_taken');
  }
  const refused = refusedByPhase(world.phase) ?? refusedOnAir(world, site, person);
  if (refused !== null) {
    return refused;
  }
  const meant = meantSpeech(world, command, 'speech');
  if (meant instanceof Rejection) {
    return meant;
  }
  if (!command.unready && awaitsAnswer(world, meant.speech)) {
    return new Rejection('not_ready');
  }
  const others = world.floor.standby.filter((entry) => entry.site === site && entry.speech !== meant.speech);
  return [
    ...endSpeech(world, 'superseded'),
    ...clearStandby(world, others),
    ...meant.added,
    { type: 'FloorGranted', data: { speech: meant.speech, site, person: meant.person } },
  ];
}

/** Ends the speech on the floor with what is nested in it. Rule [FL12]. */
export function endSpeech(world: FloorWorld, reason: ReleaseReason): readonly FloorEvent[] {
  return [
    ...released('ResponseReleased', nestedSpeech(world), reason),
    ...released('FloorReleased', speechOnFloor(world), reason),
  ];
}

export function released(
  type: 'FloorReleased' | 'ResponseReleased',
  speech: Speech | undefined,
  reason: ReleaseReason,
): readonly FloorEvent[] {
  return speech === undefined ? [] : [{ type, data: { speech: speech.id, site: speech.site, reason } }];
}

/**
 * Whether a speech is what a command asks for already; one that names no person means whoever is speaking there, one
 * that names no speech of the list means the one that runs.
 */
export function holdsAs(
  speech: Speech | undefined,
  {
    site,
    person,
    listed,
  }: { readonly site: SiteId; readonly person: PersonId | null; readonly listed: SpeechId | null },
): boolean {
  return (
    speech !== undefined &&
    speech.site === site &&
    speech.person === (person ?? speech.person) &&
    speech.id === (listed ?? speech.id)
  );
}

/** Whether the site has been asked to prepare for this speech and has not said that it is ready. The hall needs no asking. */
function awaitsAnswer({ floor, details }: FloorWorld, speech: SpeechId): boolean {
  const standby = floor.standby.find((entry) => entry.speech === speech);
  return standby !== undefined && standby.answer?.ready !== true && standby.site !== details?.hostSite;
}
