import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { emptyAttendance } from '../../../domain/attendance/attendance.ts';
import { evolveAttendance } from '../../../domain/attendance/evolveAttendance.ts';
import { summariseAttendance } from '../../../domain/attendance/summariseAttendance.ts';
import type { ConferenceEvent } from '../../../domain/conference/conference.ts';
import type { Recorded } from '../../../domain/decider.ts';
import type { SiteId } from '../../../domain/ids.ts';
import { attendanceLogs, END } from '../../../domain/testing/attendanceHistories.ts';
import { clock, scriptAttendance } from '../../../domain/testing/attendanceScript.ts';
import { GLI, LCA } from '../../../domain/testing/sampleConference.ts';
import { boardFrame } from '../board/boardFrame.ts';
import { timelineLayout, type TimelineLayout } from './timelineLayout.ts';
import { LEAD_MS, SHORTEST_MS, timelineWindow, UNOPENED_MS } from './timelineWindow.ts';

const sheetOf = (script: string, at: string) => summariseAttendance(scriptAttendance(script), clock(at));
const windowOf = (script: string, at: string) => timelineWindow(sheetOf(script, at));

/** The layout of a site; its places in minutes after 8:00 of a window from 8:00 to 10:00. */
function drawn(script: string, site: SiteId, at = '10:00:00') {
  const sheet = sheetOf(`08:00:00 phase line_test\n${script}`, at);
  const line = sheet.lines.find((one) => one.site.id === site);
  assert.ok(line);
  const layout = timelineLayout(line, boardFrame(sheet));
  assert.ok(layout);
  assert.deepEqual(layout.window, { startAt: clock('08:00:00'), endAt: clock('10:00:00') });
  const minutes = (place: number) => Number((place * 120).toFixed(6));
  return { layout, minutes, spans: spansIn(minutes) };
}

function spansIn(minutes: (place: number) => number) {
  return (stretches: readonly { from: number; to: number }[]) =>
    stretches.map(({ from, to }) => [minutes(from), minutes(to)]);
}

test('[AB1] all timelines go from the first phase after the preparation to the closing', () => {
  const script = '07:00:00 LCA in pc-1\n08:00:00 phase line_test\n09:00:00 phase in_session';
  assert.deepEqual(windowOf(script, '09:30:00'), { startAt: clock('08:00:00'), endAt: clock('09:30:00') });
  const closed = windowOf(`${script}\n10:00:00 phase closed\n10:20:00 LCA out pc-1 left`, '11:00:00');
  assert.deepEqual(closed, { startAt: clock('08:00:00'), endAt: clock('10:00:00') });
});

test('[AB1] before the first phase they begin with the first connection, and there are none before that', () => {
  assert.equal(windowOf('', '08:00:00'), null);
  const { startAt, endAt } = windowOf('07:00:00 GLI in pc-1\n07:05:00 LCA in pc-1', '08:00:00') ?? {};
  assert.deepEqual([startAt, endAt], [clock('07:00:00'), clock('08:00:00')]);
});

test('[AB1] tests of the day before, and waiting for days, do not press the session together', () => {
  const tested = '08:00:00 phase line_test\n32:00:00 phase in_session';
  assert.equal(windowOf(tested, '33:00:00')?.startAt, clock('32:00:00') - LEAD_MS);
  assert.equal(windowOf('08:00:00 phase line_test', '30:00:00')?.startAt, clock('30:00:00') - UNOPENED_MS);
});

test('[AB1] a window that has only just begun has a length', () => {
  const window = windowOf('08:00:00 phase line_test', '08:00:00');
  assert.deepEqual(window, { startAt: clock('08:00:00'), endAt: clock('08:00:00') + SHORTEST_MS });
});

test('[AB2] connections, gaps, drops and phases stand where they were', () => {
  const script = [
    '07:30:00 LCA in pc-1',
    '08:30:00 phase in_session',
    '08:40:00 LCA out pc-1 lost seen 08:39:00',
    '08:50:00 LCA in pc-2',
    '09:00:00 pause break',
    '09:10:00 resume',
    '09:20:00 LCA out pc-2 left',
  ].join('\n');
  const { layout, minutes, spans } = drawn(script, LCA);
  assert.deepEqual(spans(layout.online), [
    [0, 39],
    [50, 80],
  ]);
  assert.deepEqual(spans(layout.gaps), [[39, 50]]);
  assert.deepEqual(layout.drops.map(minutes), [39]);
  assert.deepEqual(
    spans(layout.phases),
    [
      [0, 30],
      [30, 120],
    ],
    'the preparation ends where the window begins',
  );
  assert.deepEqual(spans(layout.pauses), [[60, 70]]);
});

