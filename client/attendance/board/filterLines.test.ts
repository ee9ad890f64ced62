import assert from 'node:assert/strict';
import test from 'node:test';
import { summariseAttendance } from '../../../domain/attendance/summariseAttendance.ts';
import { clock, scriptAttendance } from '../../../domain/testing/attendanceScript.ts';
import { GLI, LCA } from '../../../domain/testing/sampleConference.ts';
import { EVERYTHING, filterLines, isFiltered, type Wanted } from './filterLines.ts';

const SCRIPT = `
08:10:00 GLI in pc-1
08:20:00 LCA in pc-1
08:25:00 count 1
08:26:00 GLI marked 1 present_online
08:27:00 USSF marked 1 absent "không trả lời"
08:30:00 phase in_session
`;
const sheetOf = (script: string) => summariseAttendance(scriptAttendance(script), clock('09:00:00'));
const { lines } = sheetOf(SCRIPT);
const codes = (wanted: Partial<Wanted>, calling: typeof LCA | null = null, among = lines) =>
  filterLines(among, { ...EVERYTHING, ...wanted }, calling).map(({ site }): string => site.id);

test('[AB4] without a question everybody is shown, in the order given', () => {
  assert.deepEqual(
    codes({}),
    lines.map(({ site }) => site.id),
  );
  assert.equal(isFiltered(EVERYTHING), false);
  assert.equal(isFiltered({ ...EVERYTHING, typed: '  ' }), false);
  assert.equal(isFiltered({ ...EVERYTHING, mark: 'absent' }), true);
});

test('[AB4] a counter, a group, a mark and a name are asked for together', () => {
  assert.deepEqual(codes({ counter: 'online' }).toSorted(), ['GLI', 'LCA']);
  assert.deepEqual(codes({ counter: 'online', mark: 'not_called' }), ['LCA']);
  assert.deepEqual(codes({ counter: 'online', mark: 'not_called', typed: 'gia lai' }), []);
  assert.deepEqual(codes({ counter: 'online', typed: 'gia lai' }), ['GLI']);
  assert.deepEqual(codes({ group: 'mission', mark: 'absent' }), ['USSF']);
  assert.deepEqual(codes({ group: 'province', mark: 'absent' }), []);
});

test('[AB4] whoever is being called is called and not yet uncalled; the host is neither', () => {
  assert.deepEqual(codes({ mark: 'called' }), []);
  assert.deepEqual(codes({ mark: 'called' }, LCA), ['LCA']);
  assert.deepEqual(codes({ mark: 'not_called' }), ['LCA']);
  assert.deepEqual(codes({ mark: 'not_called' }, LCA), []);
});

test('[AB4] [AT25] the newest mark is asked for, also of an earlier count; who is not called, of the newest count', () => {
  const again = sheetOf(`${SCRIPT}\n08:40:00 count 2\n08:50:00 USSF removed "nhầm"`).lines;
  assert.deepEqual(codes({ mark: 'present_online' }, null, again), ['GLI']);
  assert.deepEqual(codes({ mark: 'not_called' }, null, again).toSorted(), ['GLI', 'LCA']);
  assert.deepEqual(codes({ mark: 'called' }, GLI, again), ['GLI']);
});

test('[AB4] a site that was taken off is not asked for its mark', () => {
  const again = sheetOf(`${SCRIPT}\n08:40:00 count 2\n08:50:00 USSF removed "nhầm"`).lines;
  assert.ok(!codes({ mark: 'not_called' }, null, again).includes('USSF'));
  assert.deepEqual(codes({ counter: 'removed' }, null, again), ['USSF']);
});
