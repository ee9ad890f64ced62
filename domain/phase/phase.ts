import type { CommandContext, Decider } from '../decider.ts';
import { Rejection } from '../rejection.ts';

/** Stages of a conference, in the order in which they usually come. */
export const PHASES = ['preparation', 'line_test', 'roll_call', 'in_session', 'closed'] as const;
export type Phase = (typeof PHASES)[number];
export type OpenPhase = Exclude<Phase, 'closed'>;

/** `break`: announced, everybody leaves the room · `stopped`: the chair or an operator stopped everything. */
export const PAUSE_CAUSES = ['break', 'stopped'] as const;
export type PauseCause = (typeof PAUSE_CAUSES)[number];

export type PhaseState = {
  readonly phase: Phase;
  /** Since when, ms epoch; 0 before the first change. */
  readonly enteredAt: number;
  /** First time that the conference was in session, ms epoch: late is who came after it. */
  readonly openedAt: number | null;
  /** Over any phase but `closed`: no microphone but the host's is open, and no timer runs. */
  readonly pause: { readonly cause: PauseCause; readonly since: number } | null;
  /** The phase that a reopening goes back to; null before the first close. */
  readonly closedFrom: OpenPhase | null;
};

/** How long a closed conference can be reopened, ms. */
export const REOPEN_MS = 15 * 60_000;

export type PhaseCommand =
  /** `from` is the phase that the operator saw: two who press "next" at once move on by one. */
  | { readonly type: 'EnterPhase'; readonly phase: Phase; readonly from: Phase }
  | { readonly type: 'PauseConference'; readonly cause: PauseCause }
  | { readonly type: 'ResumeConference' }
  | { readonly type: 'ReopenConference' };

export type PhaseEvent =
  | { readonly type: 'PhaseEntered'; readonly data: { readonly phase: Phase; readonly from: Phase } }
  | { readonly type: 'ConferencePaused'; readonly data: { readonly cause: PauseCause } }
  | { readonly type: 'ConferenceResumed'; readonly data: Readonly<Record<string, never>> }
  | { readonly type: 'ConferenceReopened'; readonly data: { readonly phase: OpenPhase } };

/** The stages of a conference, and the pause over them. Rules [PH1] to [PH6]. */
export const phase: Decider<PhaseState, { readonly phase: PhaseState }, PhaseCommand, PhaseEvent> = {
  initial: { phase: 'preparation', enteredAt: 0, openedAt: null, pause: null, closedFrom: null },

  decide({ phase: state }, command, context) {
    switch (command.type) {
      case 'EnterPhase':
        return enter(state, command);
      case 'PauseConference':
        return pause(state, command.cause);
      case 'ResumeConference':
        return state.pause === null ? [] : [{ type: 'ConferenceResumed', data: {} }];
      case 'ReopenConference':
        return reopen(state, context);
      default:
        return command satisfies never;
    }
  },

  evolve(state, event) {
    switch (event.type) {
      case 'PhaseEntered':
        return entered(state, event.data.phase, event.at);
      case 'ConferencePaused':
        return { ...state, pause: { cause: event.data.cause, since: event.at } };
      case 'ConferenceResumed':
        return { ...state, pause: null };
      case 'ConferenceReopened':
        return { ...state, phase: event.data.phase, enteredAt: event.at };
      default:
        return event satisfies never;
    }
  },
};

/** Why nothing may be decided on the floor now; null when it may. Rules [PH3] and [PH4]. */
export function refusedByPhase(state: PhaseState): Rejection | null {
  return refusedByClosing(state) ?? (state.pause === null ? null : new Rejection('conference_paused'));
}

/** Why nothing may be prepared any more; null while the conference is open. Rule [PH3]. */
export function refusedByClosing({ phase: current }: PhaseState): Rejection | null {
  return current === 'closed' ? new Rejection('phase_closed') : null;
}

/** Until when a closed conference can be reopened, ms epoch; null while it is open. */
export function reopenUntil({ phase: current, enteredAt }: PhaseState): number | null {
  return current === 'closed' ? enteredAt + REOPEN_MS : null;
}

function enter(
  state: PhaseState,
  { phase: wanted, from }: PhaseCommand & { type: 'EnterPhase' },
): readonly PhaseEvent[] | Rejection {
  if (state.phase === wanted) {
    return [];
  }
  if (state.phase === 'closed') {
    return new Rejection('phase_closed');
  }
  if (state.phase !== from) {
    return new Rejection('stale_version');
  }
  const resumed: readonly PhaseEvent[] =
    wanted === 'closed' && state.pause !== null ? [{ type: 'ConferenceResumed', data: {} }] : [];
  return [...resumed, { type: 'PhaseEntered', data: { phase: wanted, from } }];
}

function pause(state: PhaseState, cause: PauseCause): readonly PhaseEvent[] | Rejection {
  if (state.phase === 'closed') {
    return new Rejection('phase_closed');
  }
  // Stopping during a break changes nothing that anybody hears; the break stays what it is.
  return state.pause === null ? [{ type: 'ConferencePaused', data: { cause } }] : [];
}

function reopen(state: PhaseState, { at }: CommandContext): readonly PhaseEvent[] | Rejection {
  if (state.phase !== 'closed' || state.closedFrom === null) {
    return [];
  }
  return at > state.enteredAt + REOPEN_MS
    ? new Rejection('reopen_expired')
    : [{ type: 'ConferenceReopened', data: { phase: state.closedFrom } }];
}

function entered(state: PhaseState, wanted: Phase, at: number): PhaseState {
  return {
    ...state,
    phase: wanted,
    enteredAt: at,
    openedAt: wanted === 'in_session' ? (state.openedAt ?? at) : state.openedAt,
    closedFrom: wanted === 'closed' && state.phase !== 'closed' ? state.phase : state.closedFrom,
  };
}
