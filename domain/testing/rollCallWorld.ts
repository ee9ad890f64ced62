import { SYSTEM } from '../actor.ts';
import type { SiteId } from '../ids.ts';
import { phase } from '../phase/phase.ts';
import { Rejection, type RejectionCode } from '../rejection.ts';
import { rollCall, type RollCallWorld } from '../rollcall/decideRollCall.ts';
import {
  markOf,
  type Mark,
  type MarkEntry,
  type RollCallCommand,
  type RollCallEvent,
} from '../rollcall/rollCall.ts';
import { sites } from '../sites/decideSites.ts';
import type { Site, SiteProfile } from '../sites/sites.ts';
import { PLAN } from './sampleConference.ts';

/** The sites of the sample conference, or others, before any count. Called in the order LCA, GLI, USSF. */
export function rollCallWorld(invited: readonly SiteProfile[] = PLAN.sites): RollCallWorld {
  return {
    rollCall: rollCall.initial,
    sites: invited
      .map((data) => ({ type: 'SiteInvited', data, at: 0, actor: SYSTEM }) as const)
      .reduce(sites.evolve, sites.initial),
    phase: phase.initial,
    floor: { speech: null },
  };
}

type Outcome = readonly RollCallEvent[] | { readonly refused: RejectionCode };

/** What a command gives at `at` (ms epoch): its events, or the code of the rules' no. */
export function decided(world: RollCallWorld, command: RollCallCommand, at = 0): Outcome {
  const answer = rollCall.decide(world, command, { at, actor: SYSTEM });
  return answer instanceof Rejection ? { refused: answer.code } : answer;
}

/** The code of a no, as `decided` answers it. */
export function refused(code: RejectionCode): Outcome {
  return { refused: code };
}

/** An outcome in short: `SiteCalled LCA`. */
export function calls(outcome: Outcome): readonly string[] {
  return 'refused' in outcome
    ? [outcome.refused]
    : outcome.map(({ type, data }) => ('site' in data ? `${type} ${data.site}` : type));
}

/** The site that is being called. */
export function called({ rollCall: { calling } }: RollCallWorld): SiteId | null {
  return calling?.site ?? null;
}

/** A site's mark in the count with this number. */
export function entry({ rollCall: { counts } }: RollCallWorld, site: SiteId, number = 1): MarkEntry | null {
  return markOf(counts.find((count) => count.number === number) ?? { marks: {} }, site);
}

/** The world after events that all came at `at` (ms epoch). */
export function after(world: RollCallWorld, events: readonly RollCallEvent[], at = 0): RollCallWorld {
  const recorded = events.map((event) => ({ ...event, at, actor: SYSTEM }));
  return { ...world, rollCall: recorded.reduce(rollCall.evolve, world.rollCall) };
}

/** The world after commands, one a second from 1 s on. A refused one throws: the test's premise is wrong. */
export function played(world: RollCallWorld, ...commands: readonly RollCallCommand[]): RollCallWorld {
  return commands.reduce((before, command, index) => {
    const at = (index + 1) * 1000;
    const events = rollCall.decide(before, command, { at, actor: SYSTEM });
    if (events instanceof Rejection) {
      throw new Error(`the premise is wrong: ${command.type} is refused with ${events.code}`);
    }
    return after(before, events, at);
  }, world);
}

/** Connects a site, as far as a roll call can tell. */
export function withOnline(world: RollCallWorld, ...ids: readonly SiteId[]): RollCallWorld {
  const connected = (site: Site): Site => ({
    ...site,
    connections: [{ session: site.id as never, device: site.id as never, epoch: 1, connectedAt: 0 }],
  });
  const all = Object.values(world.sites).map((site) => (ids.includes(site.id) ? connected(site) : site));
  return { ...world, sites: Object.fromEntries(all.map((site) => [site.id, site])) };
}

/** Takes sites off the list, as far as a roll call can tell. */
export function withRemoved(world: RollCallWorld, ...ids: readonly SiteId[]): RollCallWorld {
  return {
    ...world,
    sites: ids
      .map((site) => ({ type: 'SiteRemoved', data: { site, reason: 'bão' }, at: 0, actor: SYSTEM }) as const)
      .reduce(sites.evolve, world.sites),
  };
}

export const OPEN: RollCallCommand = { type: 'OpenCount', number: 1 };
export const RUN: RollCallCommand = { type: 'RunRollCall' };
export const INTERRUPT: RollCallCommand = { type: 'InterruptRollCall' };
export const call = (site: SiteId): RollCallCommand => ({ type: 'CallSite', site });
export const skip = (site: SiteId): RollCallCommand => ({ type: 'SkipCalledSite', site });
export const undo = (site: SiteId): RollCallCommand => ({ type: 'UndoMark', site });
export const mark = (
  site: SiteId,
  as: Mark | null = 'present_online',
  {
    reason = null,
    correction = null,
    number = 1,
  }: Partial<Omit<RollCallCommand & { type: 'MarkSite' }, 'type'>> = {},
): RollCallCommand => ({ type: 'MarkSite', number, site, mark: as, reason, correction });
