import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { SYSTEM } from '../actor.ts';
import { decide, evolve, initialConference } from '../conference/conference.ts';
import type { ConferenceCommand, ConferenceEvent } from '../conference/conference.ts';
import type { Recorded } from '../decider.ts';
import { asId, type SessionId } from '../ids.ts';
import { Rejection } from '../rejection.ts';
import { DISCONNECT_CAUSES } from '../sites/sites.ts';
import { HQ, LCA, PLAN } from '../testing/sampleConference.ts';
import { connect, recorded } from '../testing/scenario.ts';
import { emptyAttendance, evolveAttendance } from './attendance.ts';
import { summariseAttendance, type AttendanceLine } from './summariseAttendance.ts';
import { totalMs, uniteIntervals } from './uniteIntervals.ts';

/** After the last step of the longest history. */
const END = 40 * 12;

/** What a site's devices and the operator do, some milliseconds after each other. */
const step = fc.record({
  passedMs: fc.integer({ min: 0, max: 12 }),
  lateMs: fc.integer({ min: 0, max: 12 }),
  device: fc.constantFrom('pc', 'tablet', 'phone'),
  action: fc.constantFrom('connect', 'disconnect', 'speak', 'release'),
  cause: fc.constantFrom(...DISCONNECT_CAUSES),
});

/** The log of such a history, as the deciders make it. */
const logs = fc.array(step, { maxLength: 40, size: 'max' }).map((steps) => {
  let state = initialConference;
  let at = 0;
  const log: Recorded<ConferenceEvent>[] = [];
  const give = (command: ConferenceCommand) => {
    const decided = decide(state, command, { at, actor: SYSTEM });
    for (const event of decided instanceof Rejection ? [] : decided) {
      log.push(recorded(event, at));
      state = evolve(state, recorded(event, at));
    }
  };
  give(PLAN);
  give(connect(HQ));
  for (const [number, { passedMs, lateMs, device, action, cause }] of steps.entries()) {
    at += passedMs;
    const open = state.sites[LCA]?.connections.find((connection) => connection.device === device);
    const session = open?.session ?? asId<SessionId>('none');
    const speech = state.floor.speech?.speech ?? null;
    const commands: Record<typeof action, ConferenceCommand> = {
      connect: connect(LCA, `session-${number}`, device),
      disconnect: { type: 'DisconnectSite', site: LCA, session, cause, lastSeenAt: at - lateMs },
      speak: {
        type: 'GrantFloor',
        site: number % 3 === 0 ? HQ : LCA,
        speech: asId(`s${number}`),
        person: null,
        replaces: speech,
      },
      release: { type: 'ReleaseFloor', speech: speech ?? asId('none') },
    };
    give(commands[action]);
  }
  return log;
});

function lineOfLca(log: readonly Recorded<ConferenceEvent>[]): AttendanceLine {
  const [line] = summariseAttendance(log.reduce(evolveAttendance, emptyAttendance), END).filter(
    ({ site }) => site.id === LCA,
  );
  assert.ok(line);
  return line;
}

/** The slow, plain way: mark each millisecond in which something of the log holds, and count the marks. */
function countNaively(log: readonly Recorded<ConferenceEvent>[]): { connectedMs: number; spokeMs: number } {
  const connected = new Set<number>();
  const spoken = new Set<number>();
  const mark = (marks: Set<number>, from: number, to: number) => {
    for (let moment = from; moment < to; moment += 1) {
      marks.add(moment);
    }
  };
  for (const [place, { type, at, data }] of log.entries()) {
    const later = log.slice(place + 1);
    if (type === 'SiteConnected' && data.site === LCA) {
      mark(connected, at, endOfSession(later, data.session));
    } else if (type === 'FloorGranted' && data.site === LCA) {
      const release = later.find((event) => event.type === 'FloorReleased');
      mark(spoken, at, release?.at ?? END);
    }
  }
  return { connectedMs: connected.size, spokeMs: spoken.size };
}

