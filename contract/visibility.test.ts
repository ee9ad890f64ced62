import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { SYSTEM } from '../domain/actor.ts';
import { decide, evolve, initialConference } from '../domain/conference/conference.ts';
import type { Conference, ConferenceCommand } from '../domain/conference/conference.ts';
import { asId } from '../domain/ids.ts';
import type { FloorRequestId, SessionId, SiteId, SpeechId } from '../domain/ids.ts';
import { Rejection } from '../domain/rejection.ts';
import { DISCONNECT_CAUSES } from '../domain/sites/sites.ts';
import { GLI, HQ, LCA, OPENING, PLAN, REPORT, USSF } from '../domain/testing/sampleConference.ts';
import { connect } from '../domain/testing/scenario.ts';
import type { VisibleEvent } from './notifications.ts';
import { visibleEvent, visibleProgramme, visibleState, type Viewer } from './visibility.ts';

const SITES = [HQ, LCA, GLI, USSF];
const staff: Viewer = { roles: ['operator'], site: null };
const viewerOf = (site: SiteId): Viewer => ({ roles: ['site'], site });

/** A command that depends on the state: ids that somebody sees there. */
type Intent = (state: Conference, number: number) => ConferenceCommand;

const site = fc.constantFrom(...SITES);
const device = fc.constantFrom('pc', 'tablet');
const session = (of: SiteId, number: number) => asId<SessionId>(`${of}-${number}`);
const speech = (number: number) => asId<SpeechId>(`speech-${number}`);

const intents: fc.Arbitrary<Intent> = fc.oneof(
  fc.tuple(site, device).map(
    ([of, on]): Intent =>
      (_, number) =>
        connect(of, session(of, number), `${of}-${on}`),
  ),
  fc
    .tuple(site, fc.constantFrom(...DISCONNECT_CAUSES), fc.nat())
    .map(([of, cause, lastSeenAt]): Intent => ({ sites }, number) => ({
      type: 'DisconnectSite',
      site: of,
      session: sites[of]?.connections.at(-1)?.session ?? session(of, number),
      cause,
      lastSeenAt,
    })),
  site.map((of): Intent => (_, number) => ({
    type: 'RequestFloor',
    site: of,
    request: asId<FloorRequestId>(`request-${number}`),
  })),
  site.map((of): Intent => ({ floor }, number) => ({
    type: 'WithdrawFloorRequest',
    site: null,
    request: floor.queue.find((entry) => entry.site === of)?.id ?? asId<FloorRequestId>(`request-${number}`),
  })),
  site.map((of): Intent => (_, number) => ({
    type: 'SetStandby',
    site: of,
    speech: speech(number),
    person: null,
  })),
  site.map((of): Intent => () => ({ type: 'ClearStandby', site: of })),
  site.map((of): Intent => ({ floor }, number) => ({
    type: 'GrantFloor',
    site: of,
    speech: speech(number),
    person: null,
    replaces: floor.speech?.speech ?? null,
  })),
  site.map((of): Intent => ({ floor }, number) => ({
    type: 'GrantResponse',
    site: of,
    speech: speech(number),
    person: null,
    respondsTo: floor.speech?.speech ?? null,
    replaces: floor.response?.speech ?? null,
  })),
  fc.boolean().map((response): Intent => ({ floor }, number) => ({
    type: 'ReleaseFloor',
    speech: (response ? floor.response : floor.speech)?.speech ?? speech(number),
  })),
  fc.constant<Intent>(() => ({ type: 'CloseAllMicrophones' })),
  fc.constantFrom(OPENING, REPORT).map((item): Intent => () => ({ type: 'ActivateAgendaItem', item })),
  fc.constant<Intent>(({ sites }, number) => ({
    type: 'StartContent',
    site: HQ,
    session: sites[HQ]?.connections[0]?.session ?? session(HQ, number),
  })),
  fc.constant<Intent>(() => ({ type: 'StopContent', session: null })),
);

/** Everything that was written, from the plan on, and the state after each event. */
const histories = fc.array(intents, { maxLength: 60, size: 'max' }).map((given) => {
  const events: VisibleEvent[] = [];
  const states: Conference[] = [initialConference];
  const play = (command: ConferenceCommand, at: number): void => {
    const decided = decide(states.at(-1) ?? initialConference, command, { at, actor: SYSTEM });
    for (const event of decided instanceof Rejection ? [] : decided) {
      const recorded = { ...event, at, actor: SYSTEM, version: events.length + 1 };
      events.push(recorded);
      states.push(evolve(states.at(-1) ?? initialConference, recorded));
    }
  };
  play(PLAN, 1000);
  given.forEach((intent, index) =>
    play(intent(states.at(-1) ?? initialConference, index), 2000 + index * 1000),
  );
  return { events, states };
});

const visibleTo = (viewer: Viewer, events: readonly VisibleEvent[]) =>
  events.flatMap((event) => visibleEvent(viewer, event) ?? []);

describe('what a viewer may know', () => {
  test('[CH3] folding the visible events gives the visible state, at every version', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(histories, fc.option(site), ({ events, states }, own) => {
        const viewer: Viewer = own === null ? staff : viewerOf(own);
        let folded = initialConference;
        events.forEach((event, index) => {
          kinds.add(event.type);
          folded = visibleTo(viewer, [event]).reduce(evolve, folded);
          assert.deepEqual(folded, visibleState(viewer, states[index + 1] ?? initialConference));
        });
      }),
      { numRuns: 300 },
    );
    assert.equal(kinds.size, 18, 'every kind of event came up');
  });

  test('[CH3] a snapshot at any version and the visible events after it give the same', () => {
    fc.assert(
      fc.property(histories, site, fc.nat(), ({ events, states }, own, anywhere) => {
        const viewer = viewerOf(own);
        const from = anywhere % states.length;
        const snapshot = visibleState(viewer, states[from] ?? initialConference);
        const later = visibleTo(viewer, events.slice(from));
        const last = states.at(-1) ?? initialConference;
        assert.deepEqual(later.reduce(evolve, snapshot), visibleState(viewer, last));
      }),
    );
  });

  test("[CH3] a site learns nothing of another's lines, devices and standby", () => {
    fc.assert(
      fc.property(histories, site, ({ events, states }, own) => {
        const state = visibleState(viewerOf(own), states.at(-1) ?? initialConference);
        const others = Object.values(state.sites).filter(({ id }) => id !== own);
        assert.ok(
          others.every(({ connections, lastDisconnect }) => connections.length === 0 && !lastDisconnect),
        );
        assert.ok(state.floor.standby.every((prepared) => prepared.site === own));
        for (const { type, data } of visibleTo(viewerOf(own), events)) {
          switch (type) {
            case 'SiteConnected':
            case 'SiteDisconnected':
            case 'StandbySet':
            case 'StandbyCleared':
              assert.equal(data.site, own);
              break;
            default:
          }
        }
      }),
    );
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
    fc.assert(
      fc.property(histories, ({ events, states }) => {
        assert.deepEqual(visibleTo(staff, events), events);
        const state = states.at(-1) ?? initialConference;
        assert.equal(visibleState(staff, state), state);
      }),
      { numRuns: 20 },
    );
  });
});
