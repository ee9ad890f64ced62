import type { Decider } from '../decider.ts';
import type { SiteId } from '../ids.ts';
import type { PhaseState } from '../phase/phase.ts';
import { Rejection } from '../rejection.ts';
import { REASON_LIMIT } from '../rollcall/rollCall.ts';
import { findSite, type Sites } from '../sites/sites.ts';
import { isStoredText, NAME_LIMIT } from '../text.ts';

/** Somebody who sits at a site, as the site or the secretariat has written them down. */
export type Delegate = {
  readonly name: string;
  /** Null where nobody has said it. */
  readonly office: string | null;
  /** Whether they lead the delegation. */
  readonly head: boolean;
};

/** Who sits at a site. It is one place at the conference whatever their number. */
export type Delegation = {
  /** How many people were counted in the room, named or not; null while nobody has counted. */
  readonly headCount: number | null;
  readonly delegates: readonly Delegate[];
  /** When it was last changed, ms epoch. */
  readonly at: number;
  /** Counts the edits: what an editor has seen. */
  readonly version: number;
};

export type Delegations = { readonly [site: SiteId]: Delegation };

export const HEAD_COUNT_MAX = 10_000;
export const DELEGATES_MAX = 200;

export type DelegationEntry = {
  readonly site: SiteId;
  readonly headCount: number | null;
  readonly delegates: readonly Delegate[];
  /** Why the record is corrected; needed once the conference is closed. */
  readonly correction: string | null;
};

/** `expectedVersion` is that of the delegation as its editor saw it; 0 where there was none. */
export type DelegationCommand = DelegationEntry & {
  readonly type: 'SetDelegation';
  readonly expectedVersion: number;
};

export type DelegationEvent = { readonly type: 'DelegationSet'; readonly data: DelegationEntry };

export type DelegationWorld = {
  readonly delegations: Delegations;
  readonly sites: Sites;
  readonly phase: PhaseState;
};

/** Who sits at the sites. Rules [DG1] to [DG5]. */
export const delegation: Decider<Delegations, DelegationWorld, DelegationCommand, DelegationEvent> = {
  initial: {},

  decide({ delegations, sites, phase }, { type: _, expectedVersion, ...entry }, { actor }) {
    if (findSite(sites, entry.site) === undefined) {
      return new Rejection('unknown_site');
    }
    const current = delegationOf(delegations, entry.site);
    if (isSame(current, entry)) {
      return [];
    }
    if (expectedVersion !== (current?.version ?? 0)) {
      return new Rejection('stale_version');
    }
    if (phase.phase === 'closed') {
      // What is corrected afterwards is the secretariat's to sign.
      if (actor.kind === 'site') {
        return new Rejection('phase_closed');
      }
      if (entry.correction === null) {
        return new Rejection('correction_needed');
      }
    }
    return refusedEntry(entry) ?? [{ type: 'DelegationSet', data: stored(entry) }];
  },

  evolve(state, { at, data: { site, headCount, delegates } }) {
    const version = (delegationOf(state, site)?.version ?? 0) + 1;
    return { ...state, [site]: { headCount, delegates, at, version } };
  },
};

/** What has been written down for a site; undefined before. Asks for own members only: an id may spell an inherited one. */
export function delegationOf(delegations: Delegations, site: SiteId): Delegation | undefined {
  return Object.hasOwn(delegations, site) ? delegations[site] : undefined;
}

function refusedEntry({ headCount, delegates, correction }: DelegationEntry): Rejection | null {
  const counted = headCount === null || (Number.isInteger(headCount) && headCount >= 0);
  if (!counted || (headCount ?? 0) > HEAD_COUNT_MAX) {
    return new Rejection('invalid_number');
  }
  if (delegates.length > DELEGATES_MAX) {
    return new Rejection('list_full');
  }
  if (delegates.filter(({ head }) => head).length > 1) {
    return new Rejection('several_heads');
  }
  const names = delegates.flatMap(({ name, office }) => (office === null ? [name] : [name, office]));
  const readable =
    names.every((text) => isStoredText(text, NAME_LIMIT)) &&
    (correction === null || isStoredText(correction, REASON_LIMIT));
  return readable ? null : new Rejection('invalid_text');
}

function isSame(current: Delegation | undefined, { headCount, delegates }: DelegationEntry): boolean {
  return (
    (current?.headCount ?? null) === headCount &&
    (current?.delegates.length ?? 0) === delegates.length &&
    delegates.every((delegate, index) => isSameDelegate(delegate, current?.delegates[index]))
  );
}

function isSameDelegate({ name, office, head }: Delegate, other: Delegate | undefined): boolean {
  return name === other?.name && office === other.office && head === other.head;
}

/** A command carries more than the log shall. */
function stored({ site, headCount, delegates, correction }: DelegationEntry): DelegationEntry {
  const named = delegates.map(({ name, office, head }) => ({ name, office, head }));
  return { site, headCount, delegates: named, correction };
}
