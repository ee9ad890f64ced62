import { initialConference, type Conference, type ConferenceEvent } from '../conference/conference.ts';
import { evolve } from '../conference/evolve.ts';
import type { Recorded } from '../decider.ts';
import type { SessionId, SiteId } from '../ids.ts';
import { findSite } from '../sites/sites.ts';

type Log = readonly Recorded<ConferenceEvent>[];

/** A site's times, counted the slow, plain way: by asking of each millisecond what held in it. */
export function countNaively(log: Log, site: SiteId, end: number) {
  const connected = connectedMoments(log, site, end);
  const expected = new Set<number>();
  const spoken = new Map<string, Set<number>>();
  let state = initialConference;
  for (const [place, event] of log.entries()) {
    state = evolve(state, event);
    forget(spoken, event, log.slice(0, place));
    const next = log[place + 1]?.at ?? end;
    for (let moment = event.at; moment < next; moment += 1) {
      if (isInSession(state) && findSite(state.sites, site)?.removedAt === null) {
        expected.add(moment);
      }
      const speech = state.speeches.find(({ id }) => id === state.floor.speech);
      if (speech?.site === site && speech.timer.runningSince !== null) {
        spoken.set(speech.id, (spoken.get(speech.id) ?? new Set()).add(moment));
      }
    }
  }
  return {
    connectedMs: connected.size,
    sessionMs: [...connected].filter((moment) => expected.has(moment)).length,
    expectedMs: expected.size,
    longestGapMs: longestAbsence(connected, state.phase.openedAt === null ? null : expected),
    netMs: [...spoken.values()].reduce((sum, moments) => sum + moments.size, 0),
  };
}

/** The most moments in a row without a connection, between two; of them those that count, where not all do. */
function longestAbsence(connected: ReadonlySet<number>, counted: ReadonlySet<number> | null): number {
  const [first, last] = [Math.min(...connected), Math.max(...connected)];
  let longest = 0;
  let absent = 0;
  for (let moment = first; moment <= last; moment += 1) {
    if (connected.has(moment)) {
      absent = 0;
    } else if (counted === null || counted.has(moment)) {
      absent += 1;
    }
    longest = Math.max(longest, absent);
  }
  return longest;
}

function isInSession({ phase: { phase, pause } }: Conference): boolean {
  return phase === 'in_session' && pause === null;
}

/** What has been counted and turns out not to be: the time since a lost line's last good moment, a grant taken back. */
function forget(
  spoken: ReadonlyMap<string, Set<number>>,
  { type, data }: Recorded<ConferenceEvent>,
  earlier: Log,
): void {
  if (type === 'SpeechHeld') {
    const moments = spoken.get(data.speech);
    [...(moments ?? [])]
      .filter((moment) => moment >= data.since)
      .forEach((moment) => moments?.delete(moment));
  } else if (type === 'FloorStepUndone' && data.granted !== null) {
    const grantedAt = earlier.findLast(
      (event) => event.type === 'FloorGranted' && event.data.speech === data.granted,
    )?.at;
    const moments = spoken.get(data.granted);
    [...(moments ?? [])]
      .filter((moment) => grantedAt !== undefined && moment >= grantedAt)
      .forEach((moment) => moments?.delete(moment));
  }
}

function connectedMoments(log: Log, site: SiteId, end: number): Set<number> {
  const moments = new Set<number>();
  for (const [place, { type, at, data }] of log.entries()) {
    if (type === 'SiteConnected' && data.site === site) {
      const endAt = endOfSession(log.slice(place + 1), data.session) ?? end;
      for (let moment = at; moment < endAt; moment += 1) {
        moments.add(moment);
      }
    }
  }
  return moments;
}

function endOfSession(later: Log, session: SessionId): number | null {
  for (const { type, at, data } of later) {
    if (type === 'SiteConnected' && data.replaces === session) {
      return at;
    }
    if (type === 'SiteDisconnected' && data.session === session) {
      return data.lastSeenAt;
    }
  }
  return null;
}
