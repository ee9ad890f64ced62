import { refusedByPhase } from '../phase/phase.ts';
import { Rejection } from '../rejection.ts';
import { findSpeech, type Speech } from '../speeches/speech.ts';
import type { SpeechEvent } from '../speeches/speechEvents.ts';
import { holdsAs, released } from './decideGrant.ts';
import { clearStandby } from './decideStandby.ts';
import { nestedSpeech, speechOnFloor } from './floor.ts';
import type { FloorCommand, FloorEvent, ReleaseReason } from './floorEvents.ts';
import { refusedOnAir, type FloorDecision, type FloorWorld } from './FloorWorld.ts';
import { meantSpeech } from './meantSpeech.ts';

/** A response within the speech on the floor, whose timer stands meanwhile. Rules [FL13] and [FL17]. */
export function grantResponse(
  world: FloorWorld,
  command: FloorCommand & { readonly type: 'GrantResponse' },
  at: number,
): FloorDecision {
  const { site, person, respondsTo, replaces } = command;
  const speech = speechOnFloor(world);
  const response = nestedSpeech(world);
  if (speech === undefined) {
    return new Rejection('nobody_on_floor');
  }
  if (speech.id !== respondsTo) {
    return new Rejection('floor_taken');
  }
  if (holdsAs(response, command)) {
    return [];
  }
  if ((response?.id ?? null) !== replaces) {
    return new Rejection('floor_taken');
  }
  const refused = refusedByPhase(world.phase) ?? refusedOnAir(world, site, person);
  if (refused !== null) {
    return refused;
  }
  if (speech.site === site) {
    return new Rejection('on_floor');
  }
  const meant = meantSpeech(world, command, 'response');
  if (meant instanceof Rejection) {
    return meant;
  }
  const standby = world.floor.standby.filter((entry) => entry.site === site && entry.speech !== meant.speech);
  return [
    ...clearStandby(world, standby),
    ...meant.added,
    ...nest(world, causeOf(findSpeech(world.speeches, meant.speech)), at),
    { type: 'ResponseGranted', data: { speech: meant.speech, site, person: meant.person } },
  ];
}

/** The chair speaks: within the speech on the floor, or on the floor when it is free. Rule [FL24]. */
export function takeChairFloor(
  world: FloorWorld,
  { speech: id }: FloorCommand & { readonly type: 'TakeChairFloor' },
  at: number,
): FloorDecision {
  const speech = speechOnFloor(world);
  const nested = nestedSpeech(world);
  if (speech?.kind === 'chair' || nested?.kind === 'chair') {
    return [];
  }
  const site = world.details?.hostSite;
  const refused = refusedByPhase(world.phase);
  if (site === undefined || refused !== null) {
    return refused ?? new Rejection('not_planned');
  }
  const added: readonly SpeechEvent[] = [
    {
      type: 'SpeechAdded',
      data: {
        speech: id,
        item: world.agenda.active,
        site,
        person: null,
        kind: 'chair',
        topic: null,
        document: null,
        allowanceMs: world.floor.rules.speechMs,
        before: null,
      },
    },
  ];
  const begun = { speech: id, site, person: null };
  return speech === undefined
    ? [...added, { type: 'FloorGranted', data: begun }]
    : [...added, ...nest(world, 'chair', at), { type: 'ResponseGranted', data: begun }];
}

/** Ends what is nested; the speech goes on with its remaining time. Rule [FL12]. */
export function endNested(world: FloorWorld, reason: ReleaseReason): readonly FloorEvent[] {
  return [...released('ResponseReleased', nestedSpeech(world), reason), ...resumed(world, NESTING)];
}

/** Why a speech stands while something is nested in it. */
const NESTING = ['response', 'chair'] as const;
type Nesting = (typeof NESTING)[number];

/** What ends, and what holds the timer, when another word comes into the speech. */
function nest(world: FloorWorld, cause: Nesting, since: number): readonly FloorEvent[] {
  const speech = speechOnFloor(world);
  if (speech === undefined) {
    return [];
  }
  const { id, site, holds } = speech;
  const held = holds.some((hold) => hold.cause === cause);
  return [
    ...released('ResponseReleased', nestedSpeech(world), 'superseded'),
    ...(held ? [] : [{ type: 'SpeechHeld' as const, data: { speech: id, site, cause, since } }]),
    // After the new hold, so that the timer does not run for an instant between the two.
    ...resumed(
      world,
      NESTING.filter((other) => other !== cause),
    ),
  ];
}

/** The speech goes on as far as these causes held it. */
function resumed(world: FloorWorld, causes: readonly Nesting[]): readonly FloorEvent[] {
  const speech = speechOnFloor(world);
  if (speech === undefined) {
    return [];
  }
  const { id, site, holds } = speech;
  return causes
    .filter((cause) => holds.some((hold) => hold.cause === cause))
    .map((cause) => ({ type: 'SpeechResumed', data: { speech: id, site, cause } }));
}

function causeOf(listed: Speech | undefined): Nesting {
  return listed?.kind === 'chair' ? 'chair' : 'response';
}
