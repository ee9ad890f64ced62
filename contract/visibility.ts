import { SYSTEM, type Actor, type Role } from '../domain/actor.ts';
import type { Conference } from '../domain/conference/conference.ts';
import type { SiteId } from '../domain/ids.ts';
import { lineTestsOf, type LineTests } from '../domain/linetest/lineTest.ts';
import { NO_ROLL_CALL, type RollCall } from '../domain/rollcall/rollCall.ts';
import type { Floor } from '../domain/floor/floor.ts';
import { EMPTY_SECRETARIAT } from '../domain/secretariat/secretariat.ts';
import type { Site } from '../domain/sites/sites.ts';
import type { Programme, VisibleEvent } from './notifications.ts';

/** Whose eyes: staff see the whole record, a site and a display see what the hall sees, a site its own affairs too. */
export type Viewer = { readonly roles: readonly Role[]; readonly site: SiteId | null };

/**
 * The event as this viewer may know it, or null. Sites and displays are not told about lines and devices, nor about
 * marks of the roll call, what the secretariat does, and why the list of sites was changed; a site not about standby
 * calls, roll calls, delegations and line tests of others. Agenda, speeches, floor and the queue are everybody's. Who of the staff
 * did it, whose names are half a log-in, is told to staff alone: to the others it was the server.
 */
export function visibleEvent(viewer: Viewer, event: VisibleEvent): VisibleEvent | null {
  if (isStaff(viewer)) {
    return event;
  }
  const visible = visibleFact(viewer, event);
  return visible === null ? null : { ...visible, actor: visibleActor(visible.actor) };
}

function visibleFact(viewer: Viewer, event: VisibleEvent): VisibleEvent | null {
  switch (event.type) {
    case 'CountOpened':
    case 'RollCallStarted':
    case 'SiteMarked':
    case 'CalledSiteSkipped':
    case 'MarkUndone':
    case 'RollCallInterrupted':
    case 'RollCallFinished':
    case 'AttendanceCorrected':
    case 'AttendanceRulesSet':
    case 'ExportIssued':
      return null;
    case 'SiteRenamed':
      return { ...event, data: { ...event.data, reason: '' } };
    case 'SiteRemoved':
      return { ...event, data: { ...event.data, reason: '' } };
    case 'SiteConnected':
    case 'SiteDisconnected':
    case 'DelegationSet':
    case 'LineTested':
      return event.data.site === viewer.site ? event : null;
    case 'StandbySet':
    case 'StandbyCleared':
    case 'StandbyAnswered':
    case 'SiteCalled':
    case 'CallVoiceEnded':
    case 'CallEnded':
      return viewer.site === null || event.data.site === viewer.site ? event : null;
    default:
      return event;
  }
}

/** The state as this viewer may know it: the fold of the events that it may see. */
export function visibleState(viewer: Viewer, state: Conference): Conference {
  if (isStaff(viewer)) {
    return state;
  }
  const sites = Object.fromEntries(
    Object.values(state.sites).map((site) => [
      site.id,
      site.id === viewer.site ? site : withoutPresence(site),
    ]),
  );
  const rollCall: RollCall = { ...NO_ROLL_CALL, calling: visibleCall(viewer, state.rollCall) };
  const delegations = Object.fromEntries(
    Object.entries(state.delegations).filter(([site]) => site === viewer.site),
  );
  return {
    ...state,
    sites,
    rollCall,
    floor: visibleFloor(viewer, state.floor),
    delegations,
    lineTests: visibleLineTests(viewer, state.lineTests),
    secretariat: EMPTY_SECRETARIAT,
  };
}

/** The programme as this viewer may know it: all see what is on air, a site hears of its own trouble only. */
export function visibleProgramme(viewer: Viewer, programme: Programme): Programme {
  if (viewer.site === null) {
    return programme;
  }
  const problems = programme.problems.filter(({ site }) => site === viewer.site);
  return { ...programme, problems };
}

function isStaff({ roles, site }: Viewer): boolean {
  return site === null && !roles.includes('display');
}

function visibleFloor({ site: own }: Viewer, floor: Floor): Floor {
  if (own === null) {
    return floor;
  }
  const { lastStep } = floor;
  const ofOwn = (standby: Floor['standby']) => standby.filter(({ site }) => site === own);
  return {
    ...floor,
    standby: ofOwn(floor.standby),
    lastStep: lastStep === null ? null : { ...lastStep, standby: ofOwn(lastStep.standby) },
  };
}

/** A site is told of its own tests, not by whom. */
function visibleLineTests({ site }: Viewer, lineTests: LineTests): LineTests {
  const tests = site === null ? [] : lineTestsOf(lineTests, site);
  return site === null || tests.length === 0
    ? {}
    : { [site]: tests.map((test) => ({ ...test, by: visibleActor(test.by) })) };
}

/** Names of staff are half a log-in. */
function visibleActor(actor: Actor): Actor {
  return actor.kind === 'staff' ? SYSTEM : actor;
}

function visibleCall({ site: own }: Viewer, { calling }: RollCall): RollCall['calling'] {
  return own === null || calling?.site === own ? calling : null;
}

function withoutPresence(site: Site): Site {
  return { ...site, connections: [], lastEpoch: 0, lastDisconnect: null };
}