test('[AB2] a lost line is no drop while another device of the site is there', () => {
  const two = '08:10:00 LCA in pc-1\n08:10:00 LCA in tablet-1\n08:30:00 LCA out pc-1 lost';
  assert.deepEqual(drawn(two, LCA).layout.drops, []);
  const { layout, minutes } = drawn(`${two}\n08:50:00 LCA out tablet-1 server_stopped`, LCA);
  assert.deepEqual(layout.drops.map(minutes), [50]);
});

test('[AB2] a line that is back before its loss is noticed has not dropped, and one that is noticed last has', () => {
  const back = [
    '08:10:00 LCA in pc-1',
    '08:31:00 LCA in tablet-1',
    '08:32:00 LCA out pc-1 lost seen 08:30:00',
  ].join('\n');
  assert.deepEqual(drawn(back, LCA).layout.drops, []);
  const last = [
    '08:10:00 LCA in pc-1',
    '08:10:00 LCA in tablet-1',
    '08:31:00 LCA out tablet-1 left',
    '08:32:00 LCA out pc-1 lost seen 08:30:00',
  ].join('\n');
  const { layout, minutes } = drawn(last, LCA);
  assert.deepEqual(layout.drops.map(minutes), [30]);
});

test('[AB2] turns are framed from grant to end, and full where their timers ran', () => {
  const script = [
    '08:00:00 LCA in pc-1',
    '08:30:00 phase in_session',
    '09:00:00 s1 granted LCA',
    '09:02:00 s1 held operator',
    '09:04:00 s1 resumed operator',
    '09:06:00 s1 released ended',
  ].join('\n');
  const { layout, spans } = drawn(script, LCA);
  assert.deepEqual(spans(layout.speeches), [[60, 66]]);
  assert.deepEqual(spans(layout.speeches[0]?.runs ?? []), [
    [60, 62],
    [64, 66],
  ]);
  assert.deepEqual(drawn(script, GLI).layout.speeches, []);
});

test('[AB2] every count’s mark stands at its time, and the removal at its own', () => {
  const script = [
    '08:10:00 count 1',
    '08:11:00 LCA marked 1 absent "không trả lời"',
    '08:50:00 count 2',
    '09:30:00 LCA removed "nhầm"',
  ].join('\n');
  const { layout, minutes } = drawn(script, LCA);
  assert.deepEqual(
    layout.marks.map(({ at, number, mark }) => [minutes(at), number, mark]),
    [[11, 1, 'absent']],
  );
  assert.equal(minutes(layout.removed ?? 0), 90);
});

test('[AB2] whatever happens, everything lies within the window and in order of time', () => {
  fc.assert(
    fc.property(attendanceLogs, fc.integer({ min: 0, max: END }), (log, at) => {
      const attendance = log.map(slowed).reduce(evolveAttendance, emptyAttendance);
      const sheet = summariseAttendance(attendance, at * SLOWER);
      for (const line of sheet.lines) {
        const layout = timelineLayout(line, boardFrame(sheet));
        for (const places of layout === null ? [] : orders(layout)) {
          assert.ok(places.every((place) => place >= 0 && place <= 1));
          assert.deepEqual(
            places,
            places.toSorted((a, b) => a - b),
          );
        }
      }
    }),
  );
});

/** Histories of milliseconds become sessions of hours, with gaps that are seen. */
const SLOWER = 20_000;

function slowed(event: Recorded<ConferenceEvent>): Recorded<ConferenceEvent> {
  const facts: Readonly<Record<string, unknown>> = event.data;
  const data = Object.entries(facts).map(([name, value]) => {
    const isTime = name === 'lastSeenAt' || name === 'since';
    return [name, isTime ? Number(value) * SLOWER : value] as const;
  });
  return { ...event, at: event.at * SLOWER, data: Object.fromEntries(data) } as Recorded<ConferenceEvent>;
}

/** Lists of places that have to be in order. */
function orders({ online, gaps, phases, pauses, drops, speeches }: TimelineLayout): readonly number[][] {
  const ends = [online, gaps, phases, pauses].map((spans) => spans.flatMap(({ from, to }) => [from, to]));
  const turns = speeches.flatMap(({ runs }) => [runs.flatMap(({ from, to }) => [from, to])]);
  return [...ends, [...drops], speeches.map(({ from }) => from), ...turns];
}
