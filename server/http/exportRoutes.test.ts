import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import type { Reply } from '../../contract/errors.ts';
import type { ExportList, IssuedExport, SigningKey } from '../../contract/exports.ts';
import { asId } from '../../domain/ids.ts';
import { LCA } from '../../domain/testing/sampleConference.ts';
import { verifyFile } from '../evidence/verifyFile.ts';
import { createMemoryEventLog } from '../log/memoryEventLog.ts';
import { dayAfter, FIRST, hold } from '../projections/testing/heldConferences.ts';
import { heldReads } from '../testing/heldReads.ts';
import { serverFor } from '../testing/serverFor.ts';
import type { TestServer } from '../testing/startTestServer.ts';

const ORDER = { format: 'csv', language: 'vi', separator: ';', command: 'c-20261020-0001' };

async function ask(server: TestServer, path: string, token: string, body?: object): Promise<Response> {
  return askApi(server, `exports${path}`, token, body);
}

async function askApi(server: TestServer, path: string, token: string, body?: object): Promise<Response> {
  return fetch(`${server.url}/api/${path}`, {
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });
}

async function replyOf<T>(answer: Promise<Response>): Promise<Reply<T> & { status: number }> {
  const response = await answer;
  return { ...((await response.json()) as Reply<T>), status: response.status };
}

async function issue(server: TestServer, path: string, order: object): Promise<IssuedExport> {
  const reply = await replyOf<IssuedExport>(askApi(server, path, server.staffToken('Lan', ['clerk']), order));
  assert.ok(reply.ok);
  return reply.data;
}

async function bytesOf(file: Promise<Response>): Promise<Buffer> {
  return Buffer.from(await (await file).arrayBuffer());
}

const EARLIER = 'conferences/the-first/exports';

/** A server in its second conference. */
async function serverWithPast(t: TestContext): Promise<TestServer> {
  const eventLog = createMemoryEventLog();
  await hold(eventLog, 'the-first', FIRST, 0);
  return serverFor(t, { eventLog, now: () => dayAfter(3) });
}

