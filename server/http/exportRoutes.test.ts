import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import type { Reply } from '../../contract/errors.ts';
import type { IssuedExport } from '../../contract/exports.ts';
import { LCA } from '../../domain/testing/sampleConference.ts';
import { serverFor } from '../testing/serverFor.ts';
import type { TestServer } from '../testing/startTestServer.ts';

const ORDER = { format: 'csv', language: 'vi', separator: ';', command: 'c-20261020-0001' };

async function ask(server: TestServer, path: string, token: string, body?: object): Promise<Response> {
  return fetch(`${server.url}/api/exports${path}`, {
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });
}

async function replyOf<T>(answer: Promise<Response>): Promise<Reply<T> & { status: number }> {
  const response = await answer;
  return { ...((await response.json()) as Reply<T>), status: response.status };
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
    assert.deepEqual(await replyOf(ask(server, '', token)), { ok: true, data: [reply.data], status: 200 });
    const file = await ask(server, '/1', token);
    assert.equal(file.headers.get('content-type'), 'text/csv; charset=utf-8');
    assert.match(file.headers.get('content-disposition') ?? '', /filename=test-conference-0001\.csv$/);
    const bytes = Buffer.from(await file.arrayBuffer());
    assert.equal(createHash('sha256').update(bytes).digest('hex'), reply.data.sha256);
    assert.match(bytes.toString(), /^\ufeffSTT;Mã điểm cầu;/);
    const repeated = await replyOf<IssuedExport>(ask(server, '', token, ORDER));
    assert.deepEqual(repeated, { ok: true, data: reply.data, status: 200 });
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
});
