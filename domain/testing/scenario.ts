import { SYSTEM } from '../actor.ts';
import { initialConference } from '../conference/conference.ts';
import { decide } from '../conference/decide.ts';
import { evolve } from '../conference/evolve.ts';
import type { Conference, ConferenceCommand, ConferenceEvent } from '../conference/conference.ts';
import type { Recorded } from '../decider.ts';
import { asId, type DeviceId, type SessionId, type SiteId } from '../ids.ts';
import { Rejection, type RejectionCode } from '../rejection.ts';
import { PLAN } from './sampleConference.ts';

/** What `when` answers: the events, or the code of the rules' no. */
export type Outcome = readonly ConferenceEvent[] | { readonly refused: RejectionCode };

/** The state of a test's conference after some commands, and what one more would lead to. */
export type Scenario = {
  readonly state: Conference;
  /** Decides the command and leaves the scenario as it is. */
  readonly when: (command: ConferenceCommand) => Outcome;
  /** The scenario in which the commands have been given too. A refused one throws: the test's premise is wrong. */
  readonly and: (...commands: readonly ConferenceCommand[]) => Scenario;
};

/** A conference that has been planned (`PLAN`) and given the commands, one a second from `START` on. */
export function given(...commands: readonly ConferenceCommand[]): Scenario {
  return unplanned().and(PLAN, ...commands);
}

/** A conference without a plan. */
export function unplanned(): Scenario {
  return scenario(initialConference, START);
}

/** The time of a scenario's first command, ms epoch; each later one comes a second after. */
export const START = 1_000_000;

/** The code of a no, as `when` answers it. */
export function refused(code: RejectionCode): Outcome {
  return { refused: code };
}

/** Connects a site by its first device: session `LCA-1` on device `LCA-pc`. */
export function connect(site: SiteId, session = `${site}-1`, device = `${site}-pc`): ConferenceCommand {
  return { type: 'ConnectSite', site, session: asId<SessionId>(session), device: asId<DeviceId>(device) };
}

function scenario(state: Conference, at: number): Scenario {
  const context = { at, actor: SYSTEM };
  return {
    state,
    when(command) {
      const decided = decide(state, command, context);
      return decided instanceof Rejection ? refused(decided.code) : decided;
    },
    and(...commands) {
      const [first, ...others] = commands;
      if (first === undefined) {
        return this;
      }
      const decided = decide(state, first, context);
      if (decided instanceof Rejection) {
        throw new Error(`the scenario is wrong: ${first.type} is refused with ${decided.code}`);
      }
      const next = decided.reduce((folded, event) => evolve(folded, recorded(event, at)), state);
      return scenario(next, at + 1000).and(...others);
    },
  };
}

/** An event as it comes from the log. */
export function recorded(event: ConferenceEvent, at: number): Recorded<ConferenceEvent> {
  return { ...event, at, actor: SYSTEM };
}

/** The events as short lines, `FloorGranted s1`: what happened to which speech, site or request, in which order. */
export function told(outcome: Outcome): readonly string[] {
  if ('refused' in outcome) {
    return [`refused: ${outcome.refused}`];
  }
  return outcome.map(({ type, data }) => {
    const { speech, request, reason, cause } = data as Readonly<Record<string, string | undefined>>;
    return [type, speech ?? request, reason ?? cause].filter((word) => word !== undefined).join(' ');
  });
}
