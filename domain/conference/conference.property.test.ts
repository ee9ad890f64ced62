import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { SYSTEM, type Actor } from '../actor.ts';
import type { Recorded } from '../decider.ts';
import { STANDBY_LIMIT, type Floor } from '../floor/floor.ts';
import { asId, type SessionId } from '../ids.ts';
import { Rejection, REJECTION_CODES } from '../rejection.ts';
import {
  CHAIR_OF_GLI,
  GLI,
  HQ,
  LCA,
  NOWHERE,
  USSF,
  CHAIR_OF_LCA,
  DEPUTY_OF_LCA,
  MINISTER,
  OPENING,
  PLAN,
  REPORT,
} from '../testing/sampleConference.ts';
import { DISCONNECT_CAUSES } from '../sites/sites.ts';
import { connect } from '../testing/scenario.ts';
import { decide, evolve, initialConference } from './conference.ts';
import type { Conference, ConferenceCommand, ConferenceEvent } from './conference.ts';

type History = {
  readonly states: readonly Conference[];
  /** For each command, what it gave; empty for a refused one. */
  readonly steps: readonly (readonly Recorded<ConferenceEvent>[])[];
};

// Mostly ids of the sample conference; now and then one that is not in it, or a name that every object inherits.
const site = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(HQ, LCA, GLI, USSF) },
  { weight: 1, arbitrary: fc.constantFrom(NOWHERE, asId<never>('constructor'), asId<never>('__proto__')) },
);
const person = fc.oneof(
  { weight: 6, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: fc.constantFrom(CHAIR_OF_LCA, DEPUTY_OF_LCA, CHAIR_OF_GLI, MINISTER) },
  { weight: 1, arbitrary: fc.constantFrom(asId<never>('valueOf'), asId<never>('__proto__')) },
);
const request = fc.constantFrom('r1', 'r2', 'r3', 'r4').map(asId<never>);
const device = fc.constantFrom('pc', 'tablet').map(asId<never>);
const siteAndSession = fc
  .record({ site, number: fc.constantFrom(1, 2, 3) })
  .map(({ site: of, number }) => ({ site: of, session: asId<SessionId>(`${of}-${number}`) }));

/** What somebody means to do; ids that the server makes, and what an operator sees, are filled in when it is given. */
type Intent = (state: Conference, newId: () => never) => ConferenceCommand;

const respond: fc.Arbitrary<Intent> = fc
  .record({ site, person, sees: fc.boolean() })
  .map(({ sees, ...rest }) => ({ floor }, newId) => ({
    type: 'GrantResponse' as const,
    speech: newId(),
    respondsTo: floor.speech?.speech ?? null,
    replaces: sees ? (floor.response?.speech ?? null) : null,
    ...rest,
  }));

const intents: readonly fc.Arbitrary<Intent>[] = [
  fc.record({ of: siteAndSession, device }).map(({ of, device: by }) => () => ({
    type: 'ConnectSite' as const,
    ...of,
    device: by,
  })),
  fc
    .record({ of: siteAndSession, cause: fc.constantFrom(...DISCONNECT_CAUSES), lastSeenAt: fc.integer() })
    .map(({ of, ...rest }) => () => ({ type: 'DisconnectSite' as const, ...of, ...rest })),
  fc.record({ site, request }).map((rest) => () => ({ type: 'RequestFloor' as const, ...rest })),
  fc
    .record({ site: fc.option(site), request })
    .map((rest) => () => ({ type: 'WithdrawFloorRequest' as const, ...rest })),
  fc
    .record({ site, person })
    .map((rest) => (_, newId) => ({ type: 'SetStandby' as const, speech: newId(), ...rest })),
  site.map((of) => () => ({ type: 'ClearStandby' as const, site: of })),
  fc.record({ site, person, sees: fc.boolean() }).map(({ sees, ...rest }) => ({ floor }, newId) => ({
    type: 'GrantFloor' as const,
    speech: newId(),
    replaces: sees ? (floor.speech?.speech ?? null) : null,
    ...rest,
  })),
  // Most are refused, because nobody speaks.
  respond,
  respond,
  respond,
  fc.boolean().map((response) => ({ floor }, newId) => ({
    type: 'ReleaseFloor' as const,
    speech: (response ? floor.response : floor.speech)?.speech ?? newId(),
  })),
  fc.constant(() => ({ type: 'CloseAllMicrophones' as const })),
  fc
    .constantFrom(OPENING, REPORT, asId<never>('toString'))
    .map((item) => () => ({ type: 'ActivateAgendaItem' as const, item })),
  siteAndSession.map((of) => () => ({ type: 'StartContent' as const, ...of })),
  fc.constantFrom(1, 2).map((number) => () => ({
    type: 'StartContent' as const,
    site: HQ,
    session: asId<SessionId>(`HQ-${number}`),
  })),
  fc
    .option(siteAndSession)
    .map((of) => () => ({ type: 'StopContent' as const, session: of?.session ?? null })),
  fc.constant(() => PLAN),
];

