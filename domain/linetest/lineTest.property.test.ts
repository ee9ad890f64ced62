import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyAttendance } from '../attendance/attendance.ts';
import { evolveAttendance } from '../attendance/evolveAttendance.ts';
import { summariseAttendance } from '../attendance/summariseAttendance.ts';
import { forEveryHistory } from '../testing/histories.ts';
import { hasLineTest, needsProblem } from './lineTest.ts';

test('[LT3] [LT4] [LT6] whatever several actors do, the record has every test that was written down, once and in order', () => {
  let tests = 0;
  forEveryHistory(({ steps }) => {
    const log = steps.flat();
    const attendance = log.reduce(evolveAttendance, emptyAttendance);
    const written = log.filter((event) => event.type === 'LineTested');
    tests += written.length;
    for (const { site, lineTest } of summariseAttendance(attendance, 0).lines) {
      const own = written.filter(({ data }) => data.site === site.id);
      assert.ok(own.length === 0 || hasLineTest(site));
      assert.deepEqual(
        own.map(({ data }) => data.number),
        own.map((_, index) => index + 1),
      );
      assert.deepEqual(
        lineTest.history,
        own.map(({ at, actor: by, data: { site: _site, number: _number, ...finding } }) => ({
          ...finding,
          at,
          by,
        })),
      );
      assert.equal(lineTest.latest, lineTest.history.at(-1) ?? null);
      for (const { problem, note, ...rest } of lineTest.history) {
        assert.equal(needsProblem(rest), problem !== null || (note !== null && needsProblem(rest)));
      }
    }
  });
  assert.ok(tests > 20, `${tests} tests were written down`);
});
