import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SYSTEM } from '../domain/actor.ts';
import { initialConference, type ConferenceEvent } from '../domain/conference/conference.ts';
import { evolve } from '../domain/conference/evolve.ts';
import { asId, type AccountName, type SiteId } from '../domain/ids.ts';
import { ask, grant, prepare } from '../domain/testing/commands.ts';
import { forEveryHistory, type History } from '../domain/testing/histories.ts';
import { GLI, HQ, LCA, USSF } from '../domain/testing/sampleConference.ts';
import { connect, given } from '../domain/testing/scenario.ts';
import type { VisibleEvent } from './notifications.ts';
import { visibleEvent, visibleProgramme, visibleState, type Viewer } from './visibility.ts';

const staff: Viewer = { roles: ['operator'], site: null };
const display: Viewer = { roles: ['display'], site: null };
const viewerOf = (site: SiteId): Viewer => ({ roles: ['site'], site });
const VIEWERS = [display, ...[HQ, LCA, GLI, USSF].map(viewerOf)];

/** What only staff may know. */
const OF_STAFF: ReadonlySet<ConferenceEvent['type']> = new Set([
  'CountOpened',
  'RollCallStarted',
  'SiteMarked',
  'CalledSiteSkipped',
  'MarkUndone',
  'RollCallInterrupted',
  'RollCallFinished',
  'AttendanceCorrected',
  'AttendanceRulesSet',
  'ExportIssued',
]);
/** What a site may know of itself only. */
const OF_SITE: ReadonlySet<ConferenceEvent['type']> = new Set([
  'SiteConnected',
  'SiteDisconnected',
  'DelegationSet',
  'LineTested',
  'StandbySet',
  'StandbyCleared',
  'StandbyAnswered',
  'SiteCalled',
  'CallVoiceEnded',
  'CallEnded',
]);
/** What a display shows although it is not everybody's. */
const OF_DISPLAY = new Set([...OF_SITE].filter((type) => /^(Standby|Call|SiteCalled)/.test(type)));

/** The events of a history as they come from the log, and the state after each command's. */
function published({
  steps,
  states,
}: History): { events: VisibleEvent[]; state: History['states'][number] }[] {
  let version = 0;
  return steps.map((events, index) => ({
    events: events.map((event) => ({ ...event, version: (version += 1) })),
    state: states[index + 1] ?? initialConference,
  }));
}

const visibleTo = (viewer: Viewer, events: readonly VisibleEvent[]) =>
  events.flatMap((event) => visibleEvent(viewer, event) ?? []);

/** Another viewer for each history: all of them for all histories would take long and find nothing more. */
const viewerFor = (history: History) => VIEWERS[history.steps.flat().length % VIEWERS.length] ?? display;

