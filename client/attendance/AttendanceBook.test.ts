import assert from 'node:assert/strict';
import test from 'node:test';
import type { AttendanceRecord } from '../../contract/http.ts';
import type { EventBatch, VisibleEvent } from '../../contract/notifications.ts';
import { emptyAttendance, recordOf } from '../../domain/attendance/attendance.ts';
import { evolveAttendance } from '../../domain/attendance/evolveAttendance.ts';
import { SYSTEM } from '../../domain/actor.ts';
import { asId, type DeviceId, type SessionId } from '../../domain/ids.ts';
import { LCA, PLAN } from '../../domain/testing/sampleConference.ts';
import type { Answer } from '../connection/answer.ts';
import { AttendanceBook } from './AttendanceBook.ts';

const invited = PLAN.sites.reduce(
  (attendance, data) => evolveAttendance(attendance, { type: 'SiteInvited', data, at: 0, actor: SYSTEM }),
  emptyAttendance,
);
const connected = (version: number): VisibleEvent => ({
  type: 'SiteConnected',
  data: {
    site: LCA,
    session: asId<SessionId>(`session-${version}`),
    device: asId<DeviceId>(`device-${version}`),
    epoch: version,
    replaces: null,
  },
  version,
  at: version * 1000,
  actor: SYSTEM,
});
const stretch = (from: number, to: number): EventBatch => ({
  from,
  to,
  head: `head-${to}`,
  events: Array.from({ length: to - from }, (_, index) => connected(from + index + 1)),
});

/** A book whose fetches are answered by hand. */
function book() {
  const answers: ((answer: Answer<AttendanceRecord>) => void)[] = [];
  const made = new AttendanceBook(() => new Promise((resolve) => answers.push(resolve)));
  const answer = async (version: number) => {
    answers.shift()?.({ ok: true, data: { version, attendance: invited } });
    await Promise.resolve();
  };
  const connections = () => {
    const attendance = made.data.value?.attendance;
    return attendance && recordOf(attendance, LCA)?.connections.map(({ epoch }) => epoch);
  };
  return { made, answers, answer, connections };
}

test('[CN12] events after the record are folded into it, those that it holds already are not', async () => {
  const { made, answer, connections } = book();
  void made.reload();
  await answer(10);
  made.append(stretch(8, 12));
  assert.deepEqual(connections(), [11, 12]);
  assert.equal(made.data.value?.version, 12);
  made.append(stretch(8, 12));
  assert.deepEqual(connections(), [11, 12]);
});

test('[CN12] what comes while the record is on its way is folded once it is there', async () => {
  const { made, answer, connections } = book();
  made.welcome({ kind: 'snapshot', version: 9, head: '', state: {} as never });
  made.append(stretch(9, 10));
  made.append(stretch(10, 11));
  assert.equal(made.data.value, null);
  await answer(10);
  assert.deepEqual(connections(), [11]);
});

test('[CN12] a gap fetches the record anew', async () => {
  const { made, answers, answer } = book();
  void made.reload();
  await answer(10);
  made.append(stretch(11, 12));
  assert.equal(answers.length, 1);
  made.append(stretch(12, 13));
  await answer(13);
  assert.equal(made.data.value?.version, 13);
  assert.equal(answers.length, 0);
});

test('[CN12] after a break the missed events are enough; a snapshot is not', async () => {
  const { made, answers, answer, connections } = book();
  void made.reload();
  await answer(10);
  made.welcome({ kind: 'events', ...stretch(10, 11) });
  assert.deepEqual([connections(), answers.length], [[11], 0]);
  made.welcome({ kind: 'snapshot', version: 500, head: '', state: {} as never });
  assert.equal(answers.length, 1);
});

test('[CN12] an answer from before a break is not the last one', async () => {
  const { made, answers, answer, connections } = book();
  void made.reload();
  made.welcome({ kind: 'snapshot', version: 20, head: '', state: {} as never });
  assert.equal(answers.length, 1, 'one question at a time');
  await answer(10);
  assert.equal(answers.length, 1, 'asked again');
  made.append(stretch(20, 21));
  await answer(20);
  assert.deepEqual([connections(), made.data.value?.version, answers.length], [[21], 21, 0]);
});

test('a failure is told, what came meanwhile is kept, and the next try is free to succeed', async () => {
  const { made, answers, answer, connections } = book();
  void made.reload();
  made.append(stretch(10, 11));
  answers.shift()?.({ ok: false, code: 'no_answer' });
  await Promise.resolve();
  assert.equal(made.problem.value?.code, 'no_answer');
  void made.reload();
  await answer(10);
  assert.equal(made.problem.value, null);
  assert.deepEqual(connections(), [11]);
});