describe('exports over HTTP', () => {
  test('[EX11] one is issued, listed, and fetched byte for byte', async (t) => {
    const server = await serverFor(t);
    const token = server.staffToken('Lan', ['clerk']);
    const reply = await replyOf<IssuedExport>(ask(server, '', token, ORDER));
    assert.ok(reply.ok);
    assert.deepEqual(
      [reply.data.number, reply.data.format, reply.data.by],
      [1, 'csv', { kind: 'staff', name: 'Lan' }],
    );
    const data = { version: server.runner.version, exports: [reply.data] };
    assert.deepEqual(await replyOf(ask(server, '', token)), { ok: true, data, status: 200 });
    const file = await ask(server, '/1', token);
    assert.equal(file.headers.get('content-type'), 'text/csv; charset=utf-8');
    assert.match(file.headers.get('content-disposition') ?? '', /filename=test-conference-0001\.csv$/);
    const bytes = Buffer.from(await file.arrayBuffer());
    assert.equal(createHash('sha256').update(bytes).digest('hex'), reply.data.sha256);
    assert.match(bytes.toString(), /^\ufeffSTT;Mã điểm cầu;/);
    const repeated = await replyOf<IssuedExport>(ask(server, '', token, ORDER));
    assert.deepEqual(repeated, { ok: true, data: reply.data, status: 200 });
  });

  test('[HT7] an account has four under way at once, and others are not in its way', async (t) => {
    const { log: eventLog, hold: holdReads, letGo } = heldReads(createMemoryEventLog());
    const server = await serverFor(t, { eventLog });
    const order = (account: string, command: string) =>
      replyOf<IssuedExport>(
        ask(server, '', server.staffToken(account, ['clerk']), {
          ...ORDER,
          command: `c-20261020-${command}`,
        }),
      );
    holdReads();
    const asked = ['1', '2', '3', '4', '5'].map((one) => order('Lan', one));
    const refused = { ok: false, code: 'too_many_orders', status: 429 };
    assert.deepEqual(await Promise.race(asked), refused);
    const other = order('Mai', '1');
    letGo();
    assert.equal((await Promise.all(asked)).filter(({ ok }) => ok).length, 4);
    assert.ok((await other).ok);
    assert.ok((await order('Lan', '5')).ok);
  });

  test('[HT3] for the clerk, the operator and the administrator only', async (t) => {
    const server = await serverFor(t);
    for (const role of ['clerk', 'operator', 'admin'] as const) {
      assert.equal((await ask(server, '', server.staffToken(role, [role]))).status, 200);
    }
    const others = [server.staffToken('t', ['technician', 'chair']), server.siteToken(LCA)];
    for (const token of others) {
      for (const request of [
        ask(server, '', token),
        ask(server, '/1', token),
        ask(server, '', token, ORDER),
      ]) {
        assert.equal((await replyOf(request)).status, 403);
      }
    }
    assert.equal(server.runner.state.secretariat.exports.length, 0);
  });

  test('[EX10] bad orders and unknown numbers are refused', async (t) => {
    const server = await serverFor(t);
    const token = server.staffToken();
    for (const change of [
      { format: 'docx' },
      { language: 'fr' },
      { separator: '|' },
      { command: '' },
      { number: 7 },
    ]) {
      assert.equal((await replyOf(ask(server, '', token, { ...ORDER, ...change }))).status, 400);
    }
    for (const path of ['/1', '/0', '/x', '/..%2f1', '/1e3']) {
      assert.equal((await replyOf(ask(server, path, token))).status, 404, path);
    }
  });

  test('[EX13] an earlier conference has its own numbers and log, and its files again byte for byte', async (t) => {
    const server = await serverWithPast(t);
    const token = server.staffToken('Lan', ['clerk']);
    const last = (await server.eventLog.read(asId('the-first'), 1)).length;
    const current = server.runner.version;
    const csv = await issue(server, EARLIER, ORDER);
    assert.deepEqual([csv.number, csv.toVersion], [1, last]);
    const [event] = await server.eventLog.read(asId('the-first'), last + 1);
    assert.equal(event?.type, 'ExportIssued');
    assert.equal(server.runner.version, current, 'the current log says nothing of it');
    const ofCurrent = await issue(server, `conferences/${server.conference}/exports`, ORDER);
    assert.equal(ofCurrent.number, 1);

    const file = await askApi(server, `${EARLIER}/1`, token);
    assert.match(file.headers.get('content-disposition') ?? '', /filename=the-first-0001\.csv$/);
    const bytes = Buffer.from(await file.arrayBuffer());
    assert.equal(createHash('sha256').update(bytes).digest('hex'), csv.sha256);
    assert.notEqual(csv.sha256, ofCurrent.sha256);
    const listed = await replyOf<ExportList>(askApi(server, EARLIER, token));
    assert.ok(listed.ok);
    assert.deepEqual(listed.data, { version: last + 1, exports: [csv] });
    assert.deepEqual(await replyOf(ask(server, '', token)), {
      ok: true,
      data: { version: server.runner.version, exports: [ofCurrent] },
      status: 200,
    });
  });

  test('[EX13] two orders of an earlier conference at a time get two numbers', async (t) => {
    const server = await serverWithPast(t);
    const orders = ['c-20261023-0001', 'c-20261023-0002', 'c-20261023-0001'];
    const issued = await Promise.all(orders.map((command) => issue(server, EARLIER, { ...ORDER, command })));
    assert.deepEqual(
      issued.map(({ number }) => number),
      [1, 2, 1],
    );
  });

  test('[EX11] [EX13] a file of an earlier conference that has changed is not handed out', async (t) => {
    const server = await serverWithPast(t);
    await issue(server, EARLIER, ORDER);
    const folder = join(server.dataFolder, 'exports', 'the-first');
    const path = join(folder, readdirSync(folder)[0] ?? '');
    writeFileSync(path, `${readFileSync(path, 'utf8')} `);
    const refused = await replyOf(askApi(server, `${EARLIER}/1`, server.staffToken()));
    assert.ok(!refused.ok);
    assert.equal(refused.code, 'export_damaged');
  });

  test('[HT3] [EX13] a conference that the server does not have is not found, and asked for by nobody else', async (t) => {
    const server = await serverWithPast(t);
    for (const unknown of ['another', 'the-first%2f..', '__proto__']) {
      const path = `conferences/${unknown}/exports`;
      for (const request of [
        askApi(server, path, server.staffToken()),
        askApi(server, `${path}/1`, server.staffToken()),
        askApi(server, path, server.staffToken(), ORDER),
      ]) {
        assert.equal((await replyOf(request)).status, 404, unknown);
      }
      assert.equal((await askApi(server, path, server.siteToken(LCA))).status, 403);
    }
    for (const path of [EARLIER, `${EARLIER}/1`, 'signing-key']) {
      assert.equal((await askApi(server, path, server.staffToken('t', ['technician', 'chair']))).status, 403);
    }
  });

  test('[EV6] the key of the server is the one that the check of a package names', async (t) => {
    const server = await serverFor(t);
    const token = server.staffToken('Lan', ['clerk']);
    await issue(server, 'exports', { ...ORDER, format: 'zip' });
    const report = verifyFile(await bytesOf(ask(server, '/1', token)));
    assert.ok(report.kind === 'package' && report.signed);
    const key = await replyOf<SigningKey>(askApi(server, 'signing-key', token));
    assert.ok(key.ok);
    assert.equal(key.data.sha256, report.keyHash);
    assert.match(key.data.publicKey, /^-----BEGIN PUBLIC KEY-----\n/);
  });
});
