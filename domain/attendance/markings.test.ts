import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConferenceEvent } from '../conference/conference.ts';
import { clock, scriptAttendance } from '../testing/attendanceScript.ts';
import { GLI, LCA } from '../testing/sampleConference.ts';
import { recorded } from '../testing/scenario.ts';
import { evolveAttendance } from './evolveAttendance.ts';
import { summariseAttendance } from './summariseAttendance.ts';

test('[AT18] the history of marks has every mark, change and undo; the results of the counts stand beside it', () => {
  const { markings, counts } = summariseAttendance(
    scriptAttendance(`
08:00:00 count 1
08:01:00 LCA marked 1 absent "không trả lời"
08:02:00 LCA marked 1 present_online
08:03:00 LCA marked 1 none
08:04:00 GLI marked 1 present_in_hall
`),
    clock('10:00:00'),
  );
  assert.deepEqual(
    markings.map(({ site, mark, reason, at }) => [site, mark, reason, at]),
    [
      ['LCA', 'absent', 'không trả lời', clock('08:01:00')],
      ['LCA', 'present_online', null, clock('08:02:00')],
      ['LCA', null, null, clock('08:03:00')],
      ['GLI', 'present_in_hall', null, clock('08:04:00')],
    ],
  );
  assert.deepEqual(
    counts.map(({ number, result }) => [number, result.inHall.length, result.notCalled.length]),
    [[1, 1, 2]],
  );
});

test('[AT18] an undo is a marking with what it brings back; the undo of a skip is none', () => {
  const called = (site: typeof LCA): ConferenceEvent => ({ type: 'SiteCalled', data: { site, inRun: true } });
  const mark = { mark: 'present_online', reason: null, correction: null } as const;
  const run: readonly ConferenceEvent[] = [
    { type: 'CountOpened', data: { number: 1 } },
    { type: 'SiteMarked', data: { number: 1, site: LCA, ...mark, mark: 'absent', reason: 'mất điện' } },
    { type: 'RollCallStarted', data: {} },
    called(LCA),
    { type: 'SiteMarked', data: { number: 1, site: LCA, ...mark } },
    called(GLI),
    { type: 'CalledSiteSkipped', data: { site: GLI } },
    { type: 'MarkUndone', data: { site: GLI } },
    { type: 'MarkUndone', data: { site: LCA } },
  ];
  const { markings } = run
    .map((event, index) => recorded(event, (index + 1) * 1000))
    .reduce(evolveAttendance, scriptAttendance(''));
  assert.deepEqual(
    markings.map(({ site, at, reason, undone, ...marking }) => [site, marking.mark, reason, undone, at]),
    [
      [LCA, 'absent', 'mất điện', false, 2000],
      [LCA, 'present_online', null, false, 5000],
      [LCA, 'absent', 'mất điện', true, 9000],
    ],
  );
});
