import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { initialConference } from '../conference/conference.ts';
import { evolve } from '../conference/evolve.ts';
import { attendanceLogs, END } from '../testing/attendanceHistories.ts';
import { countNaively } from '../testing/countNaively.ts';
import { GLI, HQ, LCA } from '../testing/sampleConference.ts';
import { emptyAttendance } from './attendance.ts';
import type { AttendanceSheet } from './AttendanceSheet.ts';
import { evolveAttendance } from './evolveAttendance.ts';
import { summariseAttendance } from './summariseAttendance.ts';
import {
  gapsBetween,
  intersectIntervals,
  subtractIntervals,
  totalMs,
  uniteIntervals,
  type Interval,
} from './uniteIntervals.ts';

type Log = Parameters<typeof countNaively>[0];

function sheetOf(log: Log): AttendanceSheet {
  return summariseAttendance(log.reduce(evolveAttendance, emptyAttendance), END);
}

function lineOf(sheet: AttendanceSheet, id: string) {
  const line = sheet.lines.find(({ site }) => site.id === id);
  assert.ok(line);
  return line;
}

function forEveryLog(check: (log: Log) => void): void {
  fc.assert(fc.property(fc.noBias(attendanceLogs), check), { numRuns: 300 });
}

describe('attendance of random histories', () => {
  test('[AT3] [AT10] [AT12] [AT13] [AT15] all times are what counting moment by moment gives', () => {
    const seen = {
      connectedMs: 0,
      sessionMs: 0,
      netMs: 0,
      gapMs: 0,
      reopened: 0,
      undone: 0,
      crashed: 0,
      lost: 0,
    };
    forEveryLog((log) => {
      const sheet = sheetOf(log);
      for (const id of [HQ, LCA, GLI]) {
        const { connectedMs, sessionMs, expectedMs, longestGapMs, spoke } = lineOf(sheet, id);
        const counted = { connectedMs, sessionMs, expectedMs, longestGapMs, netMs: spoke.netMs };
        assert.deepEqual(counted, countNaively(log, id, END));
        seen.connectedMs += connectedMs;
        seen.sessionMs += sessionMs;
        seen.gapMs += longestGapMs;
        seen.netMs += spoke.netMs;
      }
      seen.reopened += log.filter(({ type }) => type === 'ConferenceReopened').length;
      seen.undone += log.filter(({ type }) => type === 'FloorStepUndone').length;
      seen.lost += log.filter(({ type, data }) => type === 'SpeechHeld' && data.cause === 'lost').length;
      seen.crashed += log.filter(
        ({ type, data }) => type === 'SiteDisconnected' && data.cause === 'server_stopped',
      ).length;
    });
    for (const [what, times] of Object.entries(seen)) {
      assert.ok(times >= 20, `${what} has been tried: ${times}`);
    }
  });

  test('[AT4] [AT5] [AT11] a line does not contradict itself or the state', () => {
    let drops = 0;
    forEveryLog((log) => {
      const sheet = sheetOf(log);
      const state = log.reduce(evolve, initialConference);
      for (const id of [LCA, GLI]) {
        const line = lineOf(sheet, id);
        assert.equal(line.connection === 'online', (state.sites[id]?.connections.length ?? 0) > 0);
        assert.equal(line.firstIn.measured === null, line.connections.length === 0);
        assert.ok(line.sessionMs <= line.connectedMs && line.sessionMs <= line.expectedMs);
        assert.ok(line.lateMs === null || line.lateMs > 0);
        assert.ok(line.leftEarlyMs === null || (line.leftEarlyMs > 0 && state.phase.phase === 'closed'));
        assert.equal(line.drops, dropsOf(log, id));
        drops += line.drops;
      }
    });
    assert.ok(drops > 20, `only ${drops} drops have been tried`);
  });

  test('[AT7] a fold that goes on later, from what was stored, gives the same', () => {
    fc.assert(
      fc.property(attendanceLogs, fc.nat(), (log, cut) => {
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

  test('[AT20] the state in it is the state that everybody folds', () => {
    forEveryLog((log) => {
      const { conference } = log.reduce(evolveAttendance, emptyAttendance);
      assert.deepEqual(conference, log.reduce(evolve, initialConference));
    });
  });
});

/** Ends by loss after which the state has the site offline. */
function dropsOf(log: Log, id: string): number {
  let state = initialConference;
  let drops = 0;
  for (const event of log) {
    state = evolve(state, event);
    const lost =
      event.type === 'SiteDisconnected' &&
      event.data.site === id &&
      ['lost', 'server_stopped'].includes(event.data.cause);
    drops += lost && state.sites[event.data.site]?.connections.length === 0 ? 1 : 0;
  }
  return drops;
}

describe('intervals', () => {
  const interval = fc
    .tuple(fc.integer({ min: -50, max: 50 }), fc.nat({ max: 20 }))
    .map(([startAt, lastsMs]) => ({ startAt, endAt: startAt + lastsMs }));
  const list = fc.array(interval, { maxLength: 8 });
  const holds = (intervals: readonly Interval[], moment: number) =>
    intervals.filter(({ startAt, endAt }) => startAt <= moment && moment < endAt).length;
  const moments = Array.from({ length: 140 }, (_, index) => index - 60);

  test('[AT3] [AT15] united they hold the same moments and the closed gaps, apart from each other and in order', () => {
    fc.assert(
      fc.property(list, fc.nat({ max: 5 }), (intervals, gapMs) => {
        const united = uniteIntervals(intervals, gapMs);
        const gaps = gapsBetween(uniteIntervals(intervals)).filter(
          ({ startAt, endAt }) => endAt - startAt <= gapMs,
        );
        for (const moment of moments) {
          const held = holds(intervals, moment) > 0 || holds(gaps, moment) > 0;
          assert.equal(holds(united, moment), held ? 1 : 0);
        }
        for (const { startAt, endAt } of gapsBetween(united)) {
          assert.ok(endAt - startAt > gapMs);
        }
      }),
    );
  });

  test('[AT10] cut with others, and without others, they hold the moments of both, and of the first alone', () => {
    fc.assert(
      fc.property(list, list, (one, other) => {
        const [some, others] = [uniteIntervals(one), uniteIntervals(other)];
        const [both, rest] = [intersectIntervals(some, others), subtractIntervals(some, others)];
        for (const moment of moments) {
          const [inSome, inOthers] = [holds(some, moment), holds(others, moment)];
          assert.equal(holds(both, moment), inSome * inOthers);
          assert.equal(holds(rest, moment), inSome * (1 - inOthers));
        }
        assert.equal(totalMs(both) + totalMs(rest), totalMs(some));
      }),
    );
  });
});
