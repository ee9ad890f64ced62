import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SYSTEM } from '../../domain/actor.ts';
import { reportAcross } from '../../domain/attendance/reportAcross.ts';
import { summariseAttendance } from '../../domain/attendance/summariseAttendance.ts';
import type { ConferenceId } from '../../domain/ids.ts';
import { synthesiseSession } from '../../bench/export/synthesiseSession.ts';
import type { EventLog } from '../log/EventLog.ts';
import { createMemoryEventLog } from '../log/memoryEventLog.ts';
import { ConferenceSheets } from './ConferenceSheets.ts';
import { projectAttendance } from './projectAttendance.ts';
import { dayAfter, FIRST, hold, PREPARED, SECOND } from './testing/heldConferences.ts';

const HOUR_MS = 3_600_000;

/** A log that counts how many events were read of it. */
function countedLog() {
  const log = createMemoryEventLog();
  const counted = { log, events: 0, largest: 0 };
  counted.log = {
    append: (...args) => log.append(...args),
    subscribe: (...args) => log.subscribe(...args),
    conferences: () => log.conferences(),
    close: () => log.close(),
    read: async (...args) => {
      const page = await log.read(...args);
      counted.events += page.length;
      counted.largest = Math.max(counted.largest, page.length);
      return page;
    },
  };
  return counted;
}

async function inFull(log: EventLog, conference: ConferenceId, at: number) {
  const { attendance } = await projectAttendance(log, conference);
  return { conference, sheet: summariseAttendance(attendance, at) };
}

describe('[RE2] the conferences of a log', () => {
  test('are those that have been in session, and their sheets are those of the whole log', async () => {
    const { log } = countedLog();
    const first = await hold(log, 'first', FIRST, 0);
    await hold(log, 'prepared', PREPARED, 1);
    const second = await hold(log, 'second', SECOND, 2);
    const held = await new ConferenceSheets(log).read(dayAfter(3));
    assert.deepEqual(
      held.map(({ conference, openedAt, closedAt }) => [conference, openedAt, closedAt]),
      [
        [first, dayAfter(0) + 9 * HOUR_MS, dayAfter(0) + 10 * HOUR_MS],
        [second, dayAfter(2) + 11 * HOUR_MS, dayAfter(2) + 12 * HOUR_MS],
      ],
    );
    const whole = await Promise.all(
      [first, second].map((conference) => inFull(log, conference, dayAfter(3))),
    );
    assert.deepEqual(reportAcross(held), reportAcross(whole));
  });

  test('that go on count up to the moment asked for', async () => {
    const { log } = countedLog();
    await hold(log, 'running', '08:00:00 LCA in pc-1\n09:00:00 phase in_session\n09:30:00 GLI in pc-1', 0);
    const sheets = new ConferenceSheets(log);
    const shareOfGli = async (hours: number) => {
      const [held] = await sheets.read(dayAfter(0) + hours * HOUR_MS);
      return held?.sheet.lines.find(({ site }) => site.id === 'GLI')?.share;
    };
    assert.equal(await shareOfGli(10), 0.5);
    assert.equal(await shareOfGli(11), 0.75);
  });
});

describe('[RE3] reading the logs', () => {
  test('happens page by page, so that nothing else waits for a long one', async () => {
    const counted = countedLog();
    const conference = 'long' as ConferenceId;
    const events = synthesiseSession(conference, { sites: 60, hours: 2, seed: 1 });
    await counted.log.append(conference, 0, events);
    const [held] = await new ConferenceSheets(counted.log).read(dayAfter(0));
    assert.ok(events.length > 500);
    assert.equal(counted.events, events.length);
    assert.ok(counted.largest <= 100);
    assert.deepEqual(
      reportAcross(held === undefined ? [] : [held]),
      reportAcross([await inFull(counted.log, conference, dayAfter(0))]),
    );
  });

  test('is done once for a closed conference, and anew where its log has gone on', async () => {
    const counted = countedLog();
    const first = await hold(counted.log, 'first', FIRST, 0);
    const sheets = new ConferenceSheets(counted.log);
    const before = await sheets.read(dayAfter(1));
    const { events: readOnce } = counted;
    const [again, atOnce] = await Promise.all([sheets.read(dayAfter(2)), sheets.read(dayAfter(2))]);
    assert.equal(counted.events, readOnce);
    assert.deepEqual([again, atOnce], [before, before]);

    const verdict = (held: typeof before) =>
      held[0]?.sheet.lines.find(({ site }) => site.id === 'USSF')?.verdict.official;
    assert.equal(verdict(before), 'absent');
    const correction = { site: 'USSF', field: 'verdict', value: 'attended', reason: 'họp ở phòng bên' };
    await counted.log.append(first, readOnce, [
      {
        type: 'AttendanceCorrected',
        schema: 1,
        at: dayAfter(2),
        actor: SYSTEM,
        command: null,
        data: correction,
      },
    ]);
    assert.equal(verdict(await sheets.read(dayAfter(3))), 'attended');
  });

  test('that fails does not spoil the next one', async () => {
    const { log } = countedLog();
    await hold(log, 'first', FIRST, 0);
    let broken = true;
    const sheets = new ConferenceSheets({
      ...log,
      conferences: () => (broken ? Promise.reject(new Error('disk')) : log.conferences()),
    });
    await assert.rejects(sheets.read(dayAfter(1)), /disk/);
    broken = false;
    assert.equal((await sheets.read(dayAfter(1))).length, 1);
  });
});
