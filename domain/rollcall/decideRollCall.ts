import type { CommandContext, Decider } from '../decider.ts';
import type { Floor } from '../floor/floor.ts';
import type { SiteId } from '../ids.ts';
import { refusedByPhase, type PhaseState } from '../phase/phase.ts';
import { Rejection } from '../rejection.ts';
import type { Sites } from '../sites/sites.ts';
import { findSiteToCall, nextToCall, stepToUndo } from './callOrder.ts';
import { evolveRollCall } from './evolveRollCall.ts';
import { markSite, markSites } from './markSites.ts';
import { currentCount, NO_ROLL_CALL } from './rollCall.ts';
import type { RollCall, RollCallCommand, RollCallEvent, Run } from './rollCall.ts';

export type RollCallWorld = {
  readonly rollCall: RollCall;
  readonly sites: Sites;
  readonly phase: PhaseState;
  readonly floor: Pick<Floor, 'speech'>;
};

type Decision = readonly RollCallEvent[] | Rejection;

const STARTED: RollCallEvent = { type: 'RollCallStarted', data: {} };
const FINISHED: RollCallEvent = { type: 'RollCallFinished', data: {} };

/** Who has answered to their name: counts, marks and the run through the sites. Rules [RC1] to [RC16]. */
export const rollCall: Decider<RollCall, RollCallWorld, RollCallCommand, RollCallEvent> = {
  initial: NO_ROLL_CALL,

  decide(world, command, context) {
    switch (command.type) {
      case 'OpenCount':
        return openCount(world, command.number);
      case 'RunRollCall':
        return run(world);
      case 'CallSite':
        return callSite(world, command.site);
      case 'MarkSite':
        return andGoOn(world, markSite(world, command), context);
      case 'MarkSites':
        return andGoOn(world, markSites(world, command), context);
      case 'SkipCalledSite':
        return skip(world, command.site, context);
      case 'UndoMark':
        return undo(world, command.site);
      case 'InterruptRollCall':
        return interruptedRun(world.rollCall);
      case 'EndCallVoice':
        return endVoice(world.rollCall, command);
      default:
        return command satisfies never;
    }
  },

  evolve: evolveRollCall,
};

/**
 * What takes the called site off the programme, because it is needed for something else: the run goes on at that site
 * later, a single call is over. Nothing when no site is being called. Rule [RC13].
 */
export function interruptedRun({ calling }: RollCall): readonly RollCallEvent[] {
  if (calling === null) {
    return [];
  }
  const { site, inRun } = calling;
  return [
    ...(inRun ? [{ type: 'RollCallInterrupted', data: { site } } as const] : []),
    { type: 'CallEnded', data: { site } },
  ];
}

function openCount({ rollCall: state, phase }: RollCallWorld, number: number): Decision {
  const latest = currentCount(state)?.number;
  if (number === latest) {
    return [];
  }
  if (number !== (latest ?? 0) + 1) {
    return new Rejection('unknown_count');
  }
  if (phase.phase === 'closed') {
    return new Rejection('phase_closed');
  }
  const unfinished = state.run !== null && state.run.stage !== 'finished';
  return [...callEnded(state), ...(unfinished ? [FINISHED] : []), { type: 'CountOpened', data: { number } }];
}

function run(world: RollCallWorld): Decision {
  const { rollCall: state, sites } = world;
  const refused = refusedCall(world);
  if (refused !== null) {
    return refused;
  }
  if (state.calling?.inRun === true) {
    return [];
  }
  const resumed = state.run?.stage === 'interrupted' ? state.run : null;
  const next = resumed === null ? null : (resumedSite(resumed, sites) ?? nextToCall(state, sites));
  if (next !== null) {
    return [...callEnded(state), called(next)];
  }
  // A new run calls those again that the one before has skipped for good.
  const first = nextToCall({ ...state, run: null }, sites);
  const begun = first === null ? [] : [STARTED, called(first)];
  const changes = resumed === null ? begun : [FINISHED, ...begun];
  return changes.length === 0 ? [] : [...callEnded(state), ...changes];
}

