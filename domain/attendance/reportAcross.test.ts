import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { asId, type ConferenceId } from '../ids.ts';
import { clock, scriptAttendance } from '../testing/attendanceScript.ts';
import { reportAcross, type ConferenceSheet } from './reportAcross.ts';
import { summariseAttendance } from './summariseAttendance.ts';

function held(name: string, script: string): ConferenceSheet {
  const sheet = summariseAttendance(scriptAttendance(script), clock('13:00:00'));
  return { conference: asId<ConferenceId>(name), sheet };
}

const first = held(
  'first',
  `
08:00:00 LCA in pc-1
09:00:00 phase in_session
09:30:00 GLI in pc-1
09:40:00 s1 granted GLI
09:42:00 s1 released ended
09:50:00 LCA out pc-1 lost
09:51:00 LCA in pc-2
10:00:00 phase closed
`,
);
const second = held(
  'second',
  `
08:00:00 GLI renamed "Gia Lai mới" "sáp nhập"
08:00:00 LCA in pc-1
08:00:00 GLI in pc-1
08:30:00 USSF removed "hoãn"
11:00:00 phase in_session
11:30:00 LCA out pc-1 left
12:00:00 phase closed
`,
);
const underWay = held(
  'underWay',
  `
08:00:00 LCA in pc-1
12:00:00 phase in_session
12:10:00 GLI in pc-1
12:20:00 LCA out pc-1 left
12:30:00 s2 granted GLI
12:31:00 s2 released ended
`,
);
const planned = held('planned', '08:00:00 LCA in pc-1');

describe('[AT23] the report over several conferences', () => {
  test('has every site with how it did in each, worst first, in whatever order they are given', () => {
    const report = reportAcross([second, planned, first]);
    assert.deepEqual(
      report.map(({ site, absent, partly, late, leftEarly, drops }) => ({
        site: site.id,
        absent,
        partly,
        late,
        leftEarly,
        drops,
      })),
      [
        { site: 'USSF', absent: 1, partly: 0, late: 0, leftEarly: 0, drops: 0 },
        { site: 'LCA', absent: 0, partly: 1, late: 0, leftEarly: 1, drops: 1 },
        { site: 'GLI', absent: 0, partly: 1, late: 1, leftEarly: 0, drops: 0 },
      ],
    );
    const [, lca, gli] = report;
    assert.deepEqual(
      lca?.appearances.map(({ conference, verdict, leftEarlyMs }) => [conference, verdict, leftEarlyMs]),
      [
        ['first', 'attended', null],
        ['second', 'partly', 1_800_000],
      ],
    );
    assert.equal(gli?.site.shortName.vi, 'Gia Lai mới');
    assert.deepEqual([gli.spokeCount, gli.spokeMs, gli.neverSpoke], [1, 120_000, false]);
  });

  test('tells who was there and never spoke from who was not there at all', () => {
    const [ussf, lca] = reportAcross([first, second]);
    assert.deepEqual([ussf?.neverSpoke, lca?.neverSpoke], [false, true]);
  });

  test('a conference that goes on has no verdicts yet: what has happened counts, what is missing does not', () => {
    const before = reportAcross([first, second]);
    const figures = ({ site, absent, partly, attended, leftEarly }: (typeof before)[number]) => [
      site.id,
      [absent, partly, attended, leftEarly],
    ];
    const all = reportAcross([first, second, underWay]);
    assert.deepEqual(Object.fromEntries(all.map(figures)), Object.fromEntries(before.map(figures)));
    const gli = all.find(({ site }) => site.id === 'GLI');
    assert.deepEqual([gli?.late, gli?.spokeCount], [2, 2]);
    assert.deepEqual(
      reportAcross([underWay]).map(({ site, appearances, absent, leftEarly, neverSpoke }) => [
        site.id,
        appearances.map(({ verdict }) => verdict),
        [absent, leftEarly, neverSpoke],
      ]),
      [
        ['GLI', [null], [0, 0, false]],
        ['LCA', [null], [0, 0, false]],
        ['USSF', [null], [0, 0, false]],
      ],
    );
  });

  test('leaves out conferences that have not been in session', () => {
    assert.deepEqual(reportAcross([planned]), []);
  });
});
