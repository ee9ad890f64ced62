import * as fc from 'fast-check';
import { SYSTEM } from '../actor.ts';
import {
  initialConference,
  type Conference,
  type ConferenceCommand,
  type ConferenceEvent,
} from '../conference/conference.ts';
import { decide } from '../conference/decide.ts';
import { evolve } from '../conference/evolve.ts';
import type { Recorded } from '../decider.ts';
import { asId, type SessionId } from '../ids.ts';
import { PHASES } from '../phase/phase.ts';
import { Rejection } from '../rejection.ts';
import { DISCONNECT_CAUSES, findSite } from '../sites/sites.ts';
import { grant, speechId } from './commands.ts';
import { GLI, HQ, LCA, PLAN } from './sampleConference.ts';
import { connect } from './scenario.ts';

const STEPS = 60;
const LONGEST_STEP_MS = 12;

/** After the last step of the longest history, ms. */
export const END = STEPS * LONGEST_STEP_MS;

const ACTIONS = [
  'connect',
  'connect',
  'connect',
  'disconnect',
  'crash',
  'next phase',
  'any phase',
  'pause',
  'resume',
  'reopen',
  'speak',
  'speak',
  'hold',
  'lose',
  'go on',
  'restart',
  'release',
  'put back',
  'undo',
  'remove',
  'invite',
] as const;

const step = fc.record({
  passedMs: fc.integer({ min: 0, max: LONGEST_STEP_MS }),
  lateMs: fc.integer({ min: 0, max: LONGEST_STEP_MS }),
  site: fc.constantFrom(LCA, LCA, LCA, GLI, HQ),
  device: fc.constantFrom('pc', 'tablet', 'phone'),
  action: fc.constantFrom(...ACTIONS),
  phase: fc.constantFrom(...PHASES, 'in_session', 'in_session', 'closed'),
  cause: fc.constantFrom(...DISCONNECT_CAUSES),
  held: fc.constantFrom('operator', 'lost'),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** What a step comes to, as things stand. */
function commandOf(step: Step, number: number, state: Conference, at: number): ConferenceCommand {
  const { site, device, action, lateMs } = step;
  const open = findSite(state.sites, site)?.connections.find((one) => one.device === device);
  const onFloor = state.floor.speech ?? speechId('none');
  switch (action) {
    case 'connect':
      return connect(site, `session-${number}`, device);
    case 'disconnect': {
      const session = open?.session ?? asId<SessionId>('none');
      return { type: 'DisconnectSite', site, session, cause: step.cause, lastSeenAt: at - lateMs };
    }
    case 'crash':
      return { type: 'DisconnectAllSites', cause: 'server_stopped', lastSeenAt: at - lateMs };
    case 'next phase':
      return { type: 'EnterPhase', phase: 'in_session', from: state.phase.phase };
    case 'any phase':
      return { type: 'EnterPhase', phase: step.phase, from: state.phase.phase };
    case 'pause':
      return { type: 'PauseConference', cause: 'break' };
    case 'resume':
      return { type: 'ResumeConference' };
    case 'reopen':
      return { type: 'ReopenConference' };
    case 'remove':
      return { type: 'RemoveSite', site, reason: 'mất điện' };
    case 'invite': {
      const [profile] = PLAN.sites.filter(({ id }) => id === site);
      return profile === undefined ? PLAN : { type: 'InviteSite', profile };
    }
    default:
      return turnCommandOf({ ...step, action }, number, state, at, onFloor);
  }
}

type TurnAction = 'speak' | 'hold' | 'lose' | 'go on' | 'restart' | 'release' | 'put back' | 'undo';

function turnCommandOf(
  { site, action, held, lateMs }: Omit<Step, 'action'> & { readonly action: TurnAction },
  number: number,
  { floor, speeches }: Conference,
  at: number,
  speech: ReturnType<typeof speechId>,
): ConferenceCommand {
  const replaces = floor.speech === null ? {} : { replaces: floor.speech };
  switch (action) {
    case 'speak':
      return grant(site, `s${number}`, replaces);
    case 'hold':
      return { type: 'HoldSpeech', speech, cause: 'operator', since: at };
    case 'lose':
      return { type: 'HoldSpeech', speech, cause: 'lost', since: at - lateMs };
    case 'go on':
      return { type: 'ResumeSpeech', speech, cause: held };
    case 'restart': {
      const runningSince = speeches.find(({ id }) => id === speech)?.timer.runningSince ?? null;
      return { type: 'RestartTimer', speech, runningSince };
    }
    case 'release':
      return { type: 'ReleaseFloor', speech };
    case 'put back':
      return { type: 'PutBackSpeech', speech, place: 'first' };
    case 'undo':
      return { type: 'UndoFloorStep', at: floor.lastStep?.at ?? at };
    default:
      return action satisfies never;
  }
}

/** The log of what sites' devices, operators and a failing server do at random, as the deciders make it. */
export const attendanceLogs: fc.Arbitrary<readonly Recorded<ConferenceEvent>[]> = fc
  .array(step, { minLength: 20, maxLength: STEPS, size: 'max' })
  .map((steps) => {
    let state = initialConference;
    let at = 0;
    const log: Recorded<ConferenceEvent>[] = [];
    const give = (command: ConferenceCommand) => {
      const decided = decide(state, command, { at, actor: SYSTEM });
      for (const event of decided instanceof Rejection ? [] : decided) {
        const recorded = { ...event, at, actor: SYSTEM };
        log.push(recorded);
        state = evolve(state, recorded);
      }
    };
    give(PLAN);
    give(connect(HQ));
    for (const [number, each] of steps.entries()) {
      at += each.passedMs;
      give(commandOf(each, number, state, at));
    }
    return log;
  });