describe('what a viewer may know', () => {
  test('[CH3] folding the visible events gives the visible state, after every command', () => {
    forEveryHistory((history) => {
      const viewer = viewerFor(history);
      let folded = initialConference;
      for (const { events, state } of published(history)) {
        folded = visibleTo(viewer, events).reduce(evolve, folded);
        assert.deepEqual(folded, visibleState(viewer, state));
      }
    });
  });

  test('[CH3] a snapshot at any version and the visible events after it give the same', () => {
    forEveryHistory((history) => {
      const viewer = viewerFor(history);
      const batches = published(history);
      const half = Math.floor(batches.length / 2);
      const snapshot = visibleState(viewer, batches[half]?.state ?? initialConference);
      const stored = JSON.parse(JSON.stringify(snapshot)) as typeof snapshot;
      const later = batches.slice(half + 1).flatMap(({ events }) => visibleTo(viewer, events));
      const last = batches.at(-1)?.state ?? initialConference;
      assert.deepEqual(later.reduce(evolve, stored), visibleState(viewer, last));
    });
  });

  test("[CH3] a site learns nothing of another's lines, people, standby and calls, and of the secretariat's work", () => {
    forEveryHistory((history) => {
      const viewer = viewerFor(history);
      for (const { type, data } of visibleTo(
        viewer,
        published(history).flatMap(({ events }) => events),
      )) {
        assert.ok(!OF_STAFF.has(type), type);
        const shown = viewer.site === null ? OF_DISPLAY : null;
        if (OF_SITE.has(type) && shown?.has(type) !== true) {
          assert.equal((data as { readonly site: SiteId }).site, viewer.site, type);
        }
        const { reason } = data as { readonly reason?: string };
        assert.ok(!['SiteRenamed', 'SiteRemoved'].includes(type) || reason === '');
      }
    });
  });

  test('[CH3] who of the staff did it is told to staff alone', () => {
    const event: VisibleEvent = {
      type: 'ConferenceResumed',
      data: {},
      at: 1000,
      actor: { kind: 'staff', name: asId<AccountName>('lan') },
      version: 7,
    };
    for (const viewer of VIEWERS) {
      assert.deepEqual(visibleEvent(viewer, event), { ...event, actor: SYSTEM });
    }
    const own: VisibleEvent = { ...event, actor: { kind: 'site', site: LCA } };
    assert.deepEqual(visibleEvent(viewerOf(LCA), own), own);
  });

  test('[CH3] the snapshot of a site does not tell more than its events', () => {
    forEveryHistory((history) => {
      const viewer = viewerFor(history);
      const { sites, floor, rollCall, delegations, lineTests, secretariat } = visibleState(
        viewer,
        history.states.at(-1) ?? initialConference,
      );
      const others = Object.values(sites).filter(({ id }) => id !== viewer.site);
      assert.ok(others.every((site) => site.connections.length === 0 && site.lastDisconnect === null));
      assert.deepEqual([rollCall.counts, rollCall.run], [[], null]);
      assert.deepEqual([secretariat.corrections, secretariat.exports], [[], []]);
      const ofSite = [...Object.keys(delegations), ...Object.keys(lineTests)];
      assert.ok(ofSite.every((site) => site === viewer.site));
      const standby = [...floor.standby, ...(floor.lastStep?.standby ?? [])];
      assert.ok(viewer.site === null || standby.every(({ site }) => site === viewer.site));
    });
  });

  test('[CH3] the queue, the list and who speaks are shown to everybody, standby to the displays', () => {
    const { state } = given(
      connect(LCA),
      connect(GLI),
      ask(USSF, 'r1'),
      grant(LCA, 's1'),
      prepare(GLI, 's2'),
    );
    for (const viewer of VIEWERS) {
      const { floor, speeches } = visibleState(viewer, state);
      assert.deepEqual([floor.queue, floor.speech, speeches], [state.floor.queue, 's1', state.speeches]);
      const knows = viewer.site === null || viewer.site === GLI;
      assert.equal(floor.standby.length, knows ? 1 : 0);
    }
  });

  test("[CH8] a site hears of its own trouble on the programme, not of another's", () => {
    const problem = { bus: 'speakerVideo', site: LCA, problem: 'stopped', since: 1000 } as const;
    const onAir = {
      hostVideo: HQ,
      speakerVideo: LCA,
      contentVideo: null,
      hostAudio: HQ,
      speakerAudio: LCA,
      responseAudio: null,
    };
    const programme = { onAir, problems: [problem] };
    assert.deepEqual(visibleProgramme(viewerOf(LCA), programme), programme);
    assert.deepEqual(visibleProgramme(staff, programme), programme);
    assert.deepEqual(visibleProgramme(viewerOf(GLI), programme), { onAir, problems: [] });
  });

  test('[CH3] staff know everything', () => {
    forEveryHistory((history) => {
      const events = published(history).flatMap((batch) => batch.events);
      assert.deepEqual(visibleTo(staff, events), events);
      const state = history.states.at(-1) ?? initialConference;
      assert.equal(visibleState(staff, state), state);
    });
  });
});
