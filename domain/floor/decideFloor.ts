import type { CommandContext } from '../decider.ts';
import { refusedByClosing } from '../phase/phase.ts';
import { Rejection } from '../rejection.ts';
import { ALLOWANCE_MAX_MS, ALLOWANCE_MIN_MS } from '../speeches/speech.ts';
import { requestFloor, setRequestList, withdrawRequest } from './decideQueue.ts';
import { endSpeech, grantFloor } from './decideGrant.ts';
import { grantResponse, takeChairFloor } from './decideResponse.ts';
import { answerStandby, clearStandby, setStandby } from './decideStandby.ts';
import {
  continueByPhone,
  expireSpeech,
  holdSpeech,
  muteSpeech,
  putBack,
  releaseFloor,
  restartTimer,
  resumeSpeech,
  setAllowance,
  unmuteSpeech,
} from './decideTurn.ts';
import { undoFloorStep } from './decideUndo.ts';
import type { Floor } from './floor.ts';
import type { FloorCommand } from './floorEvents.ts';
import type { FloorDecision, FloorWorld } from './FloorWorld.ts';

/** Who has the word: the queue, standby, the floor, what nests in it, and its timer. Rules [FL1] to [FL27], [TI1] to [TI6]. */
export function decideFloor(
  world: FloorWorld,
  command: FloorCommand,
  { at }: Pick<CommandContext, 'at'>,
): FloorDecision {
  switch (command.type) {
    case 'RequestFloor':
      return requestFloor(world, command, at);
    case 'WithdrawFloorRequest':
      return withdrawRequest(world.floor, command);
    case 'SetRequestList':
      return refusedByClosing(world.phase) ?? setRequestList(world.floor, command);
    case 'SetStandby':
      return setStandby(world, command);
    case 'ClearStandby':
      return clearStandby(
        world,
        world.floor.standby.filter(({ site }) => site === command.site),
      );
    case 'AnswerStandby':
      return answerStandby(world, command);
    case 'GrantFloor':
      return grantFloor(world, command);
    case 'ReleaseFloor':
      return releaseFloor(world, command);
    case 'GrantResponse':
      return grantResponse(world, command, at);
    case 'TakeChairFloor':
      return takeChairFloor(world, command, at);
    case 'CloseAllMicrophones':
      return closeAll(world);
    default:
      return decideTimes(world, command, at);
  }
}

type TimeCommand = Extract<
  FloorCommand,
  {
    type:
      | 'HoldSpeech'
      | 'ResumeSpeech'
      | 'SetAllowance'
      | 'RestartTimer'
      | 'PutBackSpeech'
      | 'ContinueByPhone'
      | 'MuteSpeech'
      | 'UnmuteSpeech'
      | 'ExpireSpeech'
      | 'UndoFloorStep'
      | 'SetFloorRules';
  }
>;

function decideTimes(world: FloorWorld, command: TimeCommand, at: number): FloorDecision {
  switch (command.type) {
    case 'HoldSpeech':
      return holdSpeech(world, command, at);
    case 'ResumeSpeech':
      return resumeSpeech(world, command);
    case 'SetAllowance':
      return setAllowance(world, command);
    case 'RestartTimer':
      return restartTimer(world, command, at);
    case 'PutBackSpeech':
      return putBack(world, command);
    case 'ContinueByPhone':
      return continueByPhone(world, command);
    case 'MuteSpeech':
      return muteSpeech(world, command);
    case 'UnmuteSpeech':
      return unmuteSpeech(world, command);
    case 'ExpireSpeech':
      return expireSpeech(world, command, at);
    case 'UndoFloorStep':
      return undoFloorStep(world, command, at);
    case 'SetFloorRules':
      return refusedByClosing(world.phase) ?? setRules(world.floor, command);
    default:
      return command satisfies never;
  }
}

/** Rule [FL14]. */
function closeAll(world: FloorWorld): FloorDecision {
  const { speech, standby } = world.floor;
  if (speech === null && standby.length === 0 && world.rollCall.calling === null) {
    return [];
  }
  return [
    ...endSpeech(world, 'all_closed'),
    ...clearStandby(world, standby),
    { type: 'MicrophonesClosed', data: {} },
  ];
}

/** Rule [TI6]. */
function setRules(
  { rules: current }: Floor,
  { rules, expectedVersion }: FloorCommand & { readonly type: 'SetFloorRules' },
): FloorDecision {
  const { version, ...present } = current;
  if (isSame(rules, present)) {
    return [];
  }
  if (expectedVersion !== version) {
    return new Rejection('stale_version');
  }
  const allowances = [rules.speechMs, rules.responseMs];
  const withinLimits = allowances.every(
    (ms) => Number.isInteger(ms) && ms >= ALLOWANCE_MIN_MS && ms <= ALLOWANCE_MAX_MS,
  );
  const spans = [rules.warnMs, rules.graceMs];
  return withinLimits && spans.every((ms) => Number.isInteger(ms) && ms >= 0)
    ? [{ type: 'FloorRulesSet', data: rules }]
    : new Rejection('invalid_duration');
}

function isSame(a: Omit<Floor['rules'], 'version'>, b: Omit<Floor['rules'], 'version'>): boolean {
  return (Object.keys(a) as (keyof typeof a)[]).every((key) => a[key] === b[key]);
}
