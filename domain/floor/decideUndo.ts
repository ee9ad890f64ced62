import { refusedByPhase } from '../phase/phase.ts';
import { Rejection } from '../rejection.ts';
import { findSite, isInvited } from '../sites/sites.ts';
import { isPassing, type Speech } from '../speeches/speech.ts';
import type { SpeechEvent } from '../speeches/speechEvents.ts';
import { clearStandby } from './decideStandby.ts';
import { STANDBY_LIMIT, takesStandby, UNDO_MS, type FloorStep, type Standby } from './floor.ts';
import type { FloorCommand } from './floorEvents.ts';
import type { FloorDecision, FloorWorld } from './FloorWorld.ts';

/** Takes back the latest step on the floor. Rule [FL26]. */
export function undoFloorStep(
  world: FloorWorld,
  command: FloorCommand & { readonly type: 'UndoFloorStep' },
  at: number,
): FloorDecision {
  const { floor } = world;
  const step = floor.lastStep;
  if (step === null || step.at !== command.at || at > undoUntil(step) || !isStill(world, step)) {
    return new Rejection('nothing_to_undo');
  }
  const refused = refusedByPhase(world.phase);
  if (refused !== null) {
    return refused;
  }
  const { granted, ended, standby } = step;
  const prepared = granted !== null && standby.some((entry) => takesStandby(granted, entry));
  // Who speaks again is not prepared, and of two who are prepared by now the last makes room for the one that comes back.
  const own = floor.standby.filter((entry) => ended !== null && takesStandby(ended, entry));
  const others = floor.standby.filter((entry) => !own.includes(entry));
  const surplus = prepared ? others.slice(STANDBY_LIMIT - 1) : [];
  return [
    ...clearStandby(world, [...own, ...surplus]),
    { type: 'FloorStepUndone', data: { granted: granted?.id ?? null, restored: ended?.id ?? null } },
    ...(granted === null ? [] : withdrawn(granted, standby)),
  ];
}

/** Whether things are as the step left them, and the speaker that it ended is still expected. */
function isStill({ floor, sites }: FloorWorld, { granted, ended }: FloorStep): boolean {
  const site = ended === null ? null : findSite(sites, ended.site);
  const expected = site === null || (site !== undefined && isInvited(site));
  return floor.speech === (granted?.id ?? null) && floor.response === null && expected;
}

/** A speech that was made by the grant has no place to go back to. */
function withdrawn(granted: Speech, standby: readonly Standby[]): readonly SpeechEvent[] {
  return isPassing(granted) && !standby.some(({ speech }) => speech === granted.id)
    ? [{ type: 'SpeechSettled', data: { speech: granted.id, outcome: 'withdrawn' } }]
    : [];
}

/** Until when a step can be taken back, ms epoch. */
export function undoUntil(step: Pick<FloorStep, 'at'>): number {
  return step.at + UNDO_MS;
}