const EVENT_TYPES: readonly ConferenceEvent['type'][] = [
  'AgendaItemActivated',
  'SiteConnected',
  'SiteDisconnected',
  'ContentStarted',
  'ContentStopped',
  'FloorRequested',
  'FloorRequestWithdrawn',
  'StandbySet',
  'StandbyCleared',
  'FloorGranted',
  'FloorReleased',
  'ResponseGranted',
  'ResponseReleased',
  'MicrophonesClosed',
];

const actor: fc.Arbitrary<Actor> = fc.oneof(
  fc
    .constantFrom('operator one', 'operator two')
    .map((name) => ({ kind: 'staff' as const, name: asId<never>(name) })),
  site.map((of) => ({ kind: 'site' as const, site: of })),
  fc.constant({ kind: 'system' as const }),
);

/** Rare: with nobody there, little else can happen. */
const crash: fc.Arbitrary<Intent> = fc
  .record({ cause: fc.constantFrom(...DISCONNECT_CAUSES), lastSeenAt: fc.integer() })
  .map((rest) => () => ({ type: 'DisconnectAllSites' as const, ...rest }));

const given = fc.record({
  intent: fc.oneof({ weight: 99, arbitrary: fc.oneof(...intents) }, { weight: 1, arbitrary: crash }),
  actor,
  passedMs: fc.integer({ min: 0, max: 60_000 }),
});

const everybody = [HQ, LCA, GLI, USSF].map((of) => connect(of, `${of}-1`, 'pc'));

/** Plays random commands of several actors; what `decide` sees is frozen, so that it cannot write into it. */
const histories = fc
  .record({
    prelude: fc.constantFrom([], [PLAN], [PLAN, ...everybody], [PLAN, ...everybody]),
    commands: fc.array(given, { minLength: 20, maxLength: 100, size: 'max' }),
  })
  .map(({ prelude, commands }): History => {
    const steps: (readonly Recorded<ConferenceEvent>[])[] = [];
    const states: Conference[] = [initialConference];
    let at = 1_000_000;
    let ids = 0;
    const newId = () => asId<never>(`speech-${(ids += 1)}`);
    const play = (command: ConferenceCommand, by: Actor) => {
      const state = deepFreeze(states.at(-1) ?? initialConference);
      const events = record(state, command, { at, actor: by });
      steps.push(events);
      states.push(events.reduce(evolve, state));
      const again = record(states.at(-1) ?? state, command, { at: at + 1, actor: by });
      assert.deepEqual(again, [], `[DO2] ${command.type} given again`);
    };
    for (const command of prelude) {
      play(command, SYSTEM);
    }
    for (const { intent, actor: by, passedMs } of commands) {
      at += passedMs;
      play(intent(states.at(-1) ?? initialConference, newId), by);
    }
    return { steps, states };
  });