/** Where an interrupted run goes on, unless that site has been taken off the list meanwhile. */
function resumedSite({ resumesAt }: Run, sites: Sites): SiteId | null {
  return resumesAt !== null && findSiteToCall(sites, resumesAt) !== undefined ? resumesAt : null;
}

function callSite(world: RollCallWorld, site: SiteId): Decision {
  const { rollCall: state } = world;
  const refused = refusedCall(world);
  if (refused !== null) {
    return refused;
  }
  if (findSiteToCall(world.sites, site) === undefined) {
    return new Rejection('unknown_site');
  }
  // Called again when its ten seconds are over: its microphone opens once more.
  if (state.calling?.site === site && state.calling.open) {
    return [];
  }
  const inRun = state.calling?.inRun === true;
  return [...callEnded(state), { type: 'SiteCalled', data: { site, inRun } }];
}

/** After marks: ends the call of a site that is among them, and calls the next one of the run. Rule [RC7]. */
function andGoOn(world: RollCallWorld, marks: Decision, context: CommandContext): Decision {
  const { calling } = world.rollCall;
  if (marks instanceof Rejection || calling === null) {
    return marks;
  }
  const number = currentCount(world.rollCall)?.number;
  const answered = marks.some(
    ({ type, data }) =>
      type === 'SiteMarked' && data.number === number && data.site === calling.site && data.mark !== null,
  );
  return answered ? [...marks, ...nextCall(world, marks, context)] : marks;
}

function skip(world: RollCallWorld, site: SiteId, context: CommandContext): Decision {
  const refused = refusedCall(world);
  if (refused !== null) {
    return refused;
  }
  const { calling } = world.rollCall;
  if (calling === null || calling.site !== site) {
    return new Rejection('not_called');
  }
  const skipped: readonly RollCallEvent[] = calling.inRun
    ? [{ type: 'CalledSiteSkipped', data: { site } }]
    : [];
  return [...skipped, ...nextCall(world, skipped, context)];
}

function undo(world: RollCallWorld, site: SiteId): Decision {
  const { rollCall: state } = world;
  const refused = refusedCall(world);
  if (refused !== null) {
    return refused;
  }
  // What the first of two presses has led to.
  if (state.calling?.inRun === true && state.calling.site === site) {
    return [];
  }
  const last = stepToUndo(state, world.sites);
  if (last === undefined) {
    return new Rejection('nothing_to_undo');
  }
  if (last.site !== site) {
    return new Rejection(findSiteToCall(world.sites, site) === undefined ? 'unknown_site' : 'not_called');
  }
  return [...callEnded(state), { type: 'MarkUndone', data: { site } }, called(site)];
}

function endVoice({ calling }: RollCall, meant: RollCallCommand & { type: 'EndCallVoice' }): Decision {
  return calling !== null && calling.site === meant.site && calling.at === meant.calledAt && calling.open
    ? [{ type: 'CallVoiceEnded', data: { site: calling.site } }]
    : [];
}

/** The end of the present call, and in a run the next one, as things stand after `events`. */
function nextCall(
  { rollCall: state, sites }: RollCallWorld,
  events: readonly RollCallEvent[],
  context: CommandContext,
): readonly RollCallEvent[] {
  const { calling } = state;
  if (calling === null || !calling.inRun) {
    return callEnded(state);
  }
  const after = events.reduce((folded, event) => evolveRollCall(folded, { ...event, ...context }), state);
  const next = nextToCall(after, sites);
  // Nobody is left but the site that has just been skipped: to call it at once again would be no second chance.
  return [...callEnded(state), next === null || next === calling.site ? FINISHED : called(next)];
}

/** Why no site can be called now; null when one can. Rule [RC12]. */
function refusedCall({ rollCall: state, phase, floor }: RollCallWorld): Rejection | null {
  if (currentCount(state) === undefined) {
    return new Rejection('unknown_count');
  }
  return refusedByPhase(phase) ?? (floor.speech === null ? null : new Rejection('floor_taken'));
}

function callEnded({ calling }: RollCall): readonly RollCallEvent[] {
  return calling === null ? [] : [{ type: 'CallEnded', data: { site: calling.site } }];
}

function called(site: SiteId): RollCallEvent {
  return { type: 'SiteCalled', data: { site, inRun: true } };
}
