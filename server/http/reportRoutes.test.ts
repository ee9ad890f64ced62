import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import type { Reply } from '../../contract/errors.ts';
import type { AttendanceReport } from '../../contract/report.ts';
import { LCA } from '../../domain/testing/sampleConference.ts';
import { createMemoryEventLog } from '../log/memoryEventLog.ts';
import { dayAfter, FIRST, hold, PREPARED, SECOND } from '../projections/testing/heldConferences.ts';
import { heldReads } from '../testing/heldReads.ts';
import { serverFor } from '../testing/serverFor.ts';
import type { TestServer } from '../testing/startTestServer.ts';

/** A server in its fourth conference, which nobody has opened yet. */
async function serverWithPast(t: TestContext): Promise<TestServer> {
  const eventLog = createMemoryEventLog();
  await hold(eventLog, 'first', FIRST, 0);
  await hold(eventLog, 'prepared', PREPARED, 1);
  await hold(eventLog, 'second', SECOND, 2);
  return serverFor(t, { eventLog, now: () => dayAfter(3) });
}

async function ask(server: TestServer, path: string, token = server.staffToken()): Promise<Response> {
  return fetch(`${server.url}/api/${path}`, { headers: { authorization: `Bearer ${token}` } });
}

async function reportOf(server: TestServer, query = ''): Promise<AttendanceReport> {
  const reply = (await (await ask(server, `report${query}`)).json()) as Reply<AttendanceReport>;
  assert.ok(reply.ok);
  return reply.data;
}

describe('the report over HTTP', () => {
  test('[RE1] has every conference that was in session, the latest first, and every site, worst first', async (t) => {
    const report = await reportOf(await serverWithPast(t));
    assert.equal(report.madeAt, dayAfter(3));
    assert.deepEqual(
      report.conferences.map(({ conference, sites, counted }) => [conference, sites, counted]),
      [
        ['second', 3, true],
        ['first', 3, true],
      ],
    );
    assert.deepEqual(
      report.sites.map(({ site, absent, partly, late, leftEarly, drops, spokeCount, neverSpoke }) => [
        site.id,
        [absent, partly, late, leftEarly, drops, spokeCount],
        neverSpoke,
      ]),
      [
        ['USSF', [2, 0, 0, 0, 0, 0], false],
        ['LCA', [0, 1, 0, 1, 1, 0], true],
        ['GLI', [0, 1, 1, 0, 0, 1], false],
      ],
    );
  });

  test('[RE1] what is left out is listed and does not count; what is of another time is not there', async (t) => {
    const server = await serverWithPast(t);
    const left = await reportOf(server, '?without=first');
    assert.deepEqual(
      left.conferences.map(({ conference, counted }) => [conference, counted]),
      [
        ['second', true],
        ['first', false],
      ],
    );
    assert.equal(left.sites.find(({ site }) => site.id === 'GLI')?.late, 0);
    const none = await reportOf(server, '?without=first&without=second');
    assert.deepEqual([none.conferences.length, none.sites], [2, []]);

    const names = async (query: string) =>
      (await reportOf(server, query)).conferences.map(({ conference }) => conference);
    assert.deepEqual(await names(`?from=${dayAfter(1)}`), ['second']);
    assert.deepEqual(await names(`?to=${dayAfter(1)}`), ['first']);
    assert.deepEqual(await names(`?from=${dayAfter(1)}&to=${dayAfter(2)}`), []);
  });

  test('[RE4] is a CSV file, too, with a column for each conference that counts', async (t) => {
    const server = await serverWithPast(t);
    const file = await ask(server, 'report.csv?language=en&separator=;');
    assert.equal(file.headers.get('content-type'), 'text/csv; charset=utf-8');
    // Midnight in Hà Nội, and the day before in UTC.
    assert.match(file.headers.get('content-disposition') ?? '', /bao-cao-tham-du-2026-10-23\.csv/);
    // As bytes: reading it as text would take the mark away.
    const text = Buffer.from(await file.arrayBuffer()).toString('utf8');
    assert.ok(text.startsWith('\ufeff'));
    const [heads = [], ...rows] = text
      .slice(1)
      .trimEnd()
      .split('\r\n')
      .map((row) => row.split(';').map((cell) => cell.replaceAll('"', '')));
    const { details } = server.runner.state;
    assert.deepEqual(heads.slice(-2), [`2026-10-20 ${details?.title.en}`, `2026-10-22 ${details?.title.en}`]);
    assert.deepEqual(
      rows.map((row) => [row[1], ...row.slice(4)].join(' ')),
      [
        'USSF 2 2 0 0 0 0 0 0:00:00  Did not attend Did not attend',
        'LCA 2 0 1 0 1 1 0 0:00:00 yes Attended In part',
        'GLI 2 0 1 1 0 0 1 0:02:00  In part Attended',
      ],
    );
    const one = await (await ask(server, 'report.csv?without=second')).text();
    assert.match(one, /,"?20\/10\/2026 /);
    assert.doesNotMatch(one, /22\/10\/2026/);
  });

  test('[HT7] an account has eight under way at once, and others are not in its way', async (t) => {
    const { log: eventLog, hold: holdReads, letGo } = heldReads(createMemoryEventLog());
    await hold(eventLog, 'first', FIRST, 0);
    const server = await serverFor(t, { eventLog, now: () => dayAfter(3) });
    const statusFor = async (path: string, account: string) =>
      (await ask(server, path, server.staffToken(account, ['clerk']))).status;
    holdReads();
    const asked = Array.from({ length: 9 }, (_, index) => statusFor(`report?from=${index}`, 'lan'));
    const others = [statusFor('report?from=0', 'mai'), statusFor('report.csv', 'mai')];
    assert.equal(await Promise.race(asked), 429);
    letGo();
    assert.equal((await Promise.all(asked)).filter((status) => status === 200).length, 8);
    assert.deepEqual(await Promise.all(others), [200, 200]);
    assert.equal(await statusFor('report.csv', 'lan'), 200);
  });

  test('[HT3] [RE5] is for the clerk, the operator and the administrator only', async (t) => {
    const server = await serverWithPast(t);
    for (const path of ['report', 'report.csv']) {
      for (const role of ['clerk', 'operator', 'admin'] as const) {
        assert.equal((await ask(server, path, server.staffToken(role, [role]))).status, 200);
      }
      for (const token of [server.staffToken('t', ['technician', 'chair']), server.siteToken(LCA)]) {
        assert.equal((await ask(server, path, token)).status, 403);
      }
    }
  });

  test('[RE1] what is no moment, conference, language or separator is refused', async (t) => {
    const server = await serverWithPast(t);
    for (const query of ['from=x', 'from=-1', 'to=1&to=2', 'without=../x', 'what=1', 'language=vi']) {
      assert.equal((await ask(server, `report?${query}`)).status, 400, query);
    }
    for (const query of ['language=fr', 'separator=|']) {
      assert.equal((await ask(server, `report.csv?${query}`)).status, 400, query);
    }
  });

  test('[RE1] before the first session it is empty', async (t) => {
    const { conferences, sites } = await reportOf(await serverFor(t));
    assert.deepEqual([conferences, sites], [[], []]);
  });
});
