import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AttendanceReport } from '../../contract/report.ts';
import { asId, type ConferenceId } from '../../domain/ids.ts';
import { NO_ANSWER, type Answer } from '../connection/answer.ts';
import type { Selection } from './reportApi.ts';
import { ReportModel } from './ReportModel.ts';

const DAY_MS = 24 * 3_600_000;
const NOW = 1000 * DAY_MS;
const [FIRST, SECOND] = ['first', 'second'].map((name) => asId<ConferenceId>(name)) as [
  ConferenceId,
  ConferenceId,
];

function reportMadeAt(madeAt: number): AttendanceReport {
  const conferences = [FIRST, SECOND].map((conference) => ({
    conference,
    title: { vi: '', en: '' },
    organiser: { vi: '', en: '' },
    timeZone: 'Asia/Ho_Chi_Minh',
    openedAt: 0,
    closedAt: 1,
    sites: 0,
    counted: true,
  }));
  return { madeAt, conferences, sites: [] };
}

/** A server whose answers come when the test says so. */
function rig() {
  const asked: { selection: Selection; answer: (answer: Answer<AttendanceReport>) => void }[] = [];
  const read = (selection: Selection): Promise<Answer<AttendanceReport>> => {
    const { promise, resolve } = Promise.withResolvers<Answer<AttendanceReport>>();
    asked.push({ selection, answer: resolve });
    return promise;
  };
  return { model: new ReportModel({ read, now: () => NOW }), asked };
}

test('[RE7] all conferences count until one is left out, and again when it is not', async () => {
  const { model, asked } = rig();
  const loaded = model.reload();
  asked[0]?.answer({ ok: true, data: reportMadeAt(1) });
  await loaded;
  model.toggle(FIRST);
  assert.deepEqual([model.counts(FIRST), model.counts(SECOND)], [false, true]);
  model.setAll(false);
  assert.equal(model.counts(SECOND), false);
  model.toggle(FIRST);
  model.setAll(true);
  assert.deepEqual(
    asked.map(({ selection }) => selection.without),
    [[], [FIRST], [FIRST, SECOND], [SECOND], []],
  );
});

test('[RE7] a period goes back from now', () => {
  const { model, asked } = rig();
  model.setPeriod('month');
  model.setPeriod('all');
  assert.deepEqual(
    asked.map(({ selection }) => selection.from),
    [NOW - 30 * DAY_MS, null],
  );
});

test('[RE7] the answer to an earlier choice that comes later is not shown', async () => {
  const { model, asked } = rig();
  const first = model.reload();
  const second = model.reload();
  asked[1]?.answer({ ok: true, data: reportMadeAt(2) });
  await second;
  assert.equal(model.pending.value, false);
  asked[0]?.answer({ ok: true, data: reportMadeAt(1) });
  await first;
  assert.equal(model.data.value?.madeAt, 2);
});

test('[RE7] what was shown stays while another choice is on its way, and where it does not come', async () => {
  const { model, asked } = rig();
  const first = model.reload();
  asked[0]?.answer({ ok: true, data: reportMadeAt(1) });
  await first;
  const second = model.reload();
  assert.equal(model.pending.value, true);
  asked[1]?.answer(NO_ANSWER);
  await second;
  assert.deepEqual(
    [model.data.value?.madeAt, model.problem.value, model.pending.value],
    [1, NO_ANSWER, false],
  );
  const third = model.reload();
  asked[2]?.answer({ ok: true, data: reportMadeAt(3) });
  await third;
  assert.equal(model.problem.value, null);
});
