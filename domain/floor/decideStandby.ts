import { refusedByClosing } from '../phase/phase.ts';
import { Rejection } from '../rejection.ts';
import { findSpeech, isPassing } from '../speeches/speech.ts';
import type { SpeechEvent } from '../speeches/speechEvents.ts';
import { STANDBY_LIMIT, type Standby, isSpeaking } from './floor.ts';
import type { FloorCommand, FloorEvent } from './floorEvents.ts';
import { refusedOnAir, type FloorDecision, type FloorWorld } from './FloorWorld.ts';
import { meantSpeech, type MeantSpeech } from './meantSpeech.ts';

/** A site is prepared: the next one, or the one after. Rules [FL5] and [FL6]. */
export function setStandby(
  world: FloorWorld,
  command: FloorCommand & { readonly type: 'SetStandby' },
): FloorDecision {
  const { site, person } = command;
  const refused = refusedByClosing(world.phase) ?? refusedOnAir(world, site, person);
  if (refused !== null) {
    return refused;
  }
  if (isSpeaking(world, site)) {
    return new Rejection('on_floor');
  }
  const meant = meantSpeech(world, command, 'speech');
  if (meant instanceof Rejection) {
    return meant;
  }
  const prepared = world.floor.standby.find((entry) => entry.site === site);
  if (prepared === undefined && world.floor.standby.length >= STANDBY_LIMIT) {
    return new Rejection('standby_full');
  }
  const renamed = personNamed(world, meant);
  if (prepared?.speech === meant.speech) {
    return renamed;
  }
  return [
    ...(prepared === undefined ? [] : withdrawn(world, prepared)),
    ...meant.added,
    ...reopened(world, meant.speech),
    ...renamed,
    { type: 'StandbySet', data: { speech: meant.speech, site, person: meant.person } },
  ];
}

/** Sites do not hear of each other's standby: who will speak is told as a change of the list. */
function personNamed({ speeches }: FloorWorld, { speech, person }: MeantSpeech): readonly SpeechEvent[] {
  const known = findSpeech(speeches, speech);
  return known === undefined || known.person === person
    ? []
    : [{ type: 'SpeechEdited', data: { speech, change: { person } } }];
}

/** A speech that was deferred, skipped or withdrawn is taken up again. */
function reopened({ speeches }: FloorWorld, speech: Standby['speech']): readonly SpeechEvent[] {
  const outcome = findSpeech(speeches, speech)?.outcome ?? 'open';
  return outcome === 'open' ? [] : [{ type: 'SpeechSettled', data: { speech, outcome: 'open' } }];
}

/** The site is not prepared any more; a speech that nobody had planned goes with it. Rule [FL7]. */
export function clearStandby(
  world: Pick<FloorWorld, 'speeches'>,
  standby: readonly Standby[],
): readonly (FloorEvent | SpeechEvent)[] {
  return standby.flatMap((entry): (FloorEvent | SpeechEvent)[] => [
    { type: 'StandbyCleared', data: { speech: entry.speech, site: entry.site } },
    ...withdrawn(world, entry),
  ]);
}

/** Withdraws a speech that was only made to be prepared: it has no place in the list. */
function withdrawn({ speeches }: Pick<FloorWorld, 'speeches'>, { speech }: Standby): readonly SpeechEvent[] {
  const prepared = findSpeech(speeches, speech);
  return prepared !== undefined && isPassing(prepared)
    ? [{ type: 'SpeechSettled', data: { speech, outcome: 'withdrawn' } }]
    : [];
}

/** The site's answer to "prepare to speak". Rule [FL22]. */
export function answerStandby(
  { floor }: FloorWorld,
  { speech, site, ready, microphone }: FloorCommand & { readonly type: 'AnswerStandby' },
): FloorDecision {
  const standby = floor.standby.find((entry) => entry.speech === speech && entry.site === site);
  if (standby === undefined) {
    return new Rejection('not_on_standby');
  }
  const same = standby.answer?.ready === ready && standby.answer.microphone === microphone;
  return same ? [] : [{ type: 'StandbyAnswered', data: { speech, site, ready, microphone } }];
}