function record(
  state: Conference,
  command: ConferenceCommand,
  context: { at: number; actor: Actor },
): readonly Recorded<ConferenceEvent>[] {
  const decided = decide(state, command, context);
  if (decided instanceof Rejection) {
    assert.ok(REJECTION_CODES.includes(decided.code));
    return [];
  }
  return decided.map((event) => ({ ...event, ...context }));
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

function forEveryHistory(check: (history: History) => void): void {
  // Without the bias towards small values and first choices, which would have one site do everything.
  fc.assert(fc.property(fc.noBias(histories), check), { numRuns: 300 });
}

function forEveryState(check: (state: Conference) => void): void {
  forEveryHistory(({ states }) => {
    for (const state of states) {
      check(state);
    }
  });
}

const sitesOnFloor = ({ speech, response }: Floor) =>
  [speech, response].flatMap((held) => (held === null ? [] : [held.site]));

describe('whatever several actors do', () => {
  test('[DO1] [DO2] decide never throws, and a command given again has no second effect', () => {
    const seen = new Map<string, number>();
    forEveryHistory(({ steps }) => {
      for (const { type } of steps.flat()) {
        seen.set(type, (seen.get(type) ?? 0) + 1);
      }
    });
    // The histories are worth something only if every kind of event is common in them.
    for (const type of EVENT_TYPES) {
      assert.ok((seen.get(type) ?? 0) >= 30, `${type} happened ${seen.get(type) ?? 0} times`);
    }
  });

  test('[DO3] the log, read back, folds to the same state, at once or in parts', () => {
    forEveryHistory(({ steps, states }) => {
      const log = JSON.parse(JSON.stringify(steps.flat())) as Recorded<ConferenceEvent>[];
      const half = log.slice(0, log.length / 2).reduce(evolve, initialConference);
      assert.deepEqual(log.slice(log.length / 2).reduce(evolve, half), states.at(-1));
    });
  });

  test('[DO3] evolve takes any of the events in any order', () => {
    forEveryHistory(({ steps }) => {
      assert.ok(steps.flat().toReversed().reduce(evolve, initialConference));
    });
  });

  test('[FL8] [FL12] [FL13] every speech and response is released before the next is granted, the response first', () => {
    forEveryHistory(({ steps }) => {
      const open: { speech: string | null; response: string | null } = { speech: null, response: null };
      for (const event of steps.flat()) {
        if (event.type === 'FloorGranted') {
          assert.deepEqual([open.speech, open.response], [null, null]);
          open.speech = event.data.speech;
        } else if (event.type === 'FloorReleased') {
          assert.deepEqual([open.speech, open.response], [event.data.speech, null]);
          open.speech = null;
        } else if (event.type === 'ResponseGranted') {
          assert.ok(open.speech !== null && open.response === null);
          open.response = event.data.speech;
        } else if (event.type === 'ResponseReleased') {
          assert.equal(open.response, event.data.speech);
          open.response = null;
        }
      }
    });
  });

  test('[FL2] [FL6] [FL11] a site is at one place only: on the floor, on standby, or waiting once', () => {
    forEveryState(({ floor }) => {
      const onFloor = sitesOnFloor(floor);
      const standby = floor.standby.map((prepared) => prepared.site);
      const waiting = floor.queue.map((entry) => entry.site);
      assert.equal(new Set(onFloor).size, onFloor.length);
      assert.equal(new Set([...onFloor, ...standby]).size, onFloor.length + standby.length);
      assert.equal(new Set([...onFloor, ...waiting]).size, onFloor.length + waiting.length);
      assert.equal(new Set(floor.queue.map(({ id }) => id)).size, waiting.length);
      assert.ok(standby.length <= STANDBY_LIMIT);
    });
  });

  test('[FL1] [FL3] the queue is what was asked for and neither withdrawn nor granted, in the order of the log', () => {
    forEveryHistory(({ steps, states }) => {
      let expected: string[] = [];
      for (const { type, data } of steps.flat()) {
        if (type === 'FloorRequested') {
          expected.push(data.site);
        } else if (
          type === 'FloorRequestWithdrawn' ||
          type === 'FloorGranted' ||
          type === 'ResponseGranted'
        ) {
          expected = expected.filter((waiting) => waiting !== data.site);
        }
      }
      assert.deepEqual(
        states.at(-1)?.floor.queue.map((entry) => entry.site),
        expected,
      );
    });
  });

  test('[PE1] [FL5] whoever has the word or is prepared belongs to the site', () => {
    forEveryState(({ floor, people, sites }) => {
      for (const held of [floor.speech, floor.response, ...floor.standby]) {
        if (held !== null) {
          assert.ok(sites[held.site]);
          assert.ok(held.person === null || people[held.person]?.site === held.site);
        }
      }
    });
  });

  test('[CT1] [CT4] content is shared by an open connection of the host site, or not at all', () => {
    forEveryState(({ content, sites, details }) => {
      if (content !== null) {
        assert.equal(content.site, details?.hostSite);
        assert.ok(sites[content.site]?.connections.some((open) => open.session === content.session));
      }
    });
  });

  test('[ST3] [ST5] epochs rise, and a session or device is connected once', () => {
    forEveryHistory(({ steps, states }) => {
      for (const { connections, lastEpoch } of Object.values(states.at(-1)?.sites ?? {})) {
        assert.equal(new Set(connections.map((open) => open.session)).size, connections.length);
        assert.equal(new Set(connections.map((open) => open.device)).size, connections.length);
        assert.ok(connections.every(({ epoch }) => epoch <= lastEpoch));
      }
      const last = new Map<string, number>();
      for (const { type, data } of steps.flat()) {
        if (type === 'SiteConnected') {
          assert.equal(data.epoch, (last.get(data.site) ?? 0) + 1);
          last.set(data.site, data.epoch);
        }
      }
    });
  });
});