function endOfSession(later: readonly Recorded<ConferenceEvent>[], session: SessionId): number {
  for (const { type, at, data } of later) {
    if (type === 'SiteConnected' && data.replaces === session) {
      return at;
    }
    if (type === 'SiteDisconnected' && data.session === session) {
      return data.lastSeenAt;
    }
  }
  return END;
}

describe('attendance of random histories', () => {
  test('[AT2] [AT3] [AT6] connected and spoken time are what counting each millisecond gives', () => {
    fc.assert(
      fc.property(fc.noBias(logs), (log) => {
        const { connectedMs, spokeMs } = lineOfLca(log);
        assert.deepEqual({ connectedMs, spokeMs }, countNaively(log));
      }),
      { numRuns: 300 },
    );
  });

  test('[AT1] [AT4] [AT5] a line does not contradict itself or the state', () => {
    fc.assert(
      fc.property(fc.noBias(logs), (log) => {
        const line = lineOfLca(log);
        const state = log.reduce(evolve, initialConference);
        assert.equal(line.online, (state.sites[LCA]?.connections.length ?? 0) > 0);
        assert.equal(
          line.firstInAt === null,
          !log.some(({ type, data }) => type === 'SiteConnected' && data.site === LCA),
        );
        if (line.firstInAt !== null && line.lastOutAt !== null) {
          assert.ok(line.firstInAt <= line.lastOutAt);
          assert.ok(line.connectedMs <= line.lastOutAt - line.firstInAt);
        }
      }),
    );
  });

  test('[AT5] drops are the lost ends after which the state has the site offline', () => {
    let seen = 0;
    fc.assert(
      fc.property(fc.noBias(logs), (log) => {
        let state = initialConference;
        let drops = 0;
        for (const event of log) {
          state = evolve(state, event);
          const lost =
            event.type === 'SiteDisconnected' && ['lost', 'server_stopped'].includes(event.data.cause);
          drops += lost && state.sites[LCA]?.connections.length === 0 ? 1 : 0;
        }
        seen += drops;
        assert.equal(lineOfLca(log).drops, drops);
      }),
      { numRuns: 300 },
    );
    assert.ok(seen > 20, `only ${seen} drops have been tried`);
  });

  test('[AT7] a fold that goes on later, from what was stored, gives the same', () => {
    fc.assert(
      fc.property(logs, fc.nat(), (log, cut) => {
        const place = cut % (log.length + 1);
        const first = log.slice(0, place).reduce(evolveAttendance, emptyAttendance);
        const stored = JSON.parse(JSON.stringify(first)) as typeof first;
        assert.deepEqual(
          log.slice(place).reduce(evolveAttendance, stored),
          log.reduce(evolveAttendance, emptyAttendance),
        );
      }),
    );
  });
});

describe('uniteIntervals', () => {
  const interval = fc
    .tuple(fc.integer({ min: -50, max: 50 }), fc.nat({ max: 20 }))
    .map(([startAt, lastsMs]) => ({ startAt, endAt: startAt + lastsMs }));

  test('[AT3] holds the same moments, apart from each other and in order', () => {
    fc.assert(
      fc.property(fc.array(interval), (intervals) => {
        const united = uniteIntervals(intervals);
        for (let moment = -60; moment < 80; moment += 1) {
          const within = ({ startAt, endAt }: { startAt: number; endAt: number }) =>
            startAt <= moment && moment < endAt;
          assert.equal(united.filter(within).length, intervals.some(within) ? 1 : 0);
        }
        for (const [place, { startAt, endAt }] of united.entries()) {
          assert.ok(startAt < endAt);
          assert.ok(startAt > (united[place - 1]?.endAt ?? Number.NEGATIVE_INFINITY));
        }
      }),
    );
  });

  test('[AT3] touching intervals are one', () => {
    const united = uniteIntervals([
      { startAt: 5, endAt: 9 },
      { startAt: 1, endAt: 5 },
    ]);
    assert.deepEqual(united, [{ startAt: 1, endAt: 9 }]);
    assert.equal(totalMs(united), 8);
  });
});
