import { refusedByClosing } from '../phase/phase.ts';
import { Rejection } from '../rejection.ts';
import { ALLOWANCE_MIN_MS, EXTENDED_MAX_MS, findSpeech, type Speech } from '../speeches/speech.ts';
import { deadline, spentMs } from '../speeches/timer.ts';
import { endSpeech, released } from './decideGrant.ts';
import { endNested } from './decideResponse.ts';
import { nestedSpeech, speechOnFloor } from './floor.ts';
import type { FloorCommand } from './floorEvents.ts';
import type { FloorDecision, FloorWorld } from './FloorWorld.ts';
import type { SpeechId } from '../ids.ts';

type Command<T extends FloorCommand['type']> = FloorCommand & { readonly type: T };

/** Ends a speech, or what is nested in it. Rule [FL12]. */
export function releaseFloor(world: FloorWorld, { speech }: Command<'ReleaseFloor'>): FloorDecision {
  if (world.floor.response === speech) {
    return endNested(world, 'ended');
  }
  // Ended already, by a second press or another operator: what was wanted holds.
  return world.floor.speech === speech ? endSpeech(world, 'ended') : [];
}

/** Stops the timer of a speech that runs. Rules [TI2] and [TI4]. */
export function holdSpeech(world: FloorWorld, command: Command<'HoldSpeech'>, at: number): FloorDecision {
  const { cause } = command;
  const speech = running(world, command.speech);
  if (speech === undefined || speech.holds.some((hold) => hold.cause === cause)) {
    return [];
  }
  if (cause === 'lost' && speech.byPhone) {
    return [];
  }
  // Never before it ran: what has been counted up to an earlier hold stays counted.
  const since = Math.min(at, Math.max(command.since, speech.timer.runningSince ?? at));
  return [{ type: 'SpeechHeld', data: { speech: speech.id, site: speech.site, cause, since } }];
}

/** Takes one cause away; the timer runs again with the last one. Rule [TI2]. */
export function resumeSpeech(world: FloorWorld, command: Command<'ResumeSpeech'>): FloorDecision {
  const { cause } = command;
  const speech = running(world, command.speech);
  return speech === undefined || !speech.holds.some((hold) => hold.cause === cause)
    ? []
    : [{ type: 'SpeechResumed', data: { speech: speech.id, site: speech.site, cause } }];
}

/** Gives a speech another allowance, also while it runs. Rule [TI3]. */
export function setAllowance(world: FloorWorld, command: Command<'SetAllowance'>): FloorDecision {
  const { allowanceMs } = command;
  const speech = findSpeech(world.speeches, command.speech);
  const closed = refusedByClosing(world.phase);
  if (speech === undefined || closed !== null) {
    return closed ?? new Rejection('unknown_speech');
  }
  if (speech.outcome !== 'open') {
    return new Rejection('speech_begun');
  }
  if (!Number.isInteger(allowanceMs) || allowanceMs < ALLOWANCE_MIN_MS || allowanceMs > EXTENDED_MAX_MS) {
    return new Rejection('invalid_duration');
  }
  return speech.timer.allowanceMs === allowanceMs
    ? []
    : [{ type: 'AllowanceSet', data: { speech: speech.id, site: speech.site, allowanceMs } }];
}

/** Counts again from nothing, once for every press that saw the same timer. Rule [TI3]. */
export function restartTimer(
  world: FloorWorld,
  { speech: id, runningSince }: Command<'RestartTimer'>,
  at: number,
): FloorDecision {
  const speech = running(world, id);
  return speech === undefined || speech.timer.runningSince !== runningSince || spentMs(speech.timer, at) === 0
    ? []
    : [{ type: 'TimerRestarted', data: { speech: id, site: speech.site } }];
}

/** Breaks the turn off; its remaining time is kept for when it comes again. What is nested is over. Rule [FL25]. */
export function putBack(world: FloorWorld, { speech: id, place }: Command<'PutBackSpeech'>): FloorDecision {
  if (world.floor.speech !== id) {
    return [];
  }
  return [
    ...released('ResponseReleased', nestedSpeech(world), 'ended'),
    ...released('FloorReleased', speechOnFloor(world), place === 'first' ? 'put_back' : 'deferred'),
  ];
}

/** The voice comes by telephone into the hall; the timer runs on. Rule [FL25]. */
export function continueByPhone(
  world: FloorWorld,
  { speech: id }: Command<'ContinueByPhone'>,
): FloorDecision {
  const speech = running(world, id);
  return speech === undefined || speech.byPhone
    ? []
    : [{ type: 'SpeechContinuedByPhone', data: { speech: id, site: speech.site } }];
}

/** Closes the microphone of whoever has the word, and no more. The hall's is the programme's own. Rule [FL27]. */
export function muteSpeech(world: FloorWorld, { speech: id }: Command<'MuteSpeech'>): FloorDecision {
  const speech = running(world, id);
  if (speech === undefined || speech.muted || speech.byPhone) {
    return [];
  }
  return speech.site === world.details?.hostSite
    ? new Rejection('host_site')
    : [{ type: 'SpeechMuted', data: { speech: id, site: speech.site } }];
}

/** Opens it again. Rule [FL27]. */
export function unmuteSpeech(world: FloorWorld, { speech: id }: Command<'UnmuteSpeech'>): FloorDecision {
  const speech = running(world, id);
  return speech?.muted === true ? [{ type: 'SpeechUnmuted', data: { speech: id, site: speech.site } }] : [];
}

/** Takes the floor when time and grace are up, where the rules of the conference say so. Rule [TI5]. */
export function expireSpeech(
  world: FloorWorld,
  { speech: id }: Command<'ExpireSpeech'>,
  at: number,
): FloorDecision {
  const { rules } = world.floor;
  const speech = running(world, id);
  // Nobody takes the word from the chair.
  const endsAt = speech === undefined || speech.kind === 'chair' ? null : deadline(speech.timer);
  if (rules.overtime !== 'close' || endsAt === null || at < endsAt + rules.graceMs) {
    return [];
  }
  return world.floor.response === id ? endNested(world, 'overtime') : endSpeech(world, 'overtime');
}

function running(world: FloorWorld, id: SpeechId): Speech | undefined {
  return [speechOnFloor(world), nestedSpeech(world)].find((speech) => speech?.id === id);
}
